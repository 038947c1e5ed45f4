import Kith
import Samples
import Testing

struct RearrangingTests {
  private static let roster = CohortGenerator(studentCount: 60, seed: 11).roster()

  private func matched(_ kind: Program.Kind) throws -> (Matchmaker, MatchResult) {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    if kind == .playdate { program.rules["largest_distance"] = .decimal(400) }
    let result = try Matchmaker(program).match(Self.roster, threads: 1)
    return (Matchmaker(program), result)
  }

  @Test(arguments: [Program.Kind.mentor, .tutor, .buddy, .pod, .playdate])
  func `what is left of a proof after a move by hand still holds`(kind: Program.Kind) throws {
    let (matchmaker, result) = try matched(kind)
    var moves = 0
    for source in result.groups.prefix(8) {
      guard let target = result.groups.last, target.id != source.id,
        let student = source.members.last?.student
      else { continue }
      do {
        let change = try matchmaker.move(
          student, to: target.id, in: result, of: Self.roster, threads: 1)
        let verification = Verifier(Self.roster, matchmaker.program).verify(change.result)
        #expect(verification.findings == [], "\(kind) \(student)")
        #expect(verification.provenBound == change.result.certificate?.bound)
        #expect(change.result.bound >= change.result.objective)
        let isThere = change.result.groups.contains { group in
          group.members.contains { $0.student == student }
            && group.members.contains { $0.student == target.members[0].student }
        }
        #expect(isThere)
        moves += 1
      } catch RearrangementProblem.unsafe(let findings) {
        #expect(findings.allSatisfy { $0.isSafety })
      } catch RearrangementProblem.impossible {
        // The learner of a tutor may be with this one already.
      }
    }
    #expect(moves > 0)
  }

  @Test func `a move that safety forbids is refused with the rule's name`() throws {
    let (matchmaker, result) = try matched(.pod)
    let (source, target) = (result.groups[0], result.groups[1])
    let student = source.members[0].student
    var roster = Self.roster
    roster.wishes.append(
      Wish(student: student, other: target.members[0].student, kind: .apart))
    #expect {
      try matchmaker.move(student, to: target.id, in: result, of: roster, threads: 1)
    } throws: { error in
      guard case RearrangementProblem.unsafe(let findings) = error else { return false }
      return findings.map(\.rule) == ["apart"]
    }
  }

  @Test func `other groups keep their ids and members`() throws {
    let (matchmaker, result) = try matched(.pod)
    let student = result.groups[4].members[0].student
    let change = try matchmaker.move(
      student, to: result.groups[2].id, in: result, of: Self.roster, threads: 1)
    let before = Dictionary(uniqueKeysWithValues: result.groups.map { ($0.id, $0.members) })
    for group in change.result.groups
    where ![result.groups[4].id, result.groups[2].id]
      .contains(group.id)
    {
      #expect(before[group.id] == group.members)
    }
    let moved = try #require(change.result.groups.first { $0.id == result.groups[2].id })
    #expect(moved.members.map(\.student).contains(student))
  }

  @Test func `a result that is none of the program is refused in words`() throws {
    let (matchmaker, result) = try matched(.pod)
    let (_, pairs) = try matched(.mentor)
    var twice = result
    twice.groups[1].id = twice.groups[0].id
    var other = result
    other.program = "q"
    var strange = result
    strange.groups[0].members[0].student = "nobody"
    strange.groups[0].members[1] = strange.groups[0].members[0]
    for broken in [twice, other, pairs, strange] {
      let student = try #require(broken.groups.last?.members.last?.student)
      #expect(throws: RearrangementProblem.self) {
        try matchmaker.move(
          student, to: broken.groups[0].id, in: broken, of: Self.roster, threads: 1)
      }
    }
  }

  @Test(arguments: [Program.Kind.mentor, .tutor, .pod])
  func `prices that prove nothing any more make room for plain ones`(
    kind: Program.Kind
  ) throws {
    var (matchmaker, result) = try matched(kind)
    result.certificate?.tree = .leaf(.init(prices: [:]))
    result.certificate?.bound = 0
    let target = try #require(result.groups.last)
    let student = try #require(
      result.groups.dropLast().last { group in
        !group.members.contains { one in target.members.contains { $0.student == one.student } }
      }?.members.last?.student)
    let change = try matchmaker.move(
      student, to: target.id, in: result, of: Self.roster, threads: 1)
    let verification = Verifier(Self.roster, matchmaker.program).verify(change.result)
    #expect(verification.findings == [])
    #expect(verification.provenBound == change.result.certificate?.bound)
  }
}
