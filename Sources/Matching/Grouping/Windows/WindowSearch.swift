import LinearProgramming

/// Improves groups of a large instance window by window: some groups and left-over items that
/// promising columns connect are packed again on their own, best among all columns that could help.
///
/// Prices that are dual feasible split the gap exactly: every column loses Σ π − worth, which is never
/// negative, and so every group; a left-over item loses its price. So what a window loses bounds what
/// it can win, and columns that lose more are of no use there: the others are listed beforehand, by one
/// pass over all allowed groups, and a window costs some steps of the simplex and no pricing. Only large
/// groups, of which there are too many alike for any list, are priced inside.
///
/// Windows begin where most is lost. Those of one sweep are disjoint, so they are solved side by side
/// and all their gains count.
struct WindowSearch {
  private static let effort = BranchAndPrice.Effort(nodes: 30, columns: 1_000, isProven: false)

  let evaluation: GroupEvaluation
  let points: PointPrices
  let limits: SearchLimits
  private let clock: SearchClock
  private(set) var groups: [[Int32]]
  private(set) var columns = ListedColumns()
  /// For each item, in how many windows it has been since anything near it changed.
  private(set) var tries: [Int]
  /// Sweeps so far.
  private(set) var sweeps = 0

  init(
    _ evaluation: GroupEvaluation, groups: [[Int32]], points: PointPrices, limits: SearchLimits,
    clock: SearchClock
  ) {
    self.evaluation = evaluation
    self.points = points
    self.limits = limits
    self.clock = clock
    self.groups = groups
    tries = Array(repeating: 0, count: points.items.count)
  }

  /// Lets windows choose among these columns.
  mutating func list(_ listed: [ColumnPool.Column]) {
    columns = ListedColumns(listed, points: points)
    for item in tries.indices { tries[item] = 0 }
  }

  /// Solves disjoint windows of about `size` items once, and says how many points were won.
  mutating func sweep(size: Int) throws(SolverFault) -> Int64 {
    try sweep(size: size) { [self] part, _ throws(SolverFault) in
      try pack(part)
    }
  }

  /// The same by annealing, with so many steps for each item: what groups far from the best gain most by.
  mutating func anneal(size: Int, steps: Int) throws(SolverFault) -> Int64 {
    try sweep(size: size) { [self] part, number in
      let prices = part.window.items.map { points.items[Int($0)] }
      return LocalSearch(part.evaluation, prices: prices).improve(
        part.present, steps: steps * part.window.items.count, seconds: clock.remaining,
        seed: limits.seed &+ UInt64(number), stop: limits.stop)
    }
  }

  private mutating func sweep(
    size: Int, by improve: @Sendable (Part, Int) throws(SolverFault) -> [[Int32]]?
  ) throws(SolverFault) -> Int64 {
    let windows = windows(size: size)
    sweeps += 1
    let results = parallelMap(count: windows.count, threads: limits.threads) {
      [self] number -> Result<[[Int32]]?, SolverFault> in
      Result { () throws(SolverFault) in
        guard !clock.isOver else { return nil }
        let window = windows[number]
        return try improve(part(window, beside: windows.count), number)?.map { group in
          group.map { window.items[Int($0)] }
        }
      }
    }
    var gained: Int64 = 0
    var isReplaced = [Bool](repeating: false, count: groups.count)
    var fresh: [[Int32]] = []
    for (window, result) in zip(windows, results) {
      for item in window.items { tries[Int(item)] += 1 }
      guard let better = try result.get() else { continue }
      let before = evaluation.objective(of: window.groups.map { groups[$0] })
      let gain = evaluation.objective(of: better) - before
      guard gain > 0 else { continue }
      gained += gain
      for group in window.groups { isReplaced[group] = true }
      fresh += better
      for item in window.items { tries[Int(item)] = 0 }
    }
    groups = groups.indices.filter { !isReplaced[$0] }.map { groups[$0] } + fresh
    groups.sort { $0.lexicographicallyPrecedes($1) }
    return gained
  }

  /// A window as an instance of its own.
  private struct Part: Sendable {
    let window: Window
    let evaluation: GroupEvaluation
    /// The groups of the window, in its items.
    let present: [[Int32]]
  }

  private func part(_ window: Window, beside windows: Int) -> Part {
    var part = evaluation.instance.part(window.items, pairs: evaluation.pairs)
    let present = window.groups.map { number in
      groups[number].map { Int32(window.items.firstPlace(of: $0)) }
    }
    if part.groupCount != nil { part.groupCount = present.count }
    if let most = part.mostGroups {
      // Windows are solved side by side: each may use its share of what is left.
      part.mostGroups = present.count + (most - groups.count) / max(1, windows)
    }
    return Part(window: window, evaluation: GroupEvaluation(part), present: present)
  }

  /// The best packing of listed columns, as far as a relaxation, dives and few splits find it.
  private func pack(_ part: Part) throws(SolverFault) -> [[Int32]]? {
    var pool = ColumnPool()
    for group in part.present { pool.insert(group, worth: part.evaluation.worth(of: group) ?? 0) }
    let loss = part.window.loss
    let isPriced = evaluation.instance.hasLargeGroups
    var others: [ColumnPool.Column] = []
    for (column, ownLoss) in columns.within(part.window.items, losing: loss) {
      if isPriced || ownLoss * 8 <= loss {
        pool.insert(column.items, worth: column.worth)
      } else {
        others.append(column)
      }
    }
    var calm = limits
    calm.threads = 1
    calm.progress = nil
    var search = BranchAndPrice(
      part.evaluation, incumbent: part.present, pool: pool, effort: Self.effort, limits: calm,
      clock: clock)
    if isPriced {
      let items = part.window.items.map { points.items[Int($0)] }
      try search.run(near: PointPrices(items: items, group: points.group))
    } else {
      try search.choose(alsoAmong: others)
    }
    return search.groups
  }
}
