import Kith
import Testing

struct FairnessTests {
  @Test(arguments: Program.Kind.allCases)
  func `figures of small schools are what counting everything gives`(kind: Program.Kind) throws {
    for seed in UInt64(0)..<4 {
      let roster = SmallSchool.roster(11, seed: seed)
      let program = SmallSchool.program(kind)
      let result = try Matchmaker(program).match(roster, threads: 1)
      guard let fairness = result.fairness else {
        #expect(result.groups.isEmpty)
        continue
      }
      let standings = try Explainer(result, of: roster, program: program).explanations
        .flatMap(\.standings).filter { $0.role != kind.guideRole }
      let scores = standings.map(\.score).sorted()
      #expect(fairness.histogram.reduce(0, +) == scores.count)
      #expect(fairness.worst == scores.first)
      #expect(fairness.histogram[0] == scores.count { $0 < 100 })
      #expect(abs(fairness.mean * scores.count - scores.reduce(0, +)) <= scores.count)
      #expect((fairness.guideLoadGini != nil) == kind.isGuided)
    }
  }

  @Test func `two who would both rather have each other are counted`() throws {
    var program = Program.preset(.buddy, id: "p")
    program.meeting.isAsynchronous = true
    program.rules = [:]
    program.weights = ["wishes": 1]
    // Along a–b–c–d the middle pair is the best, but all four are placed without it.
    let wishes = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")].map {
      Wish(student: .init(rawValue: $0), other: .init(rawValue: $1), kind: .prefer)
    }
    let strangers = [("a", "c"), ("a", "d"), ("b", "d")].map {
      Wish(student: .init(rawValue: $0), other: .init(rawValue: $1), kind: .apart)
    }
    let roster = Roster(
      students: ["a", "b", "c", "d"].map { student($0) }, wishes: wishes + strangers)
    let fairness = try Matchmaker(program).match(roster).fairness
    #expect(fairness?.worst == 750)
    #expect(fairness?.blockingPairs == 1)
    // Without the middle pair's wishes nobody would leave.
    let calm = Roster(
      students: roster.students, wishes: [wishes[0], wishes[3]] + strangers)
    #expect(try Matchmaker(program).match(calm).fairness?.blockingPairs == 0)
  }

  @Test func `a load that all guides share has no Gini`() throws {
    var program = Program.preset(.mentor, id: "p")
    program.meeting.isAsynchronous = true
    func guide(_ id: Student.ID, _ capacity: Int) -> Student {
      student(id) {
        $0.roles = ["mentor"]
        $0.capacity = capacity
      }
    }
    let learners = ["a", "b"].map { id in
      student(Student.ID(rawValue: id)) { $0.roles = ["newcomer"] }
    }
    let even = Roster(students: [guide("m", 1), guide("n", 1)] + learners)
    #expect(try Matchmaker(program).match(even).fairness?.guideLoadGini == 0)
    // One of two guides has both: half of all is not where it would be.
    let uneven = Roster(
      students: [guide("m", 2), guide("n", 1)] + learners,
      wishes: [
        Wish(student: "m", other: "a", kind: .together),
        Wish(student: "m", other: "b", kind: .together),
      ])
    #expect(try Matchmaker(program).match(uneven).fairness?.guideLoadGini == 500)
  }

  @Test func `a figure that was changed is refused`() throws {
    let roster = SmallSchool.roster(11, seed: 1)
    let program = SmallSchool.program(.buddy)
    let result = try Matchmaker(program).match(roster, threads: 1)
    let edits: [(inout Fairness) -> Void] = [
      { $0.mean += 1 }, { $0.worst += 1 }, { $0.lowestTenth += 1 }, { $0.blockingPairs += 1 },
      { $0.histogram[3] += 1 }, { $0.guideLoadGini = 0 },
    ]
    for edit in edits {
      var edited = result
      if var fairness = edited.fairness {
        edit(&fairness)
        edited.fairness = fairness
      }
      #expect(Verifier(roster, program).verify(edited).findings.map(\.code) == [.figure])
    }
  }
}
