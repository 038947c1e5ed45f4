/// What is going to happen, earliest first, where time never turns back: no event is inserted before
/// the one that was taken out last.
///
/// A radix heap (Ahuja, Mehlhorn, Orlin & Tarjan 1990, doi:10.1145/77600.77615): an event lies in the
/// bucket of the highest bit in which its time differs from the last one, and moves to a lower bucket
/// each time its own is opened. Events of equal time come in the order in which they were inserted.
struct RadixQueue {
  struct Event: BitwiseCopyable {
    var time: Int64
    var item: Int32
  }

  private var buckets = [[Event]](repeating: [], count: 65)
  private var last: Int64 = 0
  /// How many of the first bucket have been taken out.
  private var taken = 0
  private(set) var count = 0

  /// Forgets all events; time begins again at `time`.
  mutating func restart(at time: Int64) {
    for bucket in buckets.indices { buckets[bucket].removeAll(keepingCapacity: true) }
    last = time
    taken = 0
    count = 0
  }

  @inline(__always)
  mutating func insert(_ event: Event) {
    buckets[bucket(of: event.time)].append(event)
    count += 1
  }

  /// The time of the earliest event; there is one.
  mutating func firstTime() -> Int64 {
    if taken == buckets[0].count { refill() }
    return last
  }

  /// Takes out the earliest event; there is one.
  mutating func removeFirst() -> Event {
    if taken == buckets[0].count { refill() }
    count -= 1
    taken += 1
    return buckets[0][taken - 1]
  }

  @inline(__always)
  private func bucket(of time: Int64) -> Int {
    64 - (time ^ last).leadingZeroBitCount
  }

  private mutating func refill() {
    buckets[0].removeAll(keepingCapacity: true)
    taken = 0
    guard let lowest = buckets.firstIndex(where: { !$0.isEmpty }) else { return }
    var first = Int64.max
    for event in buckets[lowest] { first = min(first, event.time) }
    last = first
    for place in buckets[lowest].indices {
      let event = buckets[lowest][place]
      buckets[bucket(of: event.time)].append(event)
    }
    buckets[lowest].removeAll(keepingCapacity: true)
  }
}
