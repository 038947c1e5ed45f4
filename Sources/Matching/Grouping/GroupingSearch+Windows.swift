import LinearProgramming

/// Windows: parts of a large instance, packed again.
extension GroupingSearch {
  /// Items in a window, for a sweep each.
  private static let windowSizes = [80, 100, 130, 170]
  /// Items in a window that is annealed, and steps for each of them.
  private static let annealedSize = 1_000
  private static let annealingSteps = 12...48
  /// Columns for each item that windows choose among at first.
  private static let listed = 8
  /// The same at last: what a school of tens of thousands can hold.
  private static let mostListed = 64
  /// The simplex settles prices of so many items within seconds.
  private static let simplexLimit = 1_200

  /// Sweeps of windows, larger ones when small ones no longer win anything, and all over again: what
  /// one size won lets another win. Once a whole round wins little, all sizes grow, and columns that
  /// lose more come in.
  mutating func improveByWindows() throws(SolverFault) {
    guard let groups, let proven, let points, !clock.isOver, !isClose else { return }
    // Of large groups not all were seen, and what they may exceed is on top of the proven prices.
    var windows = WindowSearch(
      evaluation, groups: groups, points: instance.hasLargeGroups ? points : PointPrices(proven),
      limits: limits, clock: clock)
    if !instance.hasLargeGroups {
      try annealWindows(&windows, under: proven)
    }
    var sizes = Self.windowSizes
    var wanted = Self.listed
    var reach: Int64 = 0
    var sweeps = 0
    var isSettled = false
    while !clock.isOver, !isClose {
      if instance.hasLargeGroups {
        windows.list(pool.columns)
      } else {
        let columns = columns(about: wanted, under: proven, reach: &reach)
        for column in columns { pool.insert(column.items, worth: column.worth) }
        windows.list(columns)
      }
      report("windows")
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
        if !isSettled, instance.graph.itemCount <= Self.simplexLimit {
          try settlePrices()
          isSettled = true
        }
        guard sizes[0] < instance.graph.itemCount else { return }
        sizes = sizes.map { $0 * 3 / 2 }
        wanted = min(2 * wanted, Self.mostListed)
        reach += reach / 4
      }
    }
  }

  /// Anneals windows round after round: many short rounds over windows that begin where the last one left
  /// most to win go further than one long one. Once a round wins little, the next ones are longer.
  private mutating func annealWindows(
    _ windows: inout WindowSearch, under prices: GroupPrices
  ) throws(SolverFault) {
    // What prices were found with tells well enough which groups hang together.
    windows.list(promising(under: prices))
    var steps = Self.annealingSteps.lowerBound
    while Self.annealingSteps.contains(steps), !clock.isOver, !isClose {
      let missing = bound - objective
      let gained = try windows.anneal(size: Self.annealedSize, steps: steps)
      keep(windows.groups)
      report("windows")
      if Double(gained) < Double(missing) / 10 { steps *= 2 }
    }
  }

  /// Those of the groups met so far that lose least under dual feasible prices.
  private func promising(under prices: GroupPrices) -> [ColumnPool.Column] {
    var known = pool.columns.map { (column: $0, excess: prices.excess(of: $0)) }
    known.keepLargest(Self.listed * instance.graph.itemCount, by: \.excess)
    return known.map(\.column)
  }

  /// The groups that lose least under dual feasible prices.
  ///
  /// `reach` is how much they lose at most, in units; from zero on it is found by their number.
  private func columns(
    about wanted: Int, under prices: GroupPrices, reach: inout Int64
  ) -> [ColumnPool.Column] {
    let loss = Double(bound - objective) / Double(max(1, groups?.count ?? 0)) + 1
    let least = Int64(loss / 8 * Double(prices.scale)) + 1
    let isFound = reach > 0
    reach = max(least, reach)
    while true {
      let pass = PricingPass(
        core, prices,
        .init(
          floor: -reach, keep: 4 * wanted, budget: 200 * wanted, threads: limits.threads,
          clock: clock))
      let isEnough = isFound || pass.groups.count >= wanted * instance.graph.itemCount
      if isEnough || reach >= 64 * least || clock.isOver {
        return pass.groups.map { .init(items: $0.items, worth: $0.worth) }
      }
      reach *= 2
    }
  }
}
