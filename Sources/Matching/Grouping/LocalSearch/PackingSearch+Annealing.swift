import Foundation
import LinearProgramming

extension PackingSearch {
  /// Places everyone greedily, those with few neighbours first.
  func construct() {
    let offsets = packing.instance.graph.offsets
    let scarce = (0..<Int32(packing.count)).sorted { (one: Int32, other: Int32) -> Bool in
      let ours = offsets[Int(one) + 1] - offsets[Int(one)]
      let theirs = offsets[Int(other) + 1] - offsets[Int(other)]
      return ours == theirs ? one < other : ours < theirs
    }
    for item in scarce where packing.group[Int(item)] < 0 {
      pool.removeAll(keepingCapacity: true)
      let row = candidates.list + Int(item) * candidates.width
      for place in 0..<Int(candidates.counts[Int(item)])
      where packing.group[Int(row[place])] < 0 {
        pool.append(row[place])
      }
      settleIn(item)
      settle()
    }
  }

  /// Anneals from hot to cold over so many steps, or over so many seconds if the steps have no end.
  func anneal(steps: Int, seconds: Double, stop: StopFlag?) {
    let clock = ContinuousClock()
    let start = clock.now
    let spread = spread()
    var taken = 0
    var progress = 0.0
    while taken < steps {
      // The clock and the flag cost more than a step's share; once in a while is enough.
      if taken % 64 == 0 {
        if stop?.isRaised == true { break }
        let elapsed = (clock.now - start) / .seconds(1)
        if elapsed >= seconds { break }
        progress = steps == .max ? elapsed / seconds : Double(taken) / Double(steps)
        temperature = Self.hot * spread * pow(Self.cold / Self.hot, progress)
      }
      step()
      taken += 1
    }
  }

  private static let hot = 0.5
  private static let cold = 0.02

  /// The standard deviation of the weights: what makes one group better than another.
  private func spread() -> Double {
    let weights = packing.instance.graph.weights
    if weights.isEmpty { return 0 }
    let stride = max(1, weights.count / 100_000)
    var sum = 0.0
    var squares = 0.0
    var count = 0.0
    for place in Swift.stride(from: 0, to: weights.count, by: stride) {
      let weight = Double(weights[place])
      sum += weight
      squares += weight * weight
      count += 1
    }
    return max(0, squares / count - (sum / count) * (sum / count)).squareRoot()
  }

  /// The groups of the best packing, items ascending, in the order of their first items.
  func bestGroups() -> [[Int32]] {
    var slots = [[Int32]](repeating: [], count: packing.slots)
    for item in 0..<packing.count where best[item] >= 0 {
      slots[Int(best[item])].append(Int32(item))
    }
    return slots.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}
