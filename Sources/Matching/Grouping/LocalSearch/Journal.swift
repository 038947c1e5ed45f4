/// Which items moved since the last decision and where they stood before, so that a step can be
/// taken back.
struct Journal {
  private(set) var items: [Int32] = []
  private(set) var origins: [Int32] = []
  private var stamps: [Int32] = []
  private var stamp: Int32 = 1

  mutating func reserve(_ count: Int) {
    stamps = [Int32](repeating: 0, count: count)
  }

  /// Notes where an item stands before its first move.
  mutating func note(_ item: Int32, from group: Int32) {
    if stamps[Int(item)] == stamp { return }
    stamps[Int(item)] = stamp
    items.append(item)
    origins.append(group)
  }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    stamp += 1
    if stamp == .max {
      stamp = 1
      for place in stamps.indices { stamps[place] = 0 }
    }
  }
}
