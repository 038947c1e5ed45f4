import Kith
import Matching
import Samples
import Testing

struct WeightLearnerTests {
  private static let roster = CohortGenerator(studentCount: 160, seed: 5).roster()

  private static let program: Program = {
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.weights = ["shared_interests": 30, "schedule_overlap": 10, "close_in_age": 10]
    program.limits.effort = 2
    return program
  }()

  private static let result = Result {
    try Matchmaker(program).match(roster, threads: 1)
  }

  /// Ratings that follow the points of one criterion so closely, and chance otherwise.
  private func feedback(following criterion: CriterionID?, noise: Double) throws -> [Feedback] {
    var random = SplitMix64(seed: 9)
    let students = Dictionary(uniqueKeysWithValues: Self.roster.students.map { ($0.id, $0) })
    let context = CriterionContext(Self.roster, for: Self.program)
    let kind = CriterionCatalogue.criteria.first { $0.specification.id == criterion }
    return try Self.result.get().groups.flatMap { group -> [Feedback] in
      let members = group.members.compactMap { students[$0.student] }
      return members.map { student in
        let points = members.filter { $0.id != student.id }
          .compactMap { kind?.points(student, $0, in: context) }
        let mean = points.isEmpty ? 500 : Double(points.reduce(0, +)) / Double(points.count)
        let chance = (Double(random.below(1000)) / 500 - 1) * noise
        var answer = Feedback(student: student.id)
        answer.rating = max(1, min(5, Int((1 + mean / 250 + chance).rounded())))
        return answer
      }
    }
  }

  private func learner(_ feedback: [Feedback]) throws -> WeightLearner {
    WeightLearner(
      try Self.result.get(), feedback, of: Self.roster, program: Self.program)
  }

  @Test func `weights move to the criterion that ratings follow`() throws {
    let lesson = try learner(feedback(following: "schedule_overlap", noise: 0.5)).lesson()
    guard case .change(let weights, let evidence) = lesson else {
      Issue.record("nothing was learnt: \(lesson)")
      return
    }
    let share = Double(weights["schedule_overlap"] ?? 0) / Double(weights.values.reduce(0, +))
    #expect(share > 0.4, "\(weights)")
    #expect(evidence.errorThen < evidence.errorNow)
    #expect(evidence.errorThen < evidence.errorOfMean)
    #expect(weights.values.allSatisfy { $0 >= 0 })
    #expect(Set(weights.keys) == Set(Self.program.weights.keys))
  }

  @Test func `ratings by chance change nothing`() throws {
    let lesson = try learner(feedback(following: nil, noise: 2)).lesson()
    guard case .keep = lesson else {
      Issue.record("chance was taken for a lesson: \(lesson)")
      return
    }
  }

  @Test func `too few ratings, and equal ones, are told`() throws {
    let all = try feedback(following: "schedule_overlap", noise: 0.5)
    guard case .notEnoughData(let few) = try learner(Array(all.prefix(39))).lesson() else {
      Issue.record("39 ratings were enough")
      return
    }
    #expect(few.hasPrefix("39 ratings; 40 are needed"))
    var equal = all
    for place in equal.indices { equal[place].rating = 4 }
    guard case .notEnoughData = try learner(equal).lesson() else {
      Issue.record("equal ratings taught something")
      return
    }
  }

  @Test func `outcomes count what was answered and nothing else`() throws {
    let result = try Self.result.get()
    let placed = result.groups.flatMap { $0.members.map(\.student) }
    let known = try #require(
      Self.roster.students.first { $0.belonging != nil && placed.contains($0.id) })
    var one = Feedback(student: known.id)
    (one.fits, one.rating, one.contactsMade, one.contactsDue) = (true, 5, 3, 4)
    one.belonging = 90
    var other = Feedback(student: try #require(placed.first { $0 != known.id }))
    (other.fits, other.rating, other.contactsMade) = (false, 2, 9)
    let outcomes = Outcomes(result, [one, other], of: Self.roster, program: Self.program)
    #expect(outcomes.placed == result.placed)
    #expect(outcomes.sought == result.placed + result.unplaced.count)
    #expect(outcomes.contacts == (3, 4))
    #expect(outcomes.fit?.value == 0.5)
    #expect(outcomes.rating?.value == 3.5)
    #expect(outcomes.belongingBefore?.value == known.belonging.map(Double.init))
    #expect(outcomes.belongingAfter?.value == 90)
    #expect(outcomes.belongingAfter?.count == 1)
  }
}
