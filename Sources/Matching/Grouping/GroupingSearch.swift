import LinearProgramming

/// The stages of a search and what they hand on: the best groups, prices and a proven bound.
struct GroupingSearch {
  /// Instances of at most so many items are branched as a whole.
  static let branchLimit = 400
  /// Nodes of a tree that only has to tell by prices what is known already.
  private static let proofNodes = 60
  /// Seconds for the same, unless an effort is given.
  private static let proofSeconds = 2.0

  let evaluation: GroupEvaluation
  /// The same over the pairs that good groups are made of, where most are in none; else all of them.
  let core: GroupEvaluation
  let limits: SearchLimits
  var clock: SearchClock
  /// The best groups that meet every demand.
  var groups: [[Int32]]?
  var objective: Int64 = .min
  var bound: Int64
  var certificate: BoundCertificate
  var pool = ColumnPool()
  /// Prices in points, once known.
  var points: PointPrices?
  let start: GroupingStart?
  /// Dual feasible prices, once known.
  var proven: GroupPrices?

  init(_ evaluation: GroupEvaluation, _ limits: SearchLimits, from start: GroupingStart? = nil) {
    self.start = start
    self.evaluation = evaluation
    self.limits = limits
    clock = SearchClock(limits)
    core = Self.core(of: evaluation, threads: limits.threads)
    let plain = evaluation.instance.rowPrices(threads: limits.threads)
    bound = plain.reduce(0, +)
    certificate = BoundCertificate(scale: 1, tree: .leaf(.init(prices: plain)), bound: bound)
  }

  var instance: GroupingInstance { evaluation.instance }

  /// Pairs that each item has in the core for each member of a group.
  private static let corePairs = 16

  private static func core(of evaluation: GroupEvaluation, threads: Int) -> GroupEvaluation {
    var instance = evaluation.instance
    let wanted = max(64, corePairs * instance.most)
    guard instance.graph.neighbors.count > 2 * wanted * instance.graph.itemCount else {
      return evaluation
    }
    instance.graph = instance.graph.balanced(wanted, threads: threads)
    return GroupEvaluation(instance)
  }

  /// Whether most pairs are left out of the core.
  var hasCore: Bool { core !== evaluation }

  /// Windows need an answer to begin with; without one the whole is branched whatever its size.
  var canBranch: Bool { instance.graph.itemCount <= Self.branchLimit || groups == nil }

  var isClose: Bool {
    guard groups != nil else { return false }
    return Double(bound - objective) <= limits.gap * Double(max(1, bound))
  }

  mutating func keep(_ candidate: [[Int32]]) {
    let worth = evaluation.objective(of: candidate)
    if groups == nil || worth > objective { (groups, objective) = (candidate, worth) }
  }

  func report(_ stage: String) {
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
    // Who has to place everybody may need any pair, and known groups may hold any.
    let isFree = !instance.everyone && instance.groupCount == nil && known == nil
    let found = LocalSearch(isFree ? core : evaluation).improve(
      known ?? [], steps: constructionSteps,
      seconds: limits.effort == nil ? limits.seconds * share : clock.remaining,
      seed: limits.seed, stop: limits.stop)
    if let found, instance.meetsDemands(found) { keep(found) }
    for group in groups ?? [] {
      if let worth = evaluation.worth(of: group) { pool.insert(group, worth: worth) }
    }
    report("construction")
  }

  /// Any groups that meet the demands, for a search that found none; an outcome where there are none.
  ///
  /// What groups are worth plays no part in that, so every group is worth nothing here: prices stay
  /// small, and a bound below 0 says that no answer exists.
  mutating func meetDemands(nodes: Int = .max) throws(SolverFault) -> MatchingOutcome? {
    var blank = instance
    blank.graph.weights = blank.graph.weights.map { _ in 0 }
    blank.innerWeights = blank.innerWeights.map { _ in 0 }
    blank.placement = blank.placement.map { _ in 0 }
    var rest = limits
    rest.seconds = clock.remaining / 2
    let blankEvaluation = GroupEvaluation(
      blank, groups: evaluation.groups?.worthless)
    var search = GroupingSearch(blankEvaluation, rest)
    try search.branch(nodes: nodes)
    if let found = search.groups { keep(found) }
    guard search.groups == nil, search.bound < 0 else { return nil }
    return MatchingOutcome(
      status: .infeasible, groups: [], objective: 0, bound: search.bound,
      certificate: search.certificate.bound < 0 ? search.certificate : nil)
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
    if count > Self.branchLimit, !instance.hasLargeGroups, !instance.everyone,
      instance.groupCount == nil
    {
      return max(20_000, 5 * count)
    }
    return max(40 * count, min(400 * count, 160_000))
  }

  /// Whether everybody goes into groups too large for a tree to improve on them.
  private var isDivision: Bool {
    instance.everyone && instance.most >= 8 && instance.graph.itemCount > 40
  }

  /// The answer that a table of all subsets settled, with prices as far as a few nodes prove it.
  mutating func outcome(from table: SubsetTable) throws(SolverFault) -> MatchingOutcome {
    guard let best = table.groups else {
      let proof = try meetDemands(nodes: Self.proofNodes)?.certificate
      return MatchingOutcome(
        status: .infeasible, groups: [], objective: 0, bound: 0, certificate: proof)
    }
    if limits.effort == nil { clock = clock.ending(within: Self.proofSeconds) }
    keep(best)
    for group in best { pool.insert(group, worth: evaluation.worth(of: group) ?? 0) }
    try branch(nodes: Self.proofNodes)
    bound = objective
    return try outcome()
  }

  /// Branch and price on the whole, with at most so many nodes.
  mutating func branch(nodes most: Int = .max) throws(SolverFault) {
    guard !isClose else { return }
    let whole = instance.graph.itemCount <= Self.branchLimit
    var search = BranchAndPrice(
      evaluation, incumbent: groups, pool: pool,
      effort: .init(nodes: whole ? min(most, limits.effort ?? .max) : 0), limits: limits,
      clock: clock)
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
}

// MARK: - Answer

extension GroupingSearch {
  /// The best answer met, with the bound that holds for all.
  ///
  /// - Throws: ``SolverFault`` where the answer is worth more than the bound allows.
  func outcome() throws(SolverFault) -> MatchingOutcome {
    guard let groups else {
      return MatchingOutcome(
        status: .feasible, groups: [], objective: 0, bound: bound, certificate: certificate,
        hasAnswer: false)
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
      if points.map({ Double(column.worth) - $0.paid(by: column.items) >= least }) ?? true {
        known.insert(column.items, worth: column.worth)
      }
    }
    return known.columns.map(\.items)
  }
}
