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
    let spread = packing.instance.graph.spread()
    var cooling = Cooling(steps: steps, seconds: seconds, stop: stop)
    while let progress = cooling.next() {
      temperature = Self.hot * spread * pow(Self.cold / Self.hot, progress)
      step()
    }
  }

  /// Temperatures in standard deviations of the weights; half of both, or twice, ended lower.
  private static let hot = 1.0
  private static let cold = 0.1

  /// The groups of the best packing, items ascending, in the order of their first items.
  func bestGroups() -> [[Int32]] {
    var slots = [[Int32]](repeating: [], count: packing.slots)
    for item in 0..<packing.count where best[item] >= 0 {
      slots[Int(best[item])].append(Int32(item))
    }
    return slots.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}
