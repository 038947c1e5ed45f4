/// The edges of an assignment as each guide sees them, and what a guide is worth at given prices.
struct GuideOffers {
  /// Whether a guide has to take learners.
  enum Decision: Sendable {
    case free, open, closed
  }

  let instance: AssignmentInstance
  /// The learners that guide *g* may take are `learners[offsets[g] ..< offsets[g + 1]]`, ascending.
  let offsets: [Int]
  let learners: [Int32]
  let values: [Int64]

  init(_ instance: AssignmentInstance) {
    self.instance = instance
    var offsets = [Int](repeating: 0, count: instance.guideCount + 1)
    for guide in instance.guides { offsets[Int(guide) + 1] += 1 }
    for guide in 0..<instance.guideCount { offsets[guide + 1] += offsets[guide] }
    var next = offsets
    var learners = [Int32](repeating: 0, count: instance.guides.count)
    var values = [Int64](repeating: 0, count: instance.guides.count)
    for learner in 0..<instance.learnerCount {
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
        let guide = Int(instance.guides[edge])
        learners[next[guide]] = Int32(learner)
        values[next[guide]] = instance.values[edge]
        next[guide] += 1
      }
    }
    self.offsets = offsets
    self.learners = learners
    self.values = values
  }

  /// Whether a guide has learners enough to open at all.
  func canOpen(_ guide: Int) -> Bool {
    let least = max(1, instance.least(of: guide))
    return Int(instance.capacities[guide]) >= least && offsets[guide + 1] - offsets[guide] >= least
  }

  /// The most that a set of learners that the guide may take is worth beyond their prices, in
  /// units; nil where the guide has to open and cannot.
  ///
  /// - Complexity: O(*m* log *m*) for the guide's *m* learners.
  func price(
    of guide: Int, _ decision: Decision, learnerPrices: [Int64], scale: Int64
  ) -> Int64? {
    guard decision != .closed, canOpen(guide) else { return decision == .open ? nil : 0 }
    let gains = (offsets[guide]..<offsets[guide + 1]).map {
      values[$0] * scale - learnerPrices[Int(learners[$0])]
    }.sorted(by: >)
    let least = instance.least(of: guide)
    var best: Int64? = decision == .free || least == 0 ? 0 : nil
    var sum: Int64 = 0
    for (taken, gain) in gains.prefix(Int(instance.capacities[guide])).enumerated() {
      if taken >= least, gain <= 0 { break }
      sum += gain
      if taken + 1 >= least { best = max(best ?? sum, sum) }
    }
    return best
  }

  /// The leaf of such prices for learners; nil where a guide has to open and cannot.
  func leaf(_ prices: [Int64], scale: Int64, _ decisions: [Decision]) -> OpeningCertificate.Leaf? {
    var guides: [Int64] = []
    for (guide, decision) in decisions.enumerated() {
      guard let price = price(of: guide, decision, learnerPrices: prices, scale: scale) else {
        return nil
      }
      guides.append(price)
    }
    return .init(learners: prices, guides: guides)
  }

  /// What a leaf proves, in whole points.
  static func bound(of leaf: OpeningCertificate.Leaf, scale: Int64) -> Int64 {
    ReducedPairs.floorDivide(
      leaf.learners.reduce(0, +) + leaf.guides.reduce(0, +), scale)
  }
}
