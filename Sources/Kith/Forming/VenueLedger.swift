package import Rules

/// Who is where when: how many heads each venue holds at any moment of the term.
package struct VenueLedger {
  private struct Entry {
    let group: Int
    let times: [Range<Int>]
    let heads: Int
  }

  private var entries: [String: [Entry]] = [:]

  package init() {}

  /// Whether so many more heads fit into a venue at all these times.
  package func hasRoom(in venue: Places.Place, for heads: Int, at times: [Range<Int>]) -> Bool {
    guard heads <= venue.capacity else { return false }
    let others = entries[venue.id] ?? []
    guard !others.isEmpty, venue.capacity < .max else { return true }
    return times.allSatisfy { time in
      let near = others.map { other in (other.heads, other.times.filter { $0.overlaps(time) }) }
      // It is fullest at the start of some meeting.
      let starts = near.flatMap { $0.1.map { max($0.lowerBound, time.lowerBound) } }
      return starts.allSatisfy { start in
        let present = near.reduce(heads) { sum, other in
          other.1.contains { $0.contains(start) } ? sum + other.0 : sum
        }
        return present <= venue.capacity
      }
    }
  }

  package mutating func book(
    _ venue: Places.Place, for group: Int, heads: Int, at times: [Range<Int>]
  ) {
    entries[venue.id, default: []].append(Entry(group: group, times: times, heads: heads))
  }

  package mutating func release(_ venue: Places.Place, from group: Int) {
    entries[venue.id]?.removeAll { $0.group == group }
  }
}
