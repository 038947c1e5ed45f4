import LinearProgramming

/// Improves groups of a large instance window by window: some groups and left-over items that
/// promising columns connect are solved anew on their own, by column generation and a dive.
///
/// Prices split the gap exactly: every group loses Σ π − worth and every left-over item its price.
/// Windows begin where most is lost. Those of one sweep are disjoint, so they are solved side by side
/// and all their gains count.
struct WindowSearch {
  private static let effort = BranchAndPrice.Effort(nodes: 30, columns: 1_000, isProven: false)

  private let evaluation: GroupEvaluation
  private let points: [Double]
  /// What a group pays as such.
  private let groupPoints: Double
  private let columns: [ColumnPool.Column]
  private let limits: SearchLimits
  private let clock: SearchClock
  private(set) var groups: [[Int32]]
  /// For each item, in how many windows it has been since anything near it changed.
  private var tries: [Int]

  init(
    _ evaluation: GroupEvaluation, groups: [[Int32]], points: [Double], groupPoints: Double,
    columns: [ColumnPool.Column], limits: SearchLimits, clock: SearchClock
  ) {
    self.evaluation = evaluation
    self.points = points
    self.groupPoints = groupPoints
    self.columns = columns
    self.limits = limits
    self.clock = clock
    self.groups = groups
    tries = Array(repeating: 0, count: points.count)
  }

  /// Solves disjoint windows of about `size` items once, and says how many points were won.
  mutating func sweep(size: Int) throws(SolverFault) -> Int64 {
    let windows = windows(size: size)
    let results = parallelMap(count: windows.count, threads: limits.threads) {
      [self] number -> Result<[[Int32]]?, SolverFault> in
      Result { () throws(SolverFault) in
        try solve(windows[number], beside: windows.count)
      }
    }
    var gained: Int64 = 0
    var replaced = Set<Int>()
    var fresh: [[Int32]] = []
    for (window, result) in zip(windows, results) {
      for item in window.items { tries[Int(item)] += 1 }
      guard let better = try result.get() else { continue }
      gained += evaluation.objective(of: better)
      gained -= evaluation.objective(of: window.groups.map { groups[$0] })
      replaced.formUnion(window.groups)
      fresh += better
      for item in window.items { tries[Int(item)] = 0 }
    }
    groups = groups.indices.filter { !replaced.contains($0) }.map { groups[$0] } + fresh
    groups.sort { $0.lexicographicallyPrecedes($1) }
    return gained
  }

  private func solve(_ window: Window, beside windows: Int) throws(SolverFault) -> [[Int32]]? {
    guard !clock.isOver else { return nil }
    var place = [Int32](repeating: -1, count: points.count)
    for (at, item) in window.items.enumerated() { place[Int(item)] = Int32(at) }
    func inside(_ items: [Int32]) -> [Int32]? {
      let here = items.map { place[Int($0)] }
      return here.contains(-1) ? nil : here
    }
    var part = evaluation.instance.part(window.items, pairs: evaluation.pairs)
    let present = window.groups.compactMap { inside(groups[$0]) }
    if part.groupCount != nil { part.groupCount = present.count }
    if let most = part.mostGroups {
      // Windows are solved side by side: each may use its share of what is left.
      part.mostGroups = present.count + (most - groups.count) / max(1, windows)
    }
    var pool = ColumnPool()
    let local = GroupEvaluation(part)
    for group in present { pool.insert(group, worth: local.worth(of: group) ?? 0) }
    for at in window.columns {
      if let here = inside(columns[at].items) { pool.insert(here, worth: columns[at].worth) }
    }
    var calm = limits
    calm.threads = 1
    calm.progress = nil
    var search = BranchAndPrice(
      local, incumbent: present, pool: pool, effort: Self.effort, limits: calm, clock: clock)
    let before = search.objective
    try search.run(near: window.items.map { points[Int($0)] })
    guard search.objective > before, let better = search.groups else { return nil }
    return better.map { $0.map { window.items[Int($0)] } }
  }
}

// MARK: - Choosing windows

extension WindowSearch {
  private struct Window: Sendable {
    /// Ascending.
    var items: [Int32]
    var groups: [Int]
    var columns: [Int]
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
    // What a column could win at most: the losses of the units that it would break up.
    var columnsOfUnit = [[Int]](repeating: [], count: units.count)
    var worth = [Double](repeating: 0, count: columns.count)
    for (at, column) in columns.enumerated() {
      let excess = column.items.reduce(Double(column.worth) - groupPoints) {
        $0 - points[Int($1)]
      }
      let touched = Set(column.items.map { unit[Int($0)] }).sorted()
      guard touched.count > 1 else { continue }
      worth[at] = excess + touched.reduce(0) { $0 + loss[$1] }
      guard worth[at] > 0 else { continue }
      for number in touched { columnsOfUnit[number].append(at) }
    }
    let order = units.indices.filter { !columnsOfUnit[$0].isEmpty && loss[$0] > 0.5 }.sorted {
      let (a, b) = (urgency($0, units, loss), urgency($1, units, loss))
      return a != b ? a > b : $0 < $1
    }
    var free = [Bool](repeating: true, count: units.count)
    var windows: [Window] = []
    for seed in order where free[seed] {
      let members = grown(
        from: seed, size: size, units: units, unit: unit, columnsOfUnit: columnsOfUnit,
        worth: worth, free: &free)
      let items = members.flatMap { units[$0] }.sorted()
      guard members.count > 1 else { continue }
      windows.append(
        Window(
          items: items, groups: members.filter { $0 < groups.count }.sorted(),
          columns: Set(members.flatMap { columnsOfUnit[$0] }).sorted()))
    }
    return windows
  }

  private func urgency(_ number: Int, _ units: [[Int32]], _ loss: [Double]) -> Double {
    let tried = units[number].reduce(0) { max($0, tries[Int($1)]) }
    return loss[number] / Double(1 + 4 * tried)
  }

  /// Adds units by how much the columns that link them to the window could win.
  private func grown(
    from seed: Int, size: Int, units: [[Int32]], unit: [Int], columnsOfUnit: [[Int]],
    worth: [Double], free: inout [Bool]
  ) -> [Int] {
    var members = [seed]
    var count = units[seed].count
    var pull: [Int: Double] = [:]
    free[seed] = false
    var newest = seed
    while count < size {
      for at in columnsOfUnit[newest] {
        for item in columns[at].items where free[unit[Int(item)]] {
          pull[unit[Int(item)], default: 0] += worth[at]
        }
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
