/// What items, rooms of hosts, and hours of hosts and venues cost, in units of 1/``BookedPrices/scale``; none
/// of it below 0.
///
/// No group is worth more than its items pay together with its cheapest way: the room of the host, each
/// moment of the host that its meetings take, and for each head each moment of the venue.
package struct BookedPrices: Sendable, Hashable {
  package var scale: Int64
  package var items: [Int64]
  package var rooms: [Int64]
  /// For each host, and for each venue, a price for each moment.
  package var hostHours: [[Int64]]
  package var venueHours: [[Int64]]

  /// What a way costs so many heads.
  func charge(_ way: BookedGroups.Way, heads: Int, _ all: BookedGroups) -> Int64 {
    var sum: Int64 = way.host < 0 ? 0 : rooms[Int(way.host)]
    for start in way.starts {
      for moment in all.moments[Int(start)] {
        if way.host >= 0 { sum += hostHours[Int(way.host)][Int(moment)] }
        if way.venue >= 0 { sum += Int64(heads) * venueHours[Int(way.venue)][Int(moment)] }
      }
    }
    return sum
  }

  /// The cheapest way of a group.
  func charge(_ group: BookedGroups.Candidate, _ all: BookedGroups) -> Int64 {
    group.ways.lazy.map { charge($0, heads: group.heads, all) }.min() ?? 0
  }

  /// By how much a group pays more than it is worth.
  func slack(_ group: BookedGroups.Candidate, _ all: BookedGroups) -> Int64 {
    group.items.reduce(charge(group, all)) { $0 + items[Int($1)] } - group.worth * scale
  }

  /// What all together prove, in units: groups that are held take the cheapest hours at least.
  func total(_ all: BookedGroups) -> Int64 {
    var sum = items.reduce(0, +)
    for (price, room) in zip(rooms, all.hostRooms) { sum += price * Int64(room) }
    sum += hostHours.joined().reduce(0, +)
    for (prices, room) in zip(venueHours, all.venueRooms) where room < .max {
      sum += prices.reduce(0, +) * Int64(room)
    }
    for group in all.held { sum -= charge(group, all) }
    return sum
  }
}
