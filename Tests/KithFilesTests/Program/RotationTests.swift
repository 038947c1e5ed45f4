import Kith
import KithFiles
import TestSupport
import Testing

/// Several rounds at once, in which students meet as many others as can be.
struct RotationTests {
  private func roster(_ count: Int) -> Roster {
    .alike(count) { student, _ in student.interests = ["chess"] }
  }

  private func program(_ size: Int, rounds: Int, effort: Int = 300) -> Program {
    var program = Program.ofInterests(.pod)
    program.size = .init(least: size, most: size)
    program.rounds = rounds
    program.limits = .init(seconds: 600, gap: 0, effort: effort)
    return program
  }

  @Test(arguments: [(3, 3, 4), (4, 4, 5), (5, 3, 7), (10, 3, 7)])
  func `golfers meet nobody twice, and that is proven`(groups: Int, size: Int, rounds: Int) throws {
    let school = roster(groups * size)
    let program = program(size, rounds: rounds)
    let result = try Matchmaker(program).match(school)
    let rotation = try #require(result.rotation)
    #expect(rotation.acquaintances == rounds * groups * size * (size - 1) / 2)
    #expect(rotation.acquaintances == rotation.mostAcquaintances)
    #expect(result.groups.count == rounds * groups)
    #expect(result.status == .optimal)
    let verification = Verifier(school, program).verify(result)
    #expect(verification.findings == [])
    #expect(verification.provenBound == result.bound)
    let again = try Matchmaker(program).match(school)
    #expect(ResultText.json(of: again) == ResultText.json(of: result))
  }

  @Test
  func `an odd class of buddies has one trio a round, and a rule about pairs holds in all rounds`()
    throws
  {
    var school = roster(9)
    school.wishes = [Wish(student: "s100", other: "s101", kind: .apart)]
    var program = program(2, rounds: 4)
    program.kind = .buddy
    program.size = .init(least: 2, most: 3)
    let result = try Matchmaker(program).match(school)
    for round in 1...4 {
      let groups = result.groups.filter { $0.round == round }
      #expect(groups.count { $0.members.count == 3 } == 1)
      #expect(groups.reduce(0) { $0 + $1.members.count } == 9)
    }
    #expect(
      !result.groups.contains { group in
        Set(group.members.map(\.student)).isSuperset(of: ["s100", "s101"])
      })
    #expect(Verifier(school, program).verify(result).findings == [])
  }

  @Test func `a round names who rests, and what is changed by hand is found`() throws {
    let (school, program) = (roster(7), program(3, rounds: 3))
    let result = try Matchmaker(program).match(school)
    let rotation = try #require(result.rotation)
    #expect(rotation.rounds.allSatisfy { $0.resting.count == 1 || !result.unplaced.isEmpty })
    func findings(_ change: (inout MatchResult) -> Void) -> [Finding] {
      var changed = result
      change(&changed)
      return Verifier(school, program).verify(changed).findings
    }
    let nothing = findings { _ in }
    #expect(nothing == [])
    let changes: [(inout MatchResult) -> Void] = [
      { $0.rotation?.acquaintances += 1 }, { $0.rotation?.mostAcquaintances -= 1 },
      { $0.rotation?.rounds[0].resting = [] }, { $0.groups[0].round = 2 },
      { $0.groups[0].round = nil }, { $0.rotation = nil }, { $0.objective += 1 },
    ]
    for (number, change) in changes.enumerated() {
      let found = findings(change)
      #expect(!found.isEmpty, "change \(number)")
    }
  }

  @Test func `rounds come back from their file, and are refused where nobody rotates`() throws {
    let result = try Matchmaker(program(3, rounds: 3)).match(roster(9))
    var problems = ProblemList()
    let text = ResultText.json(of: result)
    var reader = ResultFileReader("result.json", text: text)
    let found = reader.read(&problems)
    let read = try #require(found)
    #expect(read.rotation == result.rotation)
    #expect(ResultText.json(of: read) == text)
    for (lines, words) in [
      ("kind: mentor\nrounds: 3", "keeps the guide"),
      ("kind: pod\nrounds: 3\nhost: coach", "hosts"),
      ("kind: pod\nrounds: 0", "rounds"),
    ] {
      problems = ProblemList()
      let program = ProgramFileReader("p.yaml", text: Array("program: p\n\(lines)\n".utf8))
        .read(&problems)
      #expect(program == nil)
      #expect(problems.problems.map(\.description).contains { $0.contains(words) }, "\(lines)")
    }
    var keeping = Keeping()
    keeping.groups = [.init(["s100", "s101", "s102"])]
    #expect(throws: SettingProblem.self) {
      try Matchmaker(program(3, rounds: 3), keeping: keeping).match(roster(9))
    }
  }

  /// No more pairs meet than trying every answer finds, in schools of six.
  @Test func `as many meet as trying everything finds`() throws {
    for seed in 1...12 {
      var chance = Chance(seed: UInt64(seed))
      var school = roster(6)
      for one in 0..<6 {
        for other in 0..<one where chance.happens(20) {
          school.wishes.append(
            Wish(student: school.students[one].id, other: school.students[other].id, kind: .apart))
        }
      }
      let size = 2 + chance.below(2)
      let program = program(size, rounds: 2, effort: 20)
      let apart = Set(school.wishes.map { Set([$0.student, $0.other]) })
      let ids = school.students.map(\.id)
      // A group as a set of bits; a round as disjoint groups.
      let groups = (1..<64).filter { mask in
        let members = (0..<6).filter { mask >> $0 & 1 == 1 }
        return members.count == size
          && members.allSatisfy { one in
            members.allSatisfy { !apart.contains([ids[one], ids[$0]]) }
          }
      }
      var answers: [[Int]] = [[]]
      for group in groups {
        answers += answers.filter { $0.allSatisfy { $0 & group == 0 } }.map { $0 + [group] }
      }
      func pairs(_ round: [Int]) -> Set<[Int]> {
        Set(
          round.flatMap { group in
            (0..<6).flatMap { one in
              (0..<one).filter { group >> one & 1 == 1 && group >> $0 & 1 == 1 }.map { [$0, one] }
            }
          })
      }
      let met = answers.map(pairs)
      var best = 0
      for one in met { for other in met { best = max(best, one.union(other).count) } }
      let result = try Matchmaker(program).match(school)
      let rotation = try #require(result.rotation)
      #expect(rotation.acquaintances == best, "seed \(seed)")
      #expect(rotation.mostAcquaintances >= best, "seed \(seed)")
      #expect(Verifier(school, program).verify(result).findings == [], "seed \(seed)")
    }
  }

  @Test func `rounds of a whole school are refused in words`() throws {
    let school = Roster.alike(5_001) { _, _ in }
    #expect(throws: SettingProblem.self) { try Matchmaker(program(3, rounds: 2)).match(school) }
  }
}
