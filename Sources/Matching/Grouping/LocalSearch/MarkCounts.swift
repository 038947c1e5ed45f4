/// How many seats that carry each mark an item brings, and a group holds.
final class MarkCounts {
  let count: Int
  private let least: UnsafeMutablePointer<Int32>
  private let most: UnsafeMutablePointer<Int32>
  private let carried: UnsafeMutablePointer<Int32>
  private let held: UnsafeMutablePointer<Int32>

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
  }

  @inline(__always)
  func leave(_ item: Int32, _ slot: Int) {
    for mark in 0..<count { held[slot &* count &+ mark] -= carried[Int(item) &* count &+ mark] }
  }

  /// Whether the item may come in (and another leave) without exceeding what a group may hold.
  @inline(__always)
  func allows(_ item: Int32, in slot: Int, without: Int32 = -1) -> Bool {
    for mark in 0..<count
    where after(mark, slot, without: without, with: item) > most[mark] {
      if carried[Int(item) &* count &+ mark] > 0 { return false }
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
    var now = held[slot &* count &+ mark]
    if without >= 0 { now -= carried[Int(without) &* count &+ mark] }
    if item >= 0 { now += carried[Int(item) &* count &+ mark] }
    return now
  }
}
