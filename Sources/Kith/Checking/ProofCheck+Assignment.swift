extension ProofCheck {
  /// Guides and learners: each pays a price, and a guide one for each seat.
  func assignmentVerdict(_ leaf: Certificate.Leaf) -> Verdict {
    let scale = leaf.scale
    let cohort = problem.cohort
    let learners = Set(problem.rows.students).union(fixedLearners)
    let price = { (id: Student.ID) in leaf.prices[id]?.units(at: scale) ?? 0 }
    var seatPrices = [Int64](repeating: 0, count: cohort.count)
    var sum: Int64 = 0
    for guide in problem.guides {
      let id = cohort.students[Int(guide)].id
      let seatPrice =
        learners.contains(guide) ? leaf.seatPrices[id]?.units(at: scale) ?? 0 : price(id)
      seatPrices[Int(guide)] = seatPrice
      sum += seatPrice * Int64(problem.capacity(of: guide))
    }
    switch fixedPrices(leaf, scale) {
    case .success(let paid): sum += paid
    case .failure(let flaw): return .refuted(flaw.text)
    }
    let terms = Terms(synonyms: cohort.program.synonyms)
    let offers = cohort.students.map { terms.set($0.strengths + $0.completedCourses) }
    struct Found: Sendable {
      var sum: Int64 = 0
      var flaw: String?
    }
    let seats = seatPrices
    let found = problem.pairs.map(threads: threads, from: Found()) { found, row in
      let id = cohort.students[Int(row.student)].id
      let paid = leaf.prices[id]?.units(at: scale) ?? 0
      let placement = problem.placement(of: row.student)
      let needs = NeedPrices(
        leaf, of: cohort.students[Int(row.student)], cohort.program, terms, scale: scale)
      var met: Set<String> = []
      found.sum += paid + needs.sum
      guard found.flaw == nil else { return }
      for (partner, score) in zip(row.partners, row.scores) {
        let guide = Int(partner)
        guard problem.capacity(of: partner) > 0 else { continue }
        let score = problem.score(row.student, partner, score)
        let worth = (2 * Int64(score) + placement) * scale
        if worth > paid + seats[guide], let cheapest = needs.cheapest(among: offers[guide]),
          worth > paid + cheapest + seats[guide]
        {
          let pair = "\(cohort.students[guide].id) with \(id)"
          found.flaw = "\(pair) is worth more than the prices of both"
          return
        }
        if paid > placement * scale { met.formUnion(needs.met(by: offers[guide])) }
      }
      // Who has several tutors is placed, and pays, once: no more than the placement then.
      if met.count > 1 {
        found.flaw = "\(id) may have several tutors and pays more than the placement"
      }
    }
    if let flaw = found.lazy.compactMap(\.flaw).first { return .refuted(flaw) }
    sum += found.reduce(0) { $0 + $1.sum }
    return .proven(bound: Int(floorDivision(sum, by: scale)))
  }
}

/// What the needs of one learner cost in a tutor program; nothing in others.
private struct NeedPrices {
  /// By canonical subject; needs without a price are free. Empty where tutors are for no subject.
  private var prices: [String: Int64] = [:]
  private let mustFit: Bool
  /// What all needs cost together.
  private(set) var sum: Int64 = 0

  init(
    _ leaf: Certificate.Leaf, of learner: Student, _ program: Program, _ terms: Terms, scale: Int64
  ) {
    mustFit = program.isOn("subject_fit")
    guard program.kind == .tutor else { return }
    for need in terms.set(learner.needs) { prices[need] = 0 }
    for (subject, price) in leaf.needPrices[learner.id] ?? [:] {
      prices[terms.canonical(subject)] = price.units(at: scale)
      sum += price.units(at: scale)
    }
  }

  /// The needs that a tutor of these subjects may serve.
  func met(by offered: Set<String>) -> [String] {
    prices.keys.filter { !mustFit || offered.contains($0) }
  }

  /// The least that one of them costs; nil where there is none.
  func cheapest(among offered: Set<String>) -> Int64? {
    prices.isEmpty ? 0 : met(by: offered).compactMap { prices[$0] }.min()
  }
}
