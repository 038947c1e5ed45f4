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
    let rows = problem.rows
    let terms = Terms(synonyms: cohort.program.synonyms)
    let offers = cohort.students.map { terms.set($0.strengths + $0.completedCourses) }
    for (row, learner) in rows.students.enumerated() {
      let id = cohort.students[Int(learner)].id
      let paid = price(id)
      let placement = problem.placement(of: learner)
      let needs = NeedPrices(
        leaf, of: cohort.students[Int(learner)], cohort.program, terms, scale: scale)
      var met: Set<String> = []
      sum += paid + needs.sum
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let guide = Int(rows.partners[edge])
        guard problem.capacity(of: Int32(guide)) > 0 else { continue }
        let worth = (2 * Int64(rows.scores[edge]) + placement) * scale
        if let cheapest = needs.cheapest(among: offers[guide]),
          worth > paid + cheapest + seatPrices[guide]
        {
          let pair = "\(cohort.students[guide].id) with \(id)"
          return .refuted("\(pair) is worth more than the prices of both")
        }
        if paid > placement * scale { met.formUnion(needs.met(by: offers[guide])) }
      }
      // Who has several tutors is placed, and pays, once: no more than the placement then.
      guard met.count < 2 else {
        return .refuted("\(id) may have several tutors and pays more than the placement")
      }
    }
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
