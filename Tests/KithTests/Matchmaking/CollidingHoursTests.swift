import Kith
import Matching
import Testing

/// Guides with more seats than hours: the best set of meetings that can all take place.
struct CollidingHoursTests {
  private struct School {
    var roster: Roster
    var program: Program
    var guides: [Student] = []
    var learners: [Student] = []
  }

  /// A few guides and learners who are free for some half hours of one morning.
  private func school(seed: UInt64, _ kind: Program.Kind) -> School {
    var chances = SplitMix64(seed: seed)
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.rules = ["common_meeting": .flag(true), "subject_fit": .flag(kind == .tutor)]
    program.weights = ["shared_interests": 1]
    program.placement = [0, 300, 1000][chances.below(3)]
    func person(_ id: String) -> Student {
      var person = Student(id: Student.ID(rawValue: id), timeZone: "America/New_York")
      person.consents = [.matching, .peerContact]
      for interest in ["art", "chess", "music", "soccer"] where chances.below(2) == 0 {
        person.interests.append(interest)
      }
      for quarter in 0..<6 where chances.below(3) > 0 {
        let from = 600 + 15 * quarter
        person.availability.append(LocalStretch(day: .mon, from: from, to: from + 15))
      }
      return person
    }
    let guides = (0...chances.below(3)).map { number in
      var guide = person("g\(number)")
      guide.roles = ["mentor"]
      guide.strengths = ["math"]
      guide.capacity = 1 + chances.below(3)
      return guide
    }
    let learners = (0...chances.below(5)).map { number in
      var learner = person("l\(number)")
      learner.roles = ["newcomer"]
      if kind == .tutor { learner.needs = ["math"] }
      return learner
    }
    return School(
      roster: Roster(students: guides + learners), program: program, guides: guides,
      learners: learners)
  }

  /// Minutes of the day at which both are free for half an hour.
  private func starts(_ one: Student, _ other: Student) -> [Int] {
    let quarters = { (student: Student) in Set(student.availability.map(\.from)) }
    let both = quarters(one).intersection(quarters(other))
    return both.filter { both.contains($0 + 15) }.sorted()
  }

  /// The best objective by trying each learner with each guide at each start.
  private func best(_ school: School) -> Int {
    let cohort = Cohort(school.roster, for: school.program)
    let scoring = Scoring(cohort)
    var taken = [[Int]](repeating: [], count: school.guides.count)
    func best(from number: Int) -> Int {
      guard number < school.learners.count else { return 0 }
      let learner = school.learners[number]
      var value = best(from: number + 1)
      for (place, guide) in school.guides.enumerated() where taken[place].count < guide.capacity {
        guard let one = cohort.numbers[guide.id], let other = cohort.numbers[learner.id] else {
          continue
        }
        let worth = 2 * Int(scoring.score(one, other)) + school.program.placement
        for start in starts(guide, learner) where taken[place].allSatisfy({ abs($0 - start) >= 30 })
        {
          taken[place].append(start)
          value = max(value, worth + best(from: number + 1))
          taken[place].removeLast()
        }
      }
      return value
    }
    return best(from: 0)
  }

  @Test(arguments: [Program.Kind.mentor, .tutor])
  func `the best meetings that can all take place are found and proven`(
    kind: Program.Kind
  ) throws {
    var clashes = 0
    for seed in UInt64(0)..<150 {
      let school = school(seed: seed, kind)
      let result = try Matchmaker(school.program).match(school.roster, threads: 1)
      let truth = best(school)
      #expect(result.objective == truth, "seed \(seed)")
      #expect(result.status == .optimal || truth == 0, "seed \(seed)")
      #expect(!result.notices.contains { $0.code == "meetings-clash" }, "seed \(seed)")
      let verification = Verifier(school.roster, school.program).verify(result)
      #expect(verification.findings.isEmpty, "seed \(seed): \(verification.findings)")
      #expect(verification.provenBound == truth || truth == 0, "seed \(seed)")
      guard let certificate = result.certificate else { continue }
      if certificate.pricesHours { clashes += 1 }
      // Prices that charge too little prove nothing.
      var cheap = result
      cheap.certificate?.tree = certificate.tree.halved
      if certificate.pricesHours, truth > 1 {
        #expect(
          Verifier(school.roster, school.program).verify(cheap).provenBound == nil,
          "seed \(seed)")
      }
    }
    #expect(clashes > 20)
  }
}

extension Certificate {
  fileprivate var pricesHours: Bool {
    var tree = tree
    while case .split(_, _, _, let together, _) = tree { tree = together }
    if case .leaf(let leaf) = tree { return !leaf.guidePrices.isEmpty }
    return false
  }
}

extension Certificate.Tree {
  /// The same with half of each price.
  fileprivate var halved: Self {
    switch self {
    case .split(let one, let other, let subject, let together, let apart):
      return .split(
        one, other, subject: subject, together: together.halved, apart: apart.halved)
    case .bySize(let parts):
      return .bySize(parts.map { .init(least: $0.least, most: $0.most, tree: $0.tree.halved) })
    case .leaf(var leaf):
      func half(_ prices: [Student.ID: Certificate.Price]) -> [Student.ID: Certificate.Price] {
        prices.mapValues { Certificate.Price(units: $0.units / 2, scale: $0.scale) }
      }
      leaf.prices = half(leaf.prices)
      leaf.guidePrices = half(leaf.guidePrices)
      return .leaf(leaf)
    }
  }
}
