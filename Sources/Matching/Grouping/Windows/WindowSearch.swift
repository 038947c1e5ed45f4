import LinearProgramming

/// Improves groups of a large instance window by window: some groups and left-over items that
/// promising columns connect are packed anew on their own, best among all columns that could help.
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

  private let evaluation: GroupEvaluation
  private let points: [Double]
  /// What a group pays as such.
  private let groupPoints: Double
  private let limits: SearchLimits
  private let clock: SearchClock
  private(set) var groups: [[Int32]]
  private var columns = ListedColumns()
  /// For each item, in how many windows it has been since anything near it changed.
  private var tries: [Int]

  init(
    _ evaluation: GroupEvaluation, groups: [[Int32]], points: [Double], groupPoints: Double,
    limits: SearchLimits, clock: SearchClock
  ) {
    self.evaluation = evaluation
    self.points = points
    self.groupPoints = groupPoints
    self.limits = limits
    self.clock = clock
    self.groups = groups
    tries = Array(repeating: 0, count: points.count)
  }

  /// Lets windows choose among these columns.
  mutating func list(_ listed: [ColumnPool.Column]) {
    columns = ListedColumns(listed, points: points, groupPoints: groupPoints)
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
      let prices = part.window.items.map { points[Int($0)] }
      return LocalSearch(part.evaluation, prices: prices).improve(
        part.present, steps: steps * part.window.items.count, seconds: clock.remaining,
        seed: limits.seed &+ UInt64(number), stop: limits.stop)
    }
  }

  private mutating func sweep(
    size: Int, by improve: @Sendable (Part, Int) throws(SolverFault) -> [[Int32]]?
  ) throws(SolverFault) -> Int64 {
    let windows = windows(size: size)
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
      try search.run(near: part.window.items.map { points[Int($0)] })
    } else {
      try search.choose(alsoAmong: others)
    }
    return search.groups
  }
}

// MARK: - Choosing windows

extension WindowSearch {
  private struct Window: Sendable {
    /// Ascending.
    var items: [Int32]
    var groups: [Int]
    /// What its groups and left-over items lose, in points.
    var loss: Double
  }

  /// Disjoint windows; the first begin where most is lost and least was tried.
  private func windows(size: Int) -> [Window] {
    // Units: the groups, then the items left over.
    var unit = [Int](repeating: -1, count: points.count)
    var units: [[Int32]] = groups
    for (number, group) in groups.enumerated() {
      for item in group { unit[Int(item)] = number }
    }
    for item in points.indices where unit[item] < 0 {
      unit[item] = units.count
      units.append([Int32(item)])
    }
    let loss = units.enumerated().map { number, items -> Double in
      let paid = items.reduce(0.0) { $0 + points[Int($1)] }
      return number < groups.count
        ? paid + groupPoints - Double(evaluation.worth(of: items) ?? 0) : max(0, paid)
    }
    let links = columns.links(of: unit, loss: loss)
    let order = units.indices.filter { links.hasAny($0) && loss[$0] > 0.5 }.sorted {
      let (a, b) = (urgency($0, units, loss), urgency($1, units, loss))
      return a != b ? a > b : $0 < $1
    }
    var free = [Bool](repeating: true, count: units.count)
    var windows: [Window] = []
    for seed in order where free[seed] {
      let members = grown(from: seed, size: size, units: units, links: links, free: &free)
      guard members.count > 1 else { continue }
      windows.append(
        Window(
          items: members.flatMap { units[$0] }.sorted(),
          groups: members.filter { $0 < groups.count }.sorted(),
          loss: members.reduce(0) { $0 + loss[$1] }))
    }
    return windows
  }

  private func urgency(_ number: Int, _ units: [[Int32]], _ loss: [Double]) -> Double {
    let tried = units[number].reduce(0) { max($0, tries[Int($1)]) }
    return loss[number] / Double(1 + 4 * tried)
  }

  /// Adds units by how much the columns that link them to the window could win.
  private func grown(
    from seed: Int, size: Int, units: [[Int32]], links: ListedColumns.Links, free: inout [Bool]
  ) -> [Int] {
    var members = [seed]
    var count = units[seed].count
    var pull: [Int: Double] = [:]
    free[seed] = false
    var newest = seed
    while count < size {
      links.forEach(from: newest) { other, gain in
        if free[other] { pull[other, default: 0] += gain }
      }
      let best = pull.filter { free[$0.key] }.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best else { break }
      newest = best.key
      pull[newest] = nil
      free[newest] = false
      members.append(newest)
      count += units[newest].count
    }
    return members
  }
}
