import LinearProgramming

/// Prices, and what they prove.
extension GroupingSearch {
  /// Fewer items than this need no prices before the simplex.
  private static let priceLimit = 36
  /// Columns for each item with which the simplex begins.
  private static let columnsForSimplex = 8
  /// The part of the time that prices may take: groups are to profit from them as well.
  private static let share = 0.5

  /// Prices by volume steps; small instances leave them to the simplex.
  mutating func price() {
    guard instance.graph.itemCount > Self.priceLimit, groups != nil else { return }
    var prices = PriceSearch(
      core, columns: pool.columns, from: start?.prices.map { PointPrices(items: $0) } ?? shares(),
      threads: limits.threads, clock: clock)
    var ending = PriceSearch.Ending.thorough(gap: limits.gap)
    // An effort counts passes instead.
    if limits.effort == nil { ending.seconds = Self.share * limits.seconds }
    let rounds = min(40, limits.effort ?? 40)
    if hasCore {
      // What the core proves holds for no other pairs, but nearly.
      prices.run(rounds: rounds, until: ending, objective: objective) { _ in report("prices") }
      prices.widen(to: evaluation)
    }
    prices.run(rounds: rounds, until: ending, objective: objective) { bound in
      limits.progress?(
        clock.progress("prices", groups: groups?.count ?? 0, objective: objective, bound: bound))
    }
    for column in prices.columns { pool.insert(column.items, worth: column.worth) }
    points = prices.points
    proven = prices.proven
    guard prices.bound < bound else { return }
    bound = prices.bound
    certificate = BoundCertificate(
      scale: prices.proven.scale,
      tree: .leaf(.init(prices: prices.proven.items, groupPrice: prices.proven.group)),
      bound: bound)
  }

  /// Bounds the whole more tightly by the simplex and subset rows, beginning with known prices.
  mutating func settlePrices() throws(SolverFault) {
    guard let points, let proven, !clock.isOver, !isClose else { return }
    let known = pool.columns.map { (column: $0, excess: proven.excess(of: $0)) }
    let least = known.map(\.excess).sorted(by: >)
      .prefix(Self.columnsForSimplex * points.items.count).last
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

  /// Each item's part in the worth of its group: where prices begin. What groups are worth at least, they
  /// pay as such where there may be no more of them.
  private func shares() -> PointPrices {
    var share = [Double](repeating: 0, count: instance.graph.itemCount)
    let groups = groups ?? []
    let worths = groups.map { evaluation.worth(of: $0) ?? 0 }
    let common = groups.count == instance.mostGroups ? worths.min() ?? 0 : 0
    for (group, worth) in zip(groups, worths) {
      let seats = evaluation.seats(of: group)
      let pairs = instance.value == .mean ? Double(max(1, seats - 1)) : 2
      let part = 1 - Double(common) / Double(max(1, worth))
      for item in group {
        var sum = 2 * Double(instance.innerWeights[Int(item)])
        for other in group where other != item {
          sum += Double(evaluation.pairs.weight(Int(item), Int(other)))
        }
        share[Int(item)] = part * (sum / pairs + Double(instance.placement[Int(item)]))
      }
    }
    return PointPrices(
      items: instance.everyone ? share : share.map { max(0, $0) }, group: Double(common))
  }
}
