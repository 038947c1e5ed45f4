/// Choosing windows.
extension WindowSearch {
  /// The share of its pull that a unit may lose by chance.
  private static let luck = 0.75

  struct Window: Sendable {
    /// Ascending.
    var items: [Int32]
    var groups: [Int]
    /// What its groups and left-over items lose, in points.
    var loss: Double
  }

  /// Disjoint windows; the first begin where most is lost and least was tried.
  func windows(size: Int) -> [Window] {
    // Units: the groups, then the items left over.
    var unit = [Int](repeating: -1, count: points.items.count)
    var units: [[Int32]] = groups
    for (number, group) in groups.enumerated() {
      for item in group { unit[Int(item)] = number }
    }
    for item in points.items.indices where unit[item] < 0 {
      unit[item] = units.count
      units.append([Int32(item)])
    }
    let loss = units.enumerated().map { number, items -> Double in
      number < groups.count
        ? points.paid(by: items) - Double(evaluation.worth(of: items) ?? 0)
        : max(0, points.items[Int(items[0])])
    }
    let links = columns.links(of: unit, loss: loss)
    let order = units.indices.filter { links.hasAny($0) && loss[$0] > 0.5 }.sorted {
      let (a, b) = (urgency($0, units, loss), urgency($1, units, loss))
      return a != b ? a > b : $0 < $1
    }
    // Windows that won nothing are not to come again as they were.
    var random = SplitMix64(seed: limits.seed &+ UInt64(sweeps))
    let luck = units.map { _ in sweeps == 0 ? 1 : 1 - Self.luck * random.unit() }
    var free = [Bool](repeating: true, count: units.count)
    var windows: [Window] = []
    for seed in order where free[seed] {
      let members = grown(
        from: seed, size: size, units: units, links: links, luck: luck, free: &free)
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
    from seed: Int, size: Int, units: [[Int32]], links: ListedColumns.Links, luck: [Double],
    free: inout [Bool]
  ) -> [Int] {
    var members = [seed]
    var count = units[seed].count
    var pull: [Int: Double] = [:]
    free[seed] = false
    var newest = seed
    while count < size {
      links.forEach(from: newest) { other, gain in
        if free[other] { pull[other, default: 0] += gain * luck[other] }
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
