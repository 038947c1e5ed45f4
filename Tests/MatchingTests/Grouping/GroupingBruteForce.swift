import Matching

/// Every allowed group of a small instance, judged from the definitions and nothing else.
struct GroupingBruteForce {
  let instance: GroupingInstance
  /// Allowed groups as bit masks, with their worth in points.
  private(set) var groups: [(mask: Int, worth: Int64)] = []

  init(_ instance: GroupingInstance) {
    self.instance = instance
    for mask in 1..<(1 << instance.graph.itemCount) {
      let items = (0..<instance.graph.itemCount).filter { mask >> $0 & 1 == 1 }
      if let worth = worth(of: items) { groups.append((mask, worth)) }
    }
  }

  private func weight(_ a: Int, _ b: Int) -> Int64? {
    let graph = instance.graph
    for at in graph.offsets[a]..<graph.offsets[a + 1] where graph.neighbors[at] == Int32(b) {
      return graph.weights[at]
    }
    return nil
  }

  /// Value and placement of a group; nil if it is not allowed.
  func worth(of items: [Int]) -> Int64? {
    let seats = items.reduce(0) { $0 + Int(instance.seats[$1]) }
    guard seats >= instance.least, seats <= instance.most else { return nil }
    var sum: Int64 = 0
    for (at, a) in items.enumerated() {
      sum += instance.innerWeights[a]
      for b in items[..<at] {
        guard let weight = weight(a, b) else { return nil }
        sum += weight
      }
    }
    if let meetings = instance.meetings {
      let words = meetings.words
      var days = 0
      var most = 0
      for day in 0..<(meetings.days.count / words) {
        if day % meetings.weekLength == 0 { days = 0 }
        let limits = meetings.mostSeats
        guard limits.isEmpty || seats <= limits[day / meetings.weekLength] else { continue }
        let shared = (0..<words).contains { word in
          items.reduce(meetings.days[day * words + word]) {
            $0 & meetings.options[$1 * words + word]
          } != 0
        }
        if shared { days += 1 }
        most = max(most, days)
      }
      guard most >= meetings.daysNeeded else { return nil }
    }
    for mark in instance.marks {
      let seats = zip(mark.carriers, mark.seats).filter { items.contains(Int($0.0)) }
        .reduce(0) { $0 + $1.1 }
      let families = Set(items.flatMap { mark.families.isEmpty ? [] : mark.families[$0] })
      let carried = mark.families.isEmpty ? seats : Int32(families.count)
      guard carried == 0 || (carried >= mark.least && carried <= mark.most) else { return nil }
    }
    let placement = items.reduce(Int64(0)) { $0 + instance.placement[$1] }
    switch instance.value {
    case .sum: return sum + placement
    case .mean:
      guard seats > 1 else { return placement }
      return Int64((2 * Double(sum) / Double(seats - 1)).rounded(.down)) + placement
    }
  }

  /// The worth of the best answer; nil if there is none.
  func optimum() -> Int64? {
    let count = instance.graph.itemCount
    let all = (1 << count) - 1
    // By the number of groups, then by the items settled so far, lowest first.
    var best: [[Int64?]] = [[Int64?](repeating: nil, count: all + 1)]
    best[0][0] = 0
    for _ in 0..<count { best.append([Int64?](repeating: nil, count: all + 1)) }
    for mask in 0..<all {
      let item = (~mask).trailingZeroBitCount
      for used in 0..<best.count {
        guard let value = best[used][mask] else { continue }
        if !instance.everyone {
          let skipped = mask | 1 << item
          best[used][skipped] = max(best[used][skipped] ?? .min, value)
        }
        guard used + 1 < best.count else { continue }
        for group in groups where group.mask >> item & 1 == 1 && group.mask & mask == 0 {
          let next = mask | group.mask
          best[used + 1][next] = max(best[used + 1][next] ?? .min, value + group.worth)
        }
      }
    }
    if let wanted = instance.groupCount {
      return wanted < best.count ? best[wanted][all] : nil
    }
    return best.prefix((instance.mostGroups ?? count) + 1).compactMap { $0[all] }.max()
  }

  /// What is wrong with a certificate; nil if it proves its bound.
  func flaw(in certificate: BoundCertificate) -> String? {
    var worst = Int64.min
    func visit(
      _ tree: BoundCertificate.Tree, together: [(Int32, Int32)], apart: [(Int32, Int32)]
    ) -> String? {
      switch tree {
      case .split(let a, let b, let left, let right):
        return visit(left, together: together + [(a, b)], apart: apart)
          ?? visit(right, together: together, apart: apart + [(a, b)])
      case .leaf(let leaf):
        if !instance.everyone, leaf.prices.contains(where: { $0 < 0 }) { return "price below 0" }
        let paying = instance.groupCount ?? instance.mostGroups
        if paying == nil, leaf.groupPrice != 0 { return "group price" }
        if instance.groupCount == nil, leaf.groupPrice < 0 { return "group price below 0" }
        if leaf.sets.contains(where: { $0.price < 0 }) { return "set price below 0" }
        for group in groups {
          let has = { (item: Int32) in group.mask >> Int(item) & 1 == 1 }
          if together.contains(where: { has($0.0) != has($0.1) }) { continue }
          if apart.contains(where: { has($0.0) && has($0.1) }) { continue }
          var paid = leaf.groupPrice
          for (item, price) in leaf.prices.enumerated() where has(Int32(item)) { paid += price }
          for set in leaf.sets {
            paid += set.price * Int64(set.members.count(where: has) / Int(set.divisor))
          }
          if group.worth * certificate.scale > paid {
            return "group \(String(group.mask, radix: 2)) is worth more than it pays"
          }
        }
        var total = leaf.groupPrice * Int64(paying ?? 0)
        total += leaf.prices.reduce(0, +)
        for set in leaf.sets {
          total += set.price * Int64(set.members.count / Int(set.divisor))
        }
        // Rounded down, below zero as well.
        let (whole, rest) = total.quotientAndRemainder(dividingBy: certificate.scale)
        worst = max(worst, rest < 0 ? whole - 1 : whole)
        return nil
      }
    }
    return visit(certificate.tree, together: [], apart: [])
      ?? (worst > certificate.bound ? "proves \(worst), claims \(certificate.bound)" : nil)
  }
}
