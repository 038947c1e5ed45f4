/// How many seats that carry each mark an item brings, and a group holds.
final class MarkCounts {
  let count: Int
  private let least: UnsafeMutablePointer<Int32>
  private let most: UnsafeMutablePointer<Int32>
  private let carried: UnsafeMutablePointer<Int32>
  private let held: UnsafeMutablePointer<Int32>
  /// The marks that count families, with the families of each item and, for each slot, how many items
  /// of each family it holds.
  private let familyMarks: [Int]
  private let families: [[[Int32]]]
  private var present: [[[Int32: Int32]]]

  init(_ instance: GroupingInstance, slots: Int) {
    count = instance.marks.count
    least = .copy(of: instance.marks.map(\.least))
    most = .copy(of: instance.marks.map(\.most))
    carried = .repeating(0, count: instance.graph.itemCount * count)
    held = .repeating(0, count: slots * count)
    for (number, mark) in instance.marks.enumerated() {
      for (item, seats) in zip(mark.carriers, mark.seats) {
        carried[Int(item) * count + number] = seats
      }
    }
    familyMarks = instance.marks.indices.filter { !instance.marks[$0].families.isEmpty }
    families = instance.marks.map(\.families)
    present = families.map { $0.isEmpty ? [] : [[Int32: Int32]](repeating: [:], count: slots) }
  }

  deinit {
    least.deallocate()
    most.deallocate()
    carried.deallocate()
    held.deallocate()
  }

  @inline(__always)
  func join(_ item: Int32, _ slot: Int) {
    for mark in 0..<count { held[slot &* count &+ mark] += carried[Int(item) &* count &+ mark] }
    for mark in familyMarks {
      for family in families[mark][Int(item)] { present[mark][slot][family, default: 0] += 1 }
      held[slot &* count &+ mark] = Int32(present[mark][slot].count)
    }
  }

  @inline(__always)
  func leave(_ item: Int32, _ slot: Int) {
    for mark in 0..<count { held[slot &* count &+ mark] -= carried[Int(item) &* count &+ mark] }
    for mark in familyMarks {
      for family in families[mark][Int(item)] {
        let left = present[mark][slot][family, default: 1] - 1
        present[mark][slot][family] = left > 0 ? left : nil
      }
      held[slot &* count &+ mark] = Int32(present[mark][slot].count)
    }
  }

  /// Whether the item may come in (and another leave) without exceeding what a group may hold.
  @inline(__always)
  func allows(_ item: Int32, in slot: Int, without: Int32 = -1) -> Bool {
    for mark in 0..<count
    where after(mark, slot, without: without, with: item) > most[mark] {
      if carried[Int(item) &* count &+ mark] > 0 || familyMarks.contains(mark) { return false }
    }
    return true
  }

  /// Whether no mark stands alone in the group once `item` came and `without` left; −1 for nobody.
  @inline(__always)
  func areComplete(_ slot: Int, without: Int32 = -1, with item: Int32 = -1) -> Bool {
    for mark in 0..<count {
      let held = after(mark, slot, without: without, with: item)
      if held > 0, held < least[mark] { return false }
    }
    return true
  }

  /// How many marks the group holds too few or too many of.
  func broken(_ slot: Int, without: Int32, with item: Int32) -> Int64 {
    var broken: Int64 = 0
    for mark in 0..<count {
      let held = after(mark, slot, without: without, with: item)
      if held > most[mark] || held > 0 && held < least[mark] { broken += 1 }
    }
    return broken
  }

  @inline(__always)
  private func after(_ mark: Int, _ slot: Int, without: Int32, with item: Int32) -> Int32 {
    if !familyMarks.isEmpty, familyMarks.contains(mark) {
      return familiesAfter(mark, slot, without: without, with: item)
    }
    var now = held[slot &* count &+ mark]
    if without >= 0 { now -= carried[Int(without) &* count &+ mark] }
    if item >= 0 { now += carried[Int(item) &* count &+ mark] }
    return now
  }

  private func familiesAfter(
    _ mark: Int, _ slot: Int, without: Int32, with item: Int32
  ) -> Int32 {
    let now = present[mark][slot]
    let comers = item >= 0 ? families[mark][Int(item)] : []
    var count = Int32(now.count)
    for family in comers where now[family] == nil { count += 1 }
    for family in without >= 0 ? families[mark][Int(without)] : []
    where now[family] == 1 && !comers.contains(family) { count -= 1 }
    return count
  }
}
