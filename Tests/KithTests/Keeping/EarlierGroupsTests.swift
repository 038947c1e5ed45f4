import Kith
import Matching
import Suggest
import Testing

/// Readers of an earlier result take nothing about it for granted.
struct EarlierGroupsTests {
  /// A school some time later: somebody has left, a consent is gone, wishes have come, and the result
  /// itself may lack members or hold them twice.
  private static func later(
    _ roster: Roster, _ result: MatchResult, _ random: inout SplitMix64
  ) -> (Roster, MatchResult) {
    var (roster, result) = (roster, result)
    for _ in 0...random.below(3) {
      let place = random.below(roster.students.count)
      let others = [0, 1].map { _ in roster.students[random.below(roster.students.count)].id }
      switch random.below(9) {
      case 0: roster.students.remove(at: place)
      case 1: roster.students[place].isEnrolled = false
      case 2: roster.students[place].consents = []
      case 3: roster.students[place].availability = []
      case 4: roster.students[place].capacity = 0
      case 5: roster.students[place].roles = []
      case 6: roster.wishes.append(Wish(student: others[0], other: others[1], kind: .together))
      case 7: roster.wishes.append(Wish(student: others[0], other: others[1], kind: .apart))
      default:
        guard let group = result.groups.indices.randomElement(using: &random) else { continue }
        if random.below(2) == 0 {
          result.groups[group].members.removeLast()
        } else {
          result.groups.append(result.groups[group])
        }
      }
    }
    roster.wishes.removeAll { $0.student == $0.other }
    return (roster, result)
  }

  @Test
  func `whatever became of an earlier result, it can be begun with, asked about and moved in`()
    throws
  {
    var turn = 0
    try GeneratedSchools.forEach { before, program, seed in
      // Of three schools of every kind one: each is asked and moved in often.
      turn += 1
      guard turn / 7 % 3 == 0 else { return }
      let first = try Matchmaker(program).match(before, threads: 1)
      var random = SplitMix64(seed: seed.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
      let (roster, result) = Self.later(before, first, &random)
      // Begun with.
      let keeping = Keeping(
        earlier: result.groups.map { $0.members.map(\.student) }, disruption: 200)
      let again = try Matchmaker(program, keeping: keeping).match(
        roster, threads: 1, from: result)
      #expect(Verifier(roster, program).verify(again).findings == [], "\(seed)")
      // Asked about.
      let suggestions = try Suggestions(roster, program, result: result)
      for student in roster.students where student.isEnrolled {
        let answer = try suggestions.answer(SuggestionRequest([student.id], count: 2))
        for suggestion in answer.suggestions {
          for group in suggestion.groups {
            let members = Set(group.members.map(\.student))
            #expect(members.isSuperset(of: [student.id]), "\(student.id), \(seed)")
            #expect(
              !roster.wishes.contains {
                $0.kind == .apart && members.isSuperset(of: [$0.student, $0.other])
              }, "\(student.id), \(seed)")
          }
        }
      }
      // Moved in.
      for group in result.groups.prefix(3) {
        for student in roster.students.prefix(4) {
          do {
            let change = try Matchmaker(program).move(
              student.id, to: group.id, in: result, of: roster, threads: 1)
            let present = Set(roster.students.filter(\.isEnrolled).map(\.id))
            for group in change.result.groups {
              #expect(
                present.isSuperset(of: group.members.map(\.student)), "\(student.id), \(seed)")
            }
          } catch is RearrangementProblem {
            // Refused in words.
          }
        }
      }
      _ = try Explainer(result, of: roster, program: program).explanations
      _ = Verifier(roster, program).verify(result)
    }
  }

  @Test func `what is left of a pair waits, and what is left of a pod goes on`() throws {
    var program = Program.preset(.buddy, id: "p")
    program.meeting.isAsynchronous = true
    program.rules = [:]
    let roster = Roster(students: ["a", "b", "c", "d"].map { student(Student.ID(rawValue: $0)) })
    let result = try Matchmaker(program).match(roster, threads: 1)
    try #require(result.groups.count == 2)
    let gone = result.groups[0].members[0].student
    let alone = result.groups[0].members[1].student
    let suggestions = try Suggestions(roster.forgetting(gone), program, result: result)
    #expect(suggestions.groups?.map(\.id) == [result.groups[1].id])
    let answer = try suggestions.answer(SuggestionRequest([alone]))
    #expect(answer.now.isEmpty)
    #expect(answer.remarks.contains { $0.contains(result.groups[0].id) })

    program = Program.preset(.pod, id: "p")
    program.meeting.isAsynchronous = true
    program.rules = [:]
    program.size = .init(least: 2, most: 4)
    let pods = try Matchmaker(program).match(roster, threads: 1)
    let pod = try #require(pods.groups.first { $0.members.count > 2 })
    let left = pod.members[0].student
    let rest = try Suggestions(roster.forgetting(left), program, result: pods)
    let present = try #require(rest.groups?.first { $0.id == pod.id })
    #expect(present.members.map(\.student) == pod.members.dropFirst().map(\.student))
  }
}
