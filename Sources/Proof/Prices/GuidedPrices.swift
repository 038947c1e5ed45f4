import School

/// Prices of guides' seats and of learners, over all pairs or a sample.
struct GuidedPrices: Sendable {
  let check: PriceCheck
  let fixed: FixedPayments

  private var school: RawSchool { check.school }

  func report(_ leaf: Certificate.Leaf) throws(PriceFlaw) -> PriceReport {
    let prices = try LeafPrices(leaf, school)
    guard prices.sets.isEmpty, prices.groupPrice == 0, prices.trioPrice == 0 else {
      throw PriceFlaw(text: "learners and guides pay for sets or groups")
    }
    let seats = (0..<school.count).map { guide -> Int in
      guard school.guides[guide], check.judge.turnedAway[guide] == nil else { return 0 }
      return max(0, min(school.students[guide].capacity, school.count) - fixed.seatsTaken[guide])
    }
    let seeks = (0..<school.count).map {
      school.learns[$0] && check.judge.turnedAway[$0] == nil && !fixed.isPlaced[$0]
    }
    // The one who is also a learner has the price of a seat beside the own one.
    let seatPrices = (0..<school.count).map {
      seeks[$0] || fixed.isPlaced[$0] ? prices.seatPrices[$0] : prices.prices[$0]
    }
    let needs = Needs(check.judge, prices)
    var report = PriceReport()
    var looked = 0
    var served = [Set<Int32>](repeating: [], count: school.count)
    let former = EarlierCompanions(check.result.keeping)
    check.pairs.forEach { pair in
      let (guide, learner) = (pair.one, pair.other)
      guard seats[guide] > 0, seeks[learner] else { return true }
      looked += 1
      let stay = former.isEmpty ? 0 : former.points(id(guide), id(learner))
      let worth = (2 * (pair.score + stay) + school.placement(of: learner)) * prices.scale
      let subjects = needs.served(by: guide, learner)
      served[learner].formUnion(subjects)
      guard let need = needs.cheapest(of: learner, among: subjects) else { return true }
      let paid = prices.prices[learner] + need + seatPrices[guide]
      guard worth > paid else { return true }
      report.findings.append(
        ProofFinding(
          .prices,
          "\(id(guide)) with \(id(learner)) is worth \(prices.points(worth)), and both pay "
            + "\(prices.points(paid))"))
      return report.findings.count < 10
    }
    for learner in 0..<school.count
    where served[learner].count > 1
      && prices.prices[learner] > school.placement(of: learner) * prices.scale
    {
      report.findings.append(
        ProofFinding(
          .prices, "\(id(learner)) may have several tutors and pays more than the placement"))
    }
    guard report.findings.isEmpty else { return report }
    var sum = try fixed.sum(prices, school)
    for student in 0..<school.count {
      if seeks[student] { sum += prices.prices[student] + needs.sum(of: student) }
      sum += seatPrices[student] * seats[student]
    }
    report.bound = WallClock.floored(sum, prices.scale)
    report.words = [
      check.pairs.isComplete
        ? "each of the \(looked) pairs that may be together pays for what it is worth"
        : "each of \(looked) sampled pairs that may be together pays for what it is worth; the others "
          + "were not looked at here"
    ]
    return report
  }

  private func id(_ student: Int) -> Student.ID { school.students[student].id }

  /// What the needs of learners cost in a tutor program; nothing in others.
  private struct Needs {
    private let isTutoring: Bool
    private let mustFit: Bool
    private let needs: WordSets
    private let offers: WordSets
    /// By learner and need.
    private let costs: [[Int32: Int]]
    private let sums: [Int]

    init(_ judge: PairJudge, _ prices: LeafPrices) {
      let school = judge.school
      isTutoring = school.program.kind == .tutor
      mustFit = school.isOn(RawRules.SubjectFit.id)
      needs = school.needs
      offers = school.offers
      let terms = Terms(synonyms: school.program.synonyms)
      costs = prices.needPrices.map { told in
        Dictionary(
          told.compactMap { subject, price in
            school.book.known(terms.canonical(subject)).map { ($0, price) }
          }
        ) { first, second in max(first, second) }
      }
      sums = prices.needPrices.map { $0.values.reduce(0, +) }
    }

    func sum(of learner: Int) -> Int { isTutoring ? sums[learner] : 0 }

    /// The needs that a tutor can serve.
    func served(by guide: Int, _ learner: Int) -> [Int32] {
      guard isTutoring else { return [] }
      return needs[learner].filter { !mustFit || offers.contains(guide, $0) }
    }

    /// The least that one of them costs; nil where a learner has needs and the tutor serves none.
    func cheapest(of learner: Int, among served: [Int32]) -> Int? {
      guard isTutoring, needs.count(learner) > 0 else { return 0 }
      return served.map { costs[learner][$0] ?? 0 }.min()
    }
  }
}
