/// Groups that take hosts, rooms and hours from one another, all of them listed.
package struct BookedGroups: Sendable {
  /// When and where a group could meet, and who could host it.
  package struct Way: Sendable, Hashable {
    package var starts: [Int32]
    /// −1 where nobody hosts.
    package var host: Int32
    /// −1 where it meets at no venue.
    package var venue: Int32

    package init(starts: [Int32], host: Int32, venue: Int32) {
      self.starts = starts
      self.host = host
      self.venue = venue
    }
  }

  /// An allowed group with all its ways.
  package struct Candidate: Sendable {
    package var items: [Int32]
    package var heads: Int
    package var worth: Int64
    package var ways: [Way]

    package init(items: [Int32], heads: Int, worth: Int64, ways: [Way]) {
      self.items = items
      self.heads = heads
      self.worth = worth
      self.ways = ways
    }
  }

  package var itemCount: Int
  package var groups: [Candidate]
  /// Groups that are booked in any case.
  package var held: [Candidate] = []
  /// How many groups each host has room for; a host is with one at a time.
  package var hostRooms: [Int]
  /// How many heads fit into each venue at a time.
  package var venueRooms: [Int]
  /// For each start the moments at which its meetings are going on: of two starts that clash, both are going on
  /// at one of them.
  package var moments: [[Int32]]
  package var momentCount: Int

  package init(
    itemCount: Int, groups: [Candidate], hostRooms: [Int], venueRooms: [Int],
    moments: [[Int32]], momentCount: Int
  ) {
    self.itemCount = itemCount
    self.groups = groups
    self.hostRooms = hostRooms
    self.venueRooms = venueRooms
    self.moments = moments
    self.momentCount = momentCount
  }

  /// What there is to say about several groups.
  package enum Booking: Sendable, Equatable {
    /// A way for each group, in the order in which they were asked about.
    case ways([Way])
    case none
    /// Too many ways would have to be tried.
    case unknown
  }

  /// A way for each of some groups, and beside them for those that are held.
  package func booking(of groups: [Candidate], steps: Int = 100_000) -> Booking {
    var search = BookingSearch(self, groups + held, steps: steps)
    switch search.run() {
    case .some(true): return .ways(Array(search.chosen.prefix(groups.count)))
    case .some(false): return .none
    case .none: return .unknown
    }
  }
}

extension GroupingInstance {
  /// Every allowed group, ascending; nil where there are more than `most`.
  package func allowedGroups(atMost most: Int) -> [[Int32]]? {
    let evaluation = GroupEvaluation(self)
    var found: [[Int32]] = []
    var parts = 0
    func extend(_ group: [Int32], _ seats: Int, _ candidates: ArraySlice<Int32>) -> Bool {
      for (place, item) in zip(candidates.indices, candidates) {
        let own = Int(self.seats[Int(item)])
        guard seats + own <= self.most else { continue }
        parts += 1
        guard parts <= 50 * most else { return false }
        let larger = group + [item]
        if seats + own >= least, larger.count > 1 || seats + own > 1, evaluation.allows(larger) {
          guard found.count < most else { return false }
          found.append(larger)
        }
        let rest = candidates[(place + 1)...].filter {
          evaluation.pairs.weight(Int(item), Int($0)) != PairTable.missing
        }
        guard extend(larger, seats + own, rest[...]) else { return false }
      }
      return true
    }
    return extend([], 0, Array(0..<Int32(graph.itemCount))[...]) ? found : nil
  }
}
