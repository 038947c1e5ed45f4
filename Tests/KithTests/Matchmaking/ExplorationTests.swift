import Kith
import Samples
import TestSupport
import Testing

struct ExplorationTests {
  private static let roster = CohortGenerator(studentCount: 60, seed: 3).roster()

  private func program(_ kind: Program.Kind, explore: Int, seed: UInt64 = 1) -> Program {
    var program = Program.preset(kind, id: "x")
    program.term = .term2027
    program.limits.effort = 5
    program.explore = explore
    program.seed = seed
    return program
  }

  private func placed(_ result: MatchResult) -> Set<Student.ID> {
    Set(
      result.groups.flatMap(\.members).filter { $0.role == .member || $0.role == .learner }
        .map(\.student))
  }

  @Test func `nothing is left to chance unless a program says so`() throws {
    let result = try Matchmaker(program(.buddy, explore: 0)).match(Self.roster, threads: 1)
    #expect(result.exploration == nil)
    #expect(result.groups.allSatisfy { $0.chance == nil })
    #expect(Program.preset(.buddy, id: "x").explore == 0)
  }

  @Test(arguments: [Program.Kind.buddy, .pod, .mentor])
  func `an answer chosen by chance keeps every rule and its distance from the bound`(
    _ kind: Program.Kind
  ) throws {
    let best = try Matchmaker(program(kind, explore: 0)).match(Self.roster, threads: 1)
    var found: Set<Set<Set<Student.ID>>> = []
    for seed in UInt64(1)...4 {
      let program = program(kind, explore: 200, seed: seed)
      let result = try Matchmaker(program).match(Self.roster, threads: 1)
      let exploration = try #require(result.exploration, "seed \(seed)")
      #expect(Verifier(Self.roster, program).verify(result).findings == [], "seed \(seed)")
      #expect(result.objective * 10_000 >= result.bound * 9800, "seed \(seed)")
      #expect(exploration.best >= result.objective)
      #expect(placed(result).count == best.placed)
      for group in result.groups {
        let chance = try #require(group.chance, "seed \(seed) \(group.id)")
        #expect(chance.answers == exploration.answers)
        #expect(1...chance.answers ~= chance.holding)
      }
      #expect(try Matchmaker(program).match(Self.roster, threads: 1) == result)
      found.insert(Set(result.groups.map { Set($0.members.map(\.student)) }))
    }
    #expect(found.count > 1, "four seeds chose the same answer")
  }

  @Test func `chances are those of the groups, over many choices`() throws {
    // Of two answers of equal worth each is chosen about as often as it says.
    let students = (0..<4).map { number in
      var student = Student(id: Student.ID(rawValue: "s\(number)"), timeZone: "UTC")
      student.grade = Grade("5")
      student.consents = Set(Consent.allCases)
      student.availability = [LocalStretch(day: .mon, from: 540, to: 720)]
      return student
    }
    let roster = Roster(students: students)
    var counts: [Set<Student.ID>: Int] = [:]
    var told: [Set<Student.ID>: Double] = [:]
    for seed in UInt64(1)...60 {
      let result = try Matchmaker(program(.buddy, explore: 50, seed: seed)).match(
        roster, threads: 1)
      #expect(result.exploration?.answers == 3, "seed \(seed)")
      for group in result.groups {
        let members = Set(group.members.map(\.student))
        counts[members, default: 0] += 1
        told[members] = group.chance.map { Double($0.holding) / Double($0.answers) }
      }
    }
    #expect(counts.count == 6)
    for (members, count) in counts {
      let share = Double(count) / 60
      #expect(abs(share - (told[members] ?? 0)) < 0.25, "\(members.sorted()): \(share)")
    }
  }

  @Test func `a result that left more to chance than its program allows is refused`() throws {
    let explored = program(.buddy, explore: 200, seed: 4)
    let result = try Matchmaker(explored).match(Self.roster, threads: 1)
    try #require(result.objective < result.bound, "another seed leaves something to chance")
    func findings(_ result: MatchResult, _ program: Program) -> [String] {
      Verifier(Self.roster, program).verify(result).findings.map(\.description)
    }
    #expect(!findings(result, program(.buddy, explore: 100)).isEmpty)
    var other = result
    other.exploration?.share = 0
    #expect(!findings(other, explored).isEmpty)
    other = result
    other.exploration?.best = result.objective - 1
    #expect(!findings(other, explored).isEmpty)
    other = result
    other.groups[0].chance = Group.Chance(3, of: 2)
    #expect(!findings(other, explored).isEmpty)
  }
}
