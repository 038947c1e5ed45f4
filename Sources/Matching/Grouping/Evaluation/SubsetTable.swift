/// The best answer to a tiny instance by dynamic programming over subsets of its items.
///
/// Prices leave gaps that a tree of splits on pairs closes only slowly where a dozen items may form
/// nearly any group. Then every set of items is settled in turn: its lowest free item stays alone, or
/// is in one of the listed groups of free items.
struct SubsetTable {
  /// Steps that take no more than some tenths of a second.
  private static let mostSteps = 1e8

  /// The best groups; nil where no answer exists.
  let groups: [[Int32]]?

  /// Nil where the instance is not tiny, or its groups were not listed.
  init?(_ evaluation: GroupEvaluation) {
    let instance = evaluation.instance
    let count = instance.graph.itemCount
    guard let listed = evaluation.groups, (1...20).contains(count) else { return nil }
    let heads = instance.seats.reduce(0) { $0 + Int($1) }
    // Levels count groups, where their number matters.
    let levels =
      instance.payingGroups.map { min(max(0, $0), heads / max(1, instance.least)) + 1 } ?? 1
    if let wanted = instance.groupCount, wanted >= levels {
      groups = nil
      return
    }
    var ofLowest = [[(mask: Int, group: Int)]](repeating: [], count: count)
    for group in 0..<listed.count {
      let items = listed.items[listed.offsets[group]..<listed.offsets[group + 1]]
      ofLowest[Int(items.first ?? 0)].append((items.reduce(0) { $0 | 1 << Int($1) }, group))
    }
    // All items below the lowest free one are settled, so 2ⁿ⁻ⁱ⁻¹ sets ask for the groups of item *i*.
    var steps = 0.0
    for (item, own) in ofLowest.enumerated() {
      steps += Double(own.count) * Double(1 << (count - item - 1))
    }
    guard steps * Double(levels) <= Self.mostSteps else { return nil }

    let full = (1 << count) - 1
    var best = [Int64](repeating: .min, count: levels << count)
    // The group that led to a set, or −1 where its last item stays alone; and the set before.
    var last = [(group: Int32, item: Int8)](repeating: (-1, -1), count: levels << count)
    best[0] = 0
    for mask in 0..<full {
      let item = (~mask).trailingZeroBitCount
      for level in 0..<levels {
        let value = best[level << count | mask]
        guard value > .min else { continue }
        if !instance.everyone {
          let next = level << count | mask | 1 << item
          if value > best[next] { (best[next], last[next]) = (value, (-1, Int8(item))) }
        }
        let to = instance.payingGroups == nil ? level : level + 1
        guard to < levels else { continue }
        for (group, number) in ofLowest[item] where group & mask == 0 {
          let next = to << count | mask | group
          let worth = value + listed.worths[number]
          if worth > best[next] { (best[next], last[next]) = (worth, (Int32(number), -1)) }
        }
      }
    }
    let ends = instance.groupCount.map { $0...$0 } ?? 0...levels - 1
    guard let end = ends.max(by: { best[$0 << count | full] < best[$1 << count | full] }),
      best[end << count | full] > .min
    else {
      groups = nil
      return
    }
    var found: [[Int32]] = []
    var (level, mask) = (end, full)
    while mask != 0 {
      let step = last[level << count | mask]
      guard step.group >= 0 else {
        mask &= ~(1 << Int(step.item))
        continue
      }
      let start = listed.offsets[Int(step.group)]
      let items = Array(listed.items[start..<listed.offsets[Int(step.group) + 1]])
      found.append(items)
      for item in items { mask &= ~(1 << Int(item)) }
      if instance.payingGroups != nil { level -= 1 }
    }
    groups = found
  }
}
