import LinearProgramming

/// Column generation on one node: prices from the simplex, columns from exact pricing, until no
/// group is worth more than it pays; then subset rows, and again.
///
/// Every pass proves a bound, whether or not the prices have settled: each item's price is raised by
/// what the best group found from it exceeds its payment.
struct NodeBound {
  /// Dual feasible prices with the least total so far.
  var prices: GroupPrices
  /// That total in units of the scale.
  var total: Int64
  /// The last relaxation; nil if the simplex was stopped.
  var answer: RestrictedMaster.Answer?
  var columns: [ColumnPool.Column]
  /// Whether no allowed group would change the relaxation.
  var settled = false

  var bound: Int64 { ReducedPairs.floorDivide(total, prices.scale) }

  struct Limits {
    var clock: SearchClock
    /// A bound this low needs no further work.
    var enough: Int64
    var cutRounds: Int
    var cutsPerRound: Int
    var budget: Int
    var threads: Int
    /// Told the bound after each pass.
    var report: (Int64) -> Void = { _ in }
  }

  init(
    _ evaluation: GroupEvaluation, columns start: [ColumnPool.Column], sets: [[Int32]] = [],
    near knownPrices: PointPrices? = nil, penalty: Double, scale: Int64, limits: Limits
  ) throws(SolverFault) {
    let instance = evaluation.instance
    var master = RestrictedMaster(instance, penalty: penalty)
    var known = ColumnPool()
    for column in start where known.insert(column.items, worth: column.worth) {
      master.add(column)
    }
    for set in sets { master.add(set: set) }
    prices = GroupPrices(
      scale: scale, items: [Int64](repeating: 0, count: instance.graph.itemCount))
    total = .max
    columns = []
    var rounds = 0
    // Early prices are poor and half of all groups exceed them: a few from each item will do then.
    var budget = min(limits.budget, 4_000)
    var center = knownPrices
    var smoothing = knownPrices == nil ? 0 : 0.6
    while true {
      guard let answer = try master.relax(limits.clock.solveLimits) else { break }
      self.answer = answer
      var points = PointPrices(items: answer.itemPrices, group: answer.groupPrice)
      if let center, smoothing > 0 { points = points.moved(to: center, share: smoothing) }
      let current = GroupPrices(
        scale: scale, points: points, for: instance,
        sets: Array(zip(master.sets, answer.setPrices)))
      let pass = PricingPass(
        evaluation, current,
        .init(keep: 6, budget: budget, threads: limits.threads, clock: limits.clock))
      let raised = current.raised(by: pass.excess, groups: instance.payingGroups)
      let proven = raised.total(groups: instance.payingGroups)
      if proven < total {
        (total, prices) = (proven, raised)
        center = points
      }
      limits.report(bound)
      if bound <= limits.enough || limits.clock.isOver { break }
      var added = 0
      // A whole point cannot be won any more: the relaxation itself is as large.
      if Double(bound) > answer.value + 1e-6 {
        for group in pass.groups where known.insert(group.items, worth: group.worth) {
          master.add(ColumnPool.Column(items: group.items, worth: group.worth))
          added += 1
        }
      } else {
        smoothing = 0
      }
      if added > 0 { continue }
      if !pass.proves, budget < limits.budget {
        budget = min(limits.budget, budget * 8)
        continue
      }
      if smoothing > 0, Double(bound) > answer.value + 1e-6 {
        smoothing = smoothing > 0.3 ? 0.3 : 0
        continue
      }
      settled = pass.proves
      guard pass.proves, rounds < limits.cutRounds else { break }
      let violated = SubsetRows.violated(
        by: answer.amounts, columns: master.columns, known: master.sets,
        limit: limits.cutsPerRound)
      guard !violated.isEmpty else { break }
      for violation in violated { master.add(set: violation.members) }
      rounds += 1
    }
    columns = master.columns
  }
}
