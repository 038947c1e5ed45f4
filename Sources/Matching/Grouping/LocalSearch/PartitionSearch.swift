import Foundation

/// Simulated annealing over divisions into a fixed number of groups, for few groups of many: every
/// item's weight with every group stands in a table, so that a trial costs a few look-ups however
/// large the groups are, and only an accepted one pays for a row.
///
/// Here everything may be broken at a price no points outweigh: pairs that may not stand together,
/// sizes, meetings and marks. The search so finds its way to allowed groups by itself.
///
/// Reference: Lai & Hao 2016, doi:10.1016/j.ejor.2016.05.018, for the table and its updates.
final class PartitionSearch {
  let evaluation: GroupEvaluation
  let count: Int
  let slots: Int
  /// The place of items in no group, if any may be left over: the slot after the last group.
  let nowhere: Int
  let everyone: Bool
  let isSum: Bool
  /// Whether all that a swap of two items changes is weight.
  let isPlain: Bool
  let hasRules: Bool
  /// Whether groups may differ in size or leave items over.
  let mayRelocate: Bool
  let least: Int
  let most: Int
  /// What a broken rule costs.
  let fine: Int64

  // Flat memory owned by this object, reached by pointers that never leave it: millions of trials a
  // second read the table.
  let pairs: UnsafeMutablePointer<Int64>
  let table: UnsafeMutablePointer<Int64>
  let group: UnsafeMutablePointer<Int32>
  let members: UnsafeMutablePointer<Int32>
  let size: UnsafeMutablePointer<Int32>
  let head: UnsafeMutablePointer<Int32>
  let weight: UnsafeMutablePointer<Int64>
  let faults: UnsafeMutablePointer<Int64>
  let seats: UnsafeMutablePointer<Int32>
  let inner: UnsafeMutablePointer<Int64>
  let placement: UnsafeMutablePointer<Int64>
  let meeting: MeetingSets
  let marks: MarkCounts
  let balances: BalanceSums

  var chance: SplitMix64
  var temperature = 0.0
  /// ln u for evenly spread u: a change is accepted if it gains at least temperature · ln u.
  let levels: [Double] = (0..<1024).map { log((Double($0) + 0.5) / 1024) }
  var total: Int64 = 0
  private(set) var best: [Int32]
  var bestTotal = Int64.min

  init(_ evaluation: GroupEvaluation, slots: Int, seed: UInt64) {
    self.evaluation = evaluation
    self.slots = slots
    nowhere = slots
    let instance = evaluation.instance
    count = instance.graph.itemCount
    everyone = instance.everyone
    isSum = instance.value == .sum
    let single = instance.seats.allSatisfy { $0 == 1 }
    hasRules =
      !instance.marks.isEmpty || !instance.balances.isEmpty
      || (instance.meetings?.daysNeeded ?? 0) > 0
    isPlain = isSum && single && !hasRules && everyone
    mayRelocate = !everyone || instance.least < instance.most || !single
    least = instance.least
    most = instance.most
    fine = Packing.premium(instance)
    pairs = .repeating(-fine, count: count * count)
    table = .repeating(0, count: count * slots)
    group = .repeating(Int32(slots), count: count)
    members = .repeating(0, count: count * (slots + 1))
    size = .repeating(0, count: slots + 1)
    head = .repeating(0, count: slots + 1)
    weight = .repeating(0, count: slots + 1)
    faults = .repeating(0, count: slots + 1)
    seats = .copy(of: instance.seats)
    inner = .copy(of: instance.innerWeights)
    placement = .copy(of: instance.placement)
    meeting = MeetingSets(instance, slots: 0)
    marks = MarkCounts(instance, slots: slots)
    balances = BalanceSums(instance, slots: slots)
    chance = SplitMix64(seed: seed)
    best = [Int32](repeating: Int32(slots), count: count)
    for item in 0..<count {
      pairs[item * count + item] = 0
      for at in instance.graph.offsets[item]..<instance.graph.offsets[item + 1] {
        pairs[item * count + Int(instance.graph.neighbors[at])] = instance.graph.weights[at]
      }
      put(Int32(item), into: nowhere)
    }
  }

  deinit {
    pairs.deallocate()
    table.deallocate()
    group.deallocate()
    members.deallocate()
    size.deallocate()
    head.deallocate()
    weight.deallocate()
    faults.deallocate()
    seats.deallocate()
    inner.deallocate()
    placement.deallocate()
  }
}

// MARK: - Changes

extension PartitionSearch {
  func put(_ item: Int32, into slot: Int) {
    group[Int(item)] = Int32(slot)
    members[slot * count + Int(size[slot])] = item
    size[slot] += 1
    head[slot] += seats[Int(item)]
    if slot == nowhere { return }
    weight[slot] += table[slot * count + Int(item)] + inner[Int(item)]
    marks.join(item, slot)
    balances.join(item, slot)
    addRow(of: item, to: slot, sign: 1)
  }

  private func take(_ item: Int32) {
    let slot = Int(group[Int(item)])
    let row = members + slot * count
    var place = 0
    while row[place] != item { place += 1 }
    size[slot] -= 1
    row[place] = row[Int(size[slot])]
    head[slot] -= seats[Int(item)]
    if slot == nowhere { return }
    weight[slot] -= table[slot * count + Int(item)] + inner[Int(item)]
    marks.leave(item, slot)
    balances.leave(item, slot)
    addRow(of: item, to: slot, sign: -1)
  }

  @inline(__always)
  private func addRow(of item: Int32, to slot: Int, sign: Int64) {
    let row = pairs + Int(item) * count
    let sums = table + slot * count
    for other in 0..<count { sums[other] &+= sign &* row[other] }
  }

  func move(_ item: Int32, to slot: Int, gain: Int64) {
    let from = Int(group[Int(item)])
    take(item)
    put(item, into: slot)
    finish(from, slot, gain)
  }

  func swap(_ one: Int32, _ other: Int32, gain: Int64) {
    let (here, there) = (Int(group[Int(one)]), Int(group[Int(other)]))
    take(one)
    take(other)
    put(one, into: there)
    put(other, into: here)
    finish(here, there, gain)
  }

  private func finish(_ here: Int, _ there: Int, _ gain: Int64) {
    total += gain
    if !isPlain {
      faults[here] = faults(here, without: -1, with: -1)
      faults[there] = faults(there, without: -1, with: -1)
    }
    if total > bestTotal { keep() }
  }

  func keep() {
    bestTotal = total
    for item in 0..<count { best[item] = group[item] }
  }
}
