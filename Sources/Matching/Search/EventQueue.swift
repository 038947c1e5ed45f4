/// What is going to happen in a search, earliest first: a heap with four children a node.
///
/// Events are never moved or removed; who takes one out looks whether it still holds. Events of
/// equal time come in the order of `item`, so that an answer depends on the numbering alone.
struct EventQueue: ~Copyable {
  struct Event: BitwiseCopyable {
    var time: Int64
    var item: Int32
    var origin: Int32

    @inline(__always)
    static func < (left: Event, right: Event) -> Bool {
      left.time < right.time || (left.time == right.time && left.item < right.item)
    }
  }

  private var events: UnsafeMutablePointer<Event>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1024) {
    self.capacity = capacity
    events = .allocate(capacity: capacity)
  }

  deinit { events.deallocate() }

  @inline(__always)
  var first: Event { events[0] }

  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func insert(_ event: Event) {
    if count == capacity { grow() }
    var place = count
    count += 1
    while place > 0 {
      let parent = (place - 1) >> 2
      guard event < events[parent] else { break }
      events[place] = events[parent]
      place = parent
    }
    events[place] = event
  }

  mutating func removeFirst() -> Event {
    let first = events[0]
    count -= 1
    guard count > 0 else { return first }
    let last = events[count]
    var place = 0
    while true {
      let child = place * 4 + 1
      guard child < count else { break }
      var least = child
      for other in (child + 1)..<max(child + 1, min(child + 4, count))
      where events[other] < events[least] {
        least = other
      }
      guard events[least] < last else { break }
      events[place] = events[least]
      place = least
    }
    events[place] = last
    return first
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Event>.allocate(capacity: capacity * 2)
    larger.update(from: events, count: count)
    events.deallocate()
    events = larger
    capacity *= 2
  }
}
