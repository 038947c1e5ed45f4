/// Prices for the groups of a pool by the volume algorithm (Barahona & Anbil 2000,
/// doi:10.1007/s101070050002): subgradient steps from the best prices so far, along a running mean of
/// the subgradients, which stands for a fractional packing.
///
/// Groups are split into classes by their first items; disjoint groups take at most one of a class,
/// so L(π) = Σ π + G·μ + Σ classes max(0, best excess) bounds every packing of the pool.
struct VolumePrices {
  private(set) var items: [Double]
  private(set) var group: Double
  /// L at the prices, in points.
  private(set) var value = Double.infinity

  private let members: [Int32]
  private let offsets: [Int]
  private let worths: [Double]
  /// Where the columns of each class begin.
  private let classes: [Int]
  private let groups: Int?
  private let isLimit: Bool
  private let free: Bool
  private let threads: Int
  /// How far a price may move from where it began.
  private let reach: Double

  /// Prices for the columns that can count where no item's price moves by more than `reach`: a pool
  /// knows little about prices far away (box steps, Marsten, Hogan & Blankenship 1975,
  /// doi:10.1287/opre.23.3.389).
  init(
    _ pool: [ColumnPool.Column], instance: GroupingInstance, from start: [Double], group: Double,
    reach: Double, threads: Int
  ) {
    let isBoxed = instance.payingGroups == nil
    let columns = pool.filter { column in
      !isBoxed
        || column.items.reduce(Double(column.worth)) { $0 + reach - start[Int($1)] } > 0
    }
    items = start
    self.reach = reach
    self.threads = threads
    self.group = group
    groups = instance.payingGroups
    isLimit = instance.groupCount == nil
    free = instance.everyone
    var starts = [Int](repeating: 0, count: start.count + 1)
    for column in columns { starts[Int(column.items[0]) + 1] += 1 }
    for item in start.indices { starts[item + 1] += starts[item] }
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
    let center = items
    var mean = [Double](repeating: 0, count: items.count)
    var meanGroup = 0.0
    var scale = 0.3
    var failures = 0
    var (now, demand, groupDemand) = evaluate(items, group)
    value = now
    (mean, meanGroup) = (demand, groupDemand)
    var trial = items
    for step in 0..<steps {
      let norm = mean.reduce(meanGroup * meanGroup) { $0 + $1 * $1 }
      guard norm > 1e-9, value > target * (1 + 1e-9) else { break }
      let length = scale * (value - target) / norm
      for item in trial.indices {
        let moved = min(
          center[item] + reach, max(center[item] - reach, items[item] - length * mean[item]))
        trial[item] = free ? moved : max(0, moved)
      }
      var trialGroup = groups == nil ? 0 : group - length * meanGroup
      if isLimit { trialGroup = max(0, trialGroup) }
      (now, demand, groupDemand) = evaluate(trial, trialGroup)
      let weight = step < steps / 2 ? 0.1 : 0.05
      var agreement = 0.0
      for item in mean.indices {
        agreement += mean[item] * demand[item]
        mean[item] += weight * (demand[item] - mean[item])
      }
      meanGroup += weight * (groupDemand - meanGroup)
      if now < value {
        swap(&items, &trial)
        group = trialGroup
        value = now
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

  /// L, and for each item one less the groups chosen that hold it.
  private func evaluate(
    _ prices: [Double], _ groupPrice: Double
  ) -> (value: Double, demand: [Double], groups: Double) {
    // So many pieces whatever the threads, so that sums come out alike.
    let pieces = offsets.count > 20_000 ? 16 : 1
    let parts = parallelMap(count: pieces, threads: threads) { piece in
      let range = piece * prices.count / pieces..<(piece + 1) * prices.count / pieces
      return best(of: range, prices, groupPrice)
    }
    var demand = [Double](repeating: 1, count: prices.count)
    var total = prices.reduce(groupPrice * Double(self.groups ?? 0), +)
    var groups = Double(self.groups ?? 0)
    for part in parts {
      total += part.excess
      groups -= Double(part.chosen.count)
      for column in part.chosen {
        for at in offsets[column]..<offsets[column + 1] { demand[Int(members[at])] -= 1 }
      }
    }
    return (total, demand, self.groups == nil ? 0 : groups)
  }

  /// The column of each class that exceeds its price most, and by how much they do together.
  private func best(
    of range: Range<Int>, _ prices: [Double], _ groupPrice: Double
  ) -> (excess: Double, chosen: [Int]) {
    var found: (excess: Double, chosen: [Int]) = (0, [])
    // Bounds are checked once by construction; this loop runs hundreds of times over every column.
    prices.withUnsafeBufferPointer { prices in
      members.withUnsafeBufferPointer { members in
        offsets.withUnsafeBufferPointer { offsets in
          worths.withUnsafeBufferPointer { worths in
            for item in range {
              var best = 0.0
              var chosen = -1
              for column in classes[item]..<classes[item + 1] {
                var excess = worths[column] - groupPrice
                for at in offsets[column]..<offsets[column + 1] {
                  excess -= prices[Int(members[at])]
                }
                if excess > best { (best, chosen) = (excess, column) }
              }
              guard chosen >= 0 else { continue }
              found.excess += best
              found.chosen.append(chosen)
            }
          }
        }
      }
    }
    return found
  }
}
