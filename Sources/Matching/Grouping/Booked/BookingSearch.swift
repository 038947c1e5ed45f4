/// Looks for a way of each group beside the others, the group with least choice first.
struct BookingSearch {
  private let all: BookedGroups
  private let groups: [BookedGroups.Candidate]
  private var rooms: [Int]
  /// For each host the moments that are taken.
  private var isTaken: [[Bool]]
  /// For each venue the heads that are there at each moment.
  private var heads: [[Int]]
  private var stepsLeft: Int
  /// The way of each group, once all have one.
  private(set) var chosen: [BookedGroups.Way]

  init(_ all: BookedGroups, _ groups: [BookedGroups.Candidate], steps: Int) {
    self.all = all
    self.groups = groups
    rooms = all.hostRooms
    isTaken = rooms.map { _ in [Bool](repeating: false, count: all.momentCount) }
    heads = all.venueRooms.map { _ in [Int](repeating: 0, count: all.momentCount) }
    stepsLeft = steps
    chosen = groups.map { _ in BookedGroups.Way(starts: [], host: -1, venue: -1) }
  }

  /// Whether all groups find a way; nil where the steps end first.
  mutating func run() -> Bool? { place(groups.indices.map { ($0, groups[$0].ways) }) }

  private func isFree(_ way: BookedGroups.Way, _ heads: Int) -> Bool {
    if way.host >= 0, rooms[Int(way.host)] < 1 { return false }
    for start in way.starts {
      for moment in all.moments[Int(start)] {
        if way.host >= 0, isTaken[Int(way.host)][Int(moment)] { return false }
        if way.venue >= 0,
          all.venueRooms[Int(way.venue)] - self.heads[Int(way.venue)][Int(moment)] < heads
        {
          return false
        }
      }
    }
    return true
  }

  private mutating func place(_ left: [(group: Int, ways: [BookedGroups.Way])]) -> Bool? {
    guard let next = left.indices.min(by: { left[$0].ways.count < left[$1].ways.count }) else {
      return true
    }
    guard !left[next].ways.isEmpty else { return false }
    let group = left[next].group
    for way in left[next].ways where isFree(way, groups[group].heads) {
      stepsLeft -= 1
      guard stepsLeft >= 0 else { return nil }
      take(way, groups[group].heads, 1)
      var rest = left
      rest.remove(at: next)
      for place in rest.indices {
        let heads = groups[rest[place].group].heads
        rest[place].ways = rest[place].ways.filter { isFree($0, heads) }
      }
      chosen[group] = way
      let found = place(rest)
      take(way, groups[group].heads, -1)
      if found != false { return found }
    }
    return false
  }

  private mutating func take(_ way: BookedGroups.Way, _ heads: Int, _ sign: Int) {
    if way.host >= 0 { rooms[Int(way.host)] -= sign }
    for start in way.starts {
      for moment in all.moments[Int(start)] {
        if way.host >= 0 { isTaken[Int(way.host)][Int(moment)] = sign > 0 }
        if way.venue >= 0 { self.heads[Int(way.venue)][Int(moment)] += sign * heads }
      }
    }
  }
}
