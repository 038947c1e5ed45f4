import LinearProgramming

/// Prices, and what they prove.
extension GroupingSearch {
  /// Fewer items than this need no prices before the simplex.
  private static let priceLimit = 36
  /// Columns for each item with which the simplex begins.
  private static let columnsForSimplex = 8
  /// Pairs of each item that settle first prices.
  private static let strongest = 40
  /// The part of the time that prices may take: groups are to profit from them as well.
  private static let share = 0.5

  /// Prices by volume steps; small instances leave them to the simplex.
  mutating func price() {
    guard instance.graph.itemCount > Self.priceLimit, groups != nil else { return }
    // Most pairs of a large school are in no good group: prices that the strongest settle among
    // themselves nearly hold for all.
    var start = (columns: pool.columns, points: start?.prices ?? shares())
    let hasWeakPairs =
      instance.graph.neighbors.count > 4 * Self.strongest * instance.graph.itemCount
    if hasWeakPairs {
      var strong = instance
      for round in 0..<3 {
        strong.graph = instance.graph.strongest(
          Self.strongest, prices: round == 0 ? nil : start.points, threads: limits.threads)
        // What few pairs prove holds for no more than these.
        let found = prices(
          GroupEvaluation(strong), from: start, until: .rough
        ) { _ in report("prices") }
        start = (found.columns, found.points)
      }
    }
    let prices = prices(evaluation, from: start, until: .thorough) { bound in
      limits.progress?(
        clock.progress("prices", groups: groups?.count ?? 0, objective: objective, bound: bound))
    }
    for column in prices.columns { pool.insert(column.items, worth: column.worth) }
    points = prices.points
    groupPoints = prices.group
    proven = prices.proven
    guard prices.bound < bound else { return }
    bound = prices.bound
    certificate = BoundCertificate(
      scale: prices.proven.scale,
      tree: .leaf(.init(prices: prices.proven.items, groupPrice: prices.proven.group)),
      bound: bound)
  }

  private func prices(
    _ evaluation: GroupEvaluation, from start: (columns: [ColumnPool.Column], points: [Double]),
    until ending: PriceSearch.Ending, told: (Int64) -> Void
  ) -> PriceSearch {
    var prices = PriceSearch(
      evaluation, columns: start.columns, from: start.points, threads: limits.threads,
      clock: clock)
    var ending = ending
    // An effort counts passes instead.
    if limits.effort == nil { ending.seconds = Self.share * limits.seconds }
    prices.run(
      rounds: min(40, limits.effort ?? 40), until: ending, objective: objective, report: told)
    return prices
  }

  /// Bounds the whole more tightly by the simplex and subset rows, beginning with known prices.
  mutating func settlePrices() throws(SolverFault) {
    guard let points, let proven, !clock.isOver, !isClose else { return }
    let known = pool.columns.map { (column: $0, excess: proven.excess(of: $0)) }
    let least = known.map(\.excess).sorted(by: >)
      .prefix(Self.columnsForSimplex * points.count).last
    let root = try NodeBound(
      evaluation, columns: known.filter { $0.excess >= least ?? 0 }.map(\.column), near: points,
      penalty: Double(2 * instance.worthLimit + 1), scale: GroupPrices.scale(for: instance),
      limits: .init(
        clock: clock, enough: objective, cutRounds: 20, cutsPerRound: 60, budget: 200_000,
        threads: limits.threads))
    guard root.total < .max, root.bound < bound else { return }
    bound = root.bound
    certificate = BoundCertificate(
      scale: root.prices.scale,
      tree: .leaf(
        .init(prices: root.prices.items, sets: root.prices.sets, groupPrice: root.prices.group)),
      bound: bound)
    report("prices")
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
