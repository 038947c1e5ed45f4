import LinearProgramming

extension BranchAndPrice {
  /// The root, settled by column generation, and a first answer from its relaxation.
  mutating func root(near center: PointPrices?) throws(SolverFault) -> NodeBound? {
    let root = try NodeBound(
      evaluation, columns: pool.columns, near: center, penalty: penalty, scale: scale,
      limits: boundLimits(cutRounds: 20))
    guard root.total < .max else { return nil }
    let prices = root.prices
    nodes = [
      Node(
        bound: root.bound,
        leaf: .init(prices: prices.items, sets: prices.sets, groupPrice: prices.group),
        leafBound: root.bound)
    ]
    if let answer = root.answer, root.bound > objective,
      let place = BranchedInstance(evaluation.instance, [])
    {
      take(answer, root.columns)
      try dive(from: answer, columns: root.columns, in: place)
    }
    report()
    return root
  }

  /// Fills the program of the tree: with every group that a better answer could use, if they are
  /// few enough.
  ///
  /// Prices that prove a bound charge every group at least its worth, so a group that is charged
  /// more than the gap beyond its worth is in no better answer.
  mutating func list(_ root: NodeBound) {
    let gap = root.total - (objective + 1) * scale
    let pass = PricingPass(
      evaluation, root.prices,
      .init(
        floor: -gap - 1, keep: .max, budget: 1_000_000, threads: limits.threads, clock: clock,
        most: effort.columns))
    isListed = pass.complete
    for set in root.prices.sets { master.add(set: set.members) }
    var known: Set<[Int32]> = []
    for column in root.columns where root.prices.excess(of: column) >= -gap {
      master.add(column)
      known.insert(column.items)
    }
    guard isListed else { return }
    for group in pass.groups where !known.contains(group.items) {
      listed.append(.init(items: group.items, worth: group.worth))
    }
  }
}
