import LinearProgramming
import Matching
import Rules
import School

/// A small program whose groups take hosts, venues and hours from one another, with all groups listed.
struct BookedProblem {
  private let problem: PosedProblem
  private let ways: BookingWays
  private let booked: BookedGroups
  private let items: Items
  /// Where pairs may hold one trio: an item more, which each trio holds, so that there is one at most.
  private let trioItem: Int32?

  /// More groups than this are no small program.
  private static let mostGroups = 3_000

  /// Nil where there are too many groups or ways.
  init?(_ problem: PosedProblem, _ instance: GroupingInstance, _ items: Items) {
    guard problem.dropped == nil, let all = instance.allowedGroups(atMost: Self.mostGroups)
    else { return nil }
    self.problem = problem
    self.items = items
    let itemCount = items.members.count
    let mayHoldTrio = problem.cohort.program.mayHoldTrio
    let trioItem = mayHoldTrio ? Int32(itemCount) : nil
    self.trioItem = trioItem
    let groups = mayHoldTrio ? FewTogether(problem).withOneTrio(all, items) : all
    var ways = BookingWays(Arranging(problem.cohort))
    let told = groups.map { group in
      (
        students: group.flatMap { items.members[Int($0)] }.sorted(),
        items: Self.marked(group, items, trioItem), worth: instance.worth(of: group)
      )
    }
    guard
      var booked = ways.booked(
        told, held: problem.fixed.groups,
        itemCount: itemCount + (mayHoldTrio ? 1 : 0))
    else { return nil }
    // Groups fixed by hand take hours where they can all be booked.
    booked.held.removeAll { $0.ways.isEmpty }
    if case .ways = booked.booking(of: []) {} else { booked.held = [] }
    self.booked = booked
    self.ways = ways
  }

  /// A group with the item of trios, if it is one.
  private static func marked(_ group: [Int32], _ items: Items, _ trioItem: Int32?) -> [Int32] {
    guard let trioItem, group.reduce(0, { $0 + items.members[Int($1)].count }) == 3 else {
      return group
    }
    return group + [trioItem]
  }

  /// The best groups found, in items, with what proves them; nil where the time was over first.
  func outcome(
    _ limits: SearchLimits, from known: [[Int32]]
  ) throws(SolverFault) -> (outcome: MatchingOutcome, certificate: Certificate)? {
    let places = Dictionary(
      booked.groups.enumerated().map { ($1.items, $0) }, uniquingKeysWith: { first, _ in first })
    let start = known.compactMap { places[Self.marked($0, items, trioItem)] }
    let isFirm = booked.booking(of: start.map { booked.groups[$0] }, steps: 20_000)
    guard case .ways = isFirm else { return try outcome(limits, places: []) }
    return try outcome(limits, places: start)
  }

  private func outcome(
    _ limits: SearchLimits, places: [Int]
  ) throws(SolverFault) -> (outcome: MatchingOutcome, certificate: Certificate)? {
    guard let found = try booked.solve(limits, from: places) else { return nil }
    let outcome = MatchingOutcome(
      status: found.bound == found.objective ? .optimal : .feasible,
      groups: found.groups.map { booked.groups[$0].items.filter { $0 != trioItem } }
        .sorted { $0.lexicographicallyPrecedes($1) },
      objective: found.objective, bound: found.bound, certificate: nil)
    return (outcome, certificate(found))
  }

  private func certificate(_ found: BookedOutcome) -> Certificate {
    let prices = found.prices
    func price(_ units: Int64) -> Certificate.Price {
      Certificate.Price(units: Int(units), scale: Int(prices.scale))
    }
    var leaf = Certificate.Leaf(prices: [:])
    for (item, units) in prices.items.enumerated() {
      guard item < items.members.count else {
        leaf.trioPrice = price(units)
        continue
      }
      leaf.prices[problem.cohort.students[Int(items.members[item][0])].id] = price(units)
    }
    let hosts = ways.hosting?.hosts ?? []
    for (host, units) in zip(hosts, prices.rooms) { leaf.roomPrices[host.id] = price(units) }
    func add(_ hours: [Int64], of place: Certificate.HourPrice.Place) {
      for (instant, units) in zip(ways.instants, hours) where units > 0 {
        leaf.hourPrices.append(.init(place, instant: instant, price: price(units)))
      }
    }
    for (host, hours) in zip(hosts, prices.hostHours) { add(hours, of: .coach(host.id)) }
    for (venue, hours) in zip(ways.venues, prices.venueHours) { add(hours, of: .venue(venue.id)) }
    var certificate = Certificate(bound: Int(found.bound), tree: .leaf(leaf))
    certificate.isSearched = found.isSearched
    return certificate
  }
}

extension Arranging {
  /// More groups than these are not booked by trying all ways.
  private static let mostBooked = 40

  /// Arrangements of groups that ``Booking`` left without, found by trying all ways; nil where there are none
  /// for all that could be booked at all.
  func everyWay(of groups: [[Int32]]) -> [Arrangement?]? {
    guard groups.count <= Self.mostBooked else { return nil }
    var ways = BookingWays(self)
    let told = groups.map { (students: $0, items: [Int32](), worth: Int64(0)) }
    guard let booked = ways.booked(told, itemCount: 0) else { return nil }
    let able = groups.indices.filter { !booked.groups[$0].ways.isEmpty }
    guard case .ways(let found) = booked.booking(of: able.map { booked.groups[$0] }) else {
      return nil
    }
    var arrangements = [Arrangement?](repeating: nil, count: groups.count)
    for (place, way) in zip(able, found) {
      arrangements[place] = ways.arrangement(way, of: groups[place])
    }
    return arrangements
  }
}
