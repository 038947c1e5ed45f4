/// Prices for the groups of a pool by the volume algorithm (Barahona & Anbil 2000,
/// doi:10.1007/s101070050002): subgradient steps from the best prices so far, along a running mean of
/// the subgradients, which stands for a fractional packing.
///
/// Groups are split into classes by their first items; disjoint groups take at most one of a class,
/// so L(π) = Σ π + Σ classes max(0, best excess) bounds every packing of the pool. Where there are G groups
/// or no more, only the G largest of these are added up, and the next one is what each group should pay.
struct VolumePrices {
  private(set) var prices: PointPrices
  /// L at the prices, in points.
  private(set) var value = Double.infinity

  private let members: [Int32]
  private let offsets: [Int]
  private let worths: [Double]
  /// Where the columns of each class begin.
  private let classes: [Int]
  private let groups: Int?
  /// Groups that exceed their prices by no more are not taken.
  private let least: Double
  private let free: Bool
  private let threads: Int
  /// How far a price may move from where it began.
  private let reach: Double

  /// Prices for the columns that can count where no item's price moves by more than `reach`: a pool
  /// knows little about prices far away (box steps, Marsten, Hogan & Blankenship 1975,
  /// doi:10.1287/opre.23.3.389).
  init(
    _ pool: [ColumnPool.Column], instance: GroupingInstance, from start: PointPrices,
    reach: Double, threads: Int
  ) {
    let isBoxed = instance.payingGroups == nil
    let columns = pool.filter { column in
      !isBoxed
        || Double(column.worth) + reach * Double(column.items.count)
          > start.paid(by: column.items)
    }
    prices = start
    let count = start.items.count
    self.reach = reach
    self.threads = threads
    groups = instance.payingGroups
    least = instance.groupCount == nil ? 0 : -.infinity
    free = instance.everyone
    var starts = [Int](repeating: 0, count: count + 1)
    for column in columns { starts[Int(column.items[0]) + 1] += 1 }
    for item in 0..<count { starts[item + 1] += starts[item] }
    var next = starts
    var order = [Int](repeating: 0, count: columns.count)
    for (at, column) in columns.enumerated() {
      order[next[Int(column.items[0])]] = at
      next[Int(column.items[0])] += 1
    }
    var members: [Int32] = []
    var offsets = [0]
    for at in order {
      members += columns[at].items
      offsets.append(members.count)
    }
    self.members = members
    self.offsets = offsets
    worths = order.map { Double(columns[$0].worth) }
    classes = starts
  }

  /// Takes `steps` steps towards `target`, the worth of a packing of the pool.
  mutating func descend(steps: Int, target: Double) {
    let center = prices.items
    var scale = 0.3
    var failures = 0
    var now = evaluate(center)
    (value, prices.group) = (now.value, now.group)
    var mean = now.demand
    var trial = center
    for step in 0..<steps {
      let norm = mean.reduce(0) { $0 + $1 * $1 }
      guard norm > 1e-9, value > target * (1 + 1e-9) else { break }
      let length = scale * (value - target) / norm
      for item in trial.indices {
        let moved = min(
          center[item] + reach,
          max(center[item] - reach, prices.items[item] - length * mean[item]))
        trial[item] = free ? moved : max(0, moved)
      }
      now = evaluate(trial)
      let weight = step < steps / 2 ? 0.1 : 0.05
      var agreement = 0.0
      for item in mean.indices {
        agreement += mean[item] * now.demand[item]
        mean[item] += weight * (now.demand[item] - mean[item])
      }
      if now.value < value {
        swap(&prices.items, &trial)
        (value, prices.group) = (now.value, now.group)
        failures = 0
        // Still downhill at the new prices: steps may be longer.
        if agreement > 0 { scale = min(2, scale * 1.2) }
      } else {
        failures += 1
        if failures >= 8 {
          scale *= 0.7
          failures = 0
        }
      }
    }
  }

  /// L, for each item one less the groups chosen that hold it, and the price of a group.
  private func evaluate(_ prices: [Double]) -> (value: Double, demand: [Double], group: Double) {
    // So many pieces whatever the threads, so that sums come out alike.
    let pieces = offsets.count > 20_000 ? 16 : 1
    let parts = parallelMap(count: pieces, threads: threads) { piece in
      best(of: piece * prices.count / pieces..<(piece + 1) * prices.count / pieces, prices)
    }
    var chosen = parts.flatMap(\.self)
    var group = 0.0
    if let groups, chosen.count > groups {
      chosen.sort { ($1.excess, $0.column) < ($0.excess, $1.column) }
      group = chosen[groups].excess
      chosen.removeSubrange(groups...)
    }
    var demand = [Double](repeating: 1, count: prices.count)
    for choice in chosen {
      for at in offsets[choice.column]..<offsets[choice.column + 1] {
        demand[Int(members[at])] -= 1
      }
    }
    let total = chosen.reduce(prices.reduce(0, +)) { $0 + $1.excess }
    return (total, demand, group)
  }

  /// The column of each class that exceeds its price most, and by how much.
  private func best(
    of range: Range<Int>, _ prices: [Double]
  ) -> [(excess: Double, column: Int)] {
    var found: [(excess: Double, column: Int)] = []
    // Bounds are checked once by construction; this loop runs hundreds of times over every column.
    prices.withUnsafeBufferPointer { prices in
      members.withUnsafeBufferPointer { members in
        offsets.withUnsafeBufferPointer { offsets in
          worths.withUnsafeBufferPointer { worths in
            for item in range {
              var best = least
              var chosen = -1
              for column in classes[item]..<classes[item + 1] {
                var excess = worths[column]
                for at in offsets[column]..<offsets[column + 1] {
                  excess -= prices[Int(members[at])]
                }
                if excess > best { (best, chosen) = (excess, column) }
              }
              if chosen >= 0 { found.append((best, chosen)) }
            }
          }
        }
      }
    }
    return found
  }
}
