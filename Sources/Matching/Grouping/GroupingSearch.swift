import LinearProgramming

/// The stages of a search and what they hand on: the best groups, prices and a proven bound.
struct GroupingSearch {
  /// Instances of at most so many items are branched as a whole.
  private static let branchLimit = 400
  /// Fewer items than this need no prices before the simplex.
  private static let priceLimit = 36
  private static let windowSizes = [80, 100, 130, 170]

  private let evaluation: GroupEvaluation
  private let limits: SearchLimits
  private let clock: SearchClock
  /// The best groups that meet every demand.
  private var groups: [[Int32]]?
  private var objective: Int64 = .min
  private var bound: Int64
  private var certificate: BoundCertificate
  private var pool = ColumnPool()
  /// Prices in points, once known.
  private var points: [Double]?
  private let start: GroupingStart?
  private var groupPoints = 0.0

  init(_ evaluation: GroupEvaluation, _ limits: SearchLimits, from start: GroupingStart? = nil) {
    self.start = start
    self.evaluation = evaluation
    self.limits = limits
    clock = SearchClock(limits)
    let plain = evaluation.instance.rowPrices
    bound = plain.reduce(0, +)
    certificate = BoundCertificate(scale: 1, tree: .leaf(.init(prices: plain)), bound: bound)
  }

  private var instance: GroupingInstance { evaluation.instance }

  /// Windows need an answer to begin with; without one the whole is branched whatever its size.
  var canBranch: Bool { instance.graph.itemCount <= Self.branchLimit || groups == nil }

  private var isClose: Bool {
    guard groups != nil else { return false }
    return Double(bound - objective) <= limits.gap * Double(max(1, bound))
  }

  private mutating func keep(_ candidate: [[Int32]]) {
    let worth = evaluation.objective(of: candidate)
    if groups == nil || worth > objective { (groups, objective) = (candidate, worth) }
  }

  private func report(_ stage: String) {
    limits.progress?(
      clock.progress(
        stage, groups: groups?.count ?? 0, objective: groups == nil ? 0 : objective, bound: bound))
  }
}

// MARK: - Stages

extension GroupingSearch {
  /// Good groups without any bound.
  mutating func construct() {
    let known = start.map { fewEnough($0.groups.filter(evaluation.allows)) }
    // An effort leaves the end to the steps; else a slow machine should have time left for a bound,
    // but large groups of everybody gain more from the search.
    let share = isDivision ? 0.6 : 0.25
    let found = LocalSearch(evaluation).improve(
      known ?? [], steps: constructionSteps,
      seconds: limits.effort == nil ? limits.seconds * share : clock.remaining,
      seed: limits.seed, stop: limits.stop)
    if let found, instance.meetsDemands(found) { keep(found) }
    for group in groups ?? [] {
      if let worth = evaluation.worth(of: group) { pool.insert(group, worth: worth) }
    }
    report("construction")
  }

  /// As many of disjoint groups as there may be, the worthiest first.
  private func fewEnough(_ groups: [[Int32]]) -> [[Int32]] {
    guard let most = instance.mostGroups, groups.count > most else { return groups }
    let worths = groups.map { evaluation.worth(of: $0) ?? 0 }
    let order = groups.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
    return order.prefix(most).sorted().map { groups[$0] }
  }

  /// Small instances, whose trees profit from every point, get more for each item; and most of all
  /// divisions into large groups, which no tree improves on.
  private var constructionSteps: Int {
    let count = instance.graph.itemCount
    if isDivision { return max(40 * count, min(8_000 * count, 960_000)) }
    return max(40 * count, min(400 * count, 160_000))
  }

  /// Whether everybody goes into groups too large for a tree to improve on them.
  private var isDivision: Bool {
    instance.everyone && instance.most >= 8 && instance.graph.itemCount > 40
  }

  /// Prices by volume steps; small instances leave them to the simplex.
  mutating func price() {
    guard instance.graph.itemCount > Self.priceLimit, groups != nil else { return }
    var prices = PriceSearch(
      evaluation, columns: pool.columns, from: start?.prices ?? shares(), threads: limits.threads,
      clock: clock)
    prices.run(rounds: min(40, limits.effort ?? 40), objective: objective) { bound in
      limits.progress?(
        clock.progress("prices", groups: groups?.count ?? 0, objective: objective, bound: bound))
    }
    for column in prices.columns { pool.insert(column.items, worth: column.worth) }
    points = prices.points
    groupPoints = prices.group
    guard prices.bound < bound else { return }
    bound = prices.bound
    certificate = BoundCertificate(
      scale: prices.proven.scale,
      tree: .leaf(.init(prices: prices.proven.items, groupPrice: prices.proven.group)),
      bound: bound)
  }

  /// Branch and price on the whole.
  mutating func branch() throws(SolverFault) {
    guard !isClose else { return }
    let whole = instance.graph.itemCount <= Self.branchLimit
    var search = BranchAndPrice(
      evaluation, incumbent: groups, pool: pool,
      effort: .init(nodes: whole ? limits.effort ?? .max : 0), limits: limits, clock: clock)
    try search.run(near: points)
    if let found = search.groups { keep(found) }
    if limits.keepsColumns {
      for column in search.master.columns { pool.insert(column.items, worth: column.worth) }
    }
    if search.bound < bound { bound = search.bound }
    if let proof = search.certificate, proof.bound <= certificate.bound {
      certificate = proof
    }
    report("branching")
  }

  /// Sweeps of windows, larger ones when small ones no longer win anything, and all over again: what
  /// one size won lets another win. Once a whole round wins little, all sizes grow.
  mutating func improveByWindows() throws(SolverFault) {
    guard let groups, let points, !clock.isOver else { return }
    var windows = WindowSearch(
      evaluation, groups: groups, points: points, groupPoints: groupPoints,
      columns: pool.columns, limits: limits, clock: clock)
    var sizes = Self.windowSizes
    var sweeps = 0
    while sizes[0] < Self.branchLimit {
      let before = objective
      for size in sizes {
        var gained = Int64.max
        // A sweep that wins next to nothing has used up its size.
        while Double(gained) >= Double(max(1, bound - objective)) / 100 {
          guard !clock.isOver, !isClose, sweeps < limits.effort ?? .max else { return }
          gained = try windows.sweep(size: size)
          keep(windows.groups)
          report("windows")
          sweeps += 1
        }
      }
      if Double(objective - before) < Double(max(1, bound - objective)) / 20 {
        sizes = sizes.map { $0 * 3 / 2 }
      }
    }
  }

  /// Each item's part in the worth of its group: where prices begin.
  private func shares() -> [Double] {
    var share = [Double](repeating: 0, count: instance.graph.itemCount)
    for group in groups ?? [] {
      let seats = evaluation.seats(of: group)
      let pairs = instance.value == .mean ? Double(max(1, seats - 1)) : 2
      for item in group {
        var sum = 2 * Double(instance.innerWeights[Int(item)])
        for other in group where other != item {
          sum += Double(evaluation.pairs.weight(Int(item), Int(other)))
        }
        share[Int(item)] = sum / pairs + Double(instance.placement[Int(item)])
      }
    }
    return instance.everyone ? share : share.map { max(0, $0) }
  }
}

// MARK: - Answer

extension GroupingSearch {
  /// The best answer met, with the bound that holds for all.
  ///
  /// - Throws: ``SolverFault`` where the answer is worth more than the bound allows.
  func outcome() throws(SolverFault) -> MatchingOutcome {
    guard let groups else {
      // Every answer is worth more than minus the limit, so a lower bound of all means there is none.
      let none = bound < -instance.worthLimit
      return MatchingOutcome(
        status: none ? .infeasible : .feasible, groups: [], objective: 0, bound: bound,
        certificate: certificate, hasAnswer: false)
    }
    guard objective <= bound else {
      throw SolverFault(message: "groups worth \(objective) points exceed the bound \(bound)")
    }
    var outcome = MatchingOutcome(
      status: bound == objective ? .optimal : .feasible,
      groups: groups.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) },
      objective: objective, bound: bound, certificate: certificate)
    if limits.keepsColumns { outcome.columns = usefulColumns() }
    return outcome
  }

  /// The groups of the answer, then those met that a better one could use, going by the prices.
  private func usefulColumns() -> [[Int32]] {
    var known = ColumnPool()
    for group in groups ?? [] { known.insert(group.sorted(), worth: 0) }
    let least = Double(objective - bound)
    for column in pool.columns {
      let paid = column.items.reduce(groupPoints) { $0 + (points?[Int($1)] ?? 0) }
      if points == nil || Double(column.worth) - paid >= least {
        known.insert(column.items, worth: column.worth)
      }
    }
    return known.columns.map(\.items)
  }
}
