import Matching
import Synchronization

/// Makes prices of items hold for every allowed group although most pairs are not held: see ``ItemLinks``
/// for why that needs a look at one, two and three items only.
///
/// Of three items, one, say *a*, has two links that are no smaller than the third, so that what is to be
/// looked at follows from the row of *a* alone. Write a link as `e(a) + e(b)` for the three: `e` says who of
/// them pays too little. Those who do share what is missing. Everybody pays the most that any three ask,
/// whatever the order in which they ask.
struct TriplePrices {
  private let links: ItemLinks
  /// What the items pay, of each student the same share.
  private let paid: [Int64]
  /// The best link of each item among the pairs that are held; never below zero.
  private let best: [Int64]
  private let ids: [Student.ID]
  private let scale: Int64
  private let threads: Int

  /// Triples that are looked at for one item, at most; who has more pays more instead.
  private static let mostTriples = 20_000

  /// Begins with the prices of items; `graph` has their pairs that are held.
  init(
    _ problem: PosedProblem, _ stream: PairStream, _ items: Items, _ graph: PairGraph,
    _ leaf: Certificate.Leaf, threads: Int
  ) {
    let scale = leaf.scale
    self.scale = scale
    self.threads = threads
    ids = problem.ids(items.members.map { $0[0] })
    let asked = items.members.map { members in
      problem.ids(members).reduce(0) { $0 + (leaf.prices[$1]?.units(at: scale) ?? 0) }
    }
    let extra = ItemLinks(problem, stream, items, paid: asked, scale: scale, threads: threads)
      .unusual(threads: threads)
    let paid = zip(asked, extra).map(+)
    self.paid = paid
    let links = ItemLinks(problem, stream, items, paid: paid, scale: scale, threads: threads)
    self.links = links
    best = items.members.indices.map { item in
      (graph.offsets[item]..<graph.offsets[item + 1]).reduce(0) { best, edge in
        max(best, links.worth(Int32(item), graph.neighbors[edge], weight: graph.weights[edge]))
      }
    }
  }

  /// The prices, raised where they have to be, as a proof over every allowed group.
  func certificate() -> Certificate {
    let count = paid.count
    let raises = Raises(count: count)
    let chunk = PairStream.rowsAtATime
    let own = Parallel.map((count + chunk - 1) / chunk, threads: threads) { part in
      (part * chunk..<min(count, (part + 1) * chunk)).map { raise(from: Int32($0), raises) }
    }
    var prices: [Student.ID: Certificate.Price] = [:]
    var sum: Int64 = 0
    for (item, (own, shared)) in zip(own.joined(), raises.all).enumerated() {
      let units = paid[item] + (own + shared) * Int64(links.seats(Int32(item)))
      prices[ids[item]] = .init(units: Int(units), scale: Int(scale))
      sum += units
    }
    return Certificate(
      bound: Int(sum / scale), tree: .leaf(.init(prices: prices, seatPrices: [:])))
  }

  /// The most that each student of an item is asked to pay more; asking in another order changes nothing.
  private final class Raises: Sendable {
    private let units: Mutex<[Int64]>

    init(count: Int) { units = Mutex([Int64](repeating: 0, count: count)) }

    func ask(_ asked: [(item: Int32, units: Int64)]) {
      guard !asked.isEmpty else { return }
      units.withLock { units in
        for (item, more) in asked { units[Int(item)] = max(units[Int(item)], more) }
      }
    }

    var all: [Int64] { units.withLock { $0 } }
  }

  /// Asks for what the threes around an item lack, and tells what each of its students pays before that:
  /// more than nothing for what one or two as a group are worth, and where there would be too many threes.
  private func raise(from item: Int32, _ raises: Raises) -> Int64 {
    // The best link that is held is hardly ever exceeded: those that can count follow from it.
    let held = best[Int(item)]
    var near = links.links(of: item, above: -(held + 1) / 2)
    var most = max(0, near.first?.worth ?? 0)
    if most > held {
      near = links.links(of: item, above: -(most + 1) / 2)
      most = max(0, near.first?.worth ?? 0)
    }
    var own = alone(item, near)
    // Where any two are a group, they pay for all links.
    guard most > 0, !links.areTwoGroup else { return own }
    near.removeAll { 2 * $0.worth <= -most }
    var place = near.count - 1
    while triples(near, less: own) > Self.mostTriples {
      place /= 2
      // Three links as good as the best are worth no more than one and a half of it at either end.
      guard place > 0 else { return max(own, (3 * most + 1) / 2) }
      own = max(own, near[place].worth)
    }
    var asked: [(item: Int32, units: Int64)] = []
    for (at, one) in near.enumerated() {
      guard 3 * one.worth > 2 * own else { break }
      for other in near[(at + 1)...] {
        let both = one.worth + other.worth - 2 * own
        // The links fall, so the second of the two is the smaller one, and the third is smaller yet.
        guard both + other.worth > 0 else { break }
        guard let third = links.worth(one.other, other.other), third <= other.worth,
          both + third > 0
        else { continue }
        let group = [item, one.other, other.other]
        guard links.suit(group) else { continue }
        let (left, right) = (one.worth - own, other.worth - own)
        // Twice what each of the three pays too little.
        let lacks = [
          (item, left + right - third), (one.other, left + third - right),
          (other.other, right + third - left),
        ].filter { $0.1 > 0 }
        let sum = Double(lacks.reduce(0) { $0 + $1.1 })
        let seats = group.reduce(0) { $0 + links.seats($1) }
        for (who, lack) in lacks {
          // What a student pays more counts once for each student of the other items.
          let pairs = links.seats(who) * (seats - links.seats(who))
          let share = Double(both + third) / Double(pairs) * Double(lack) / sum
          asked.append((who, Int64(share.rounded(.up)) + 1))
        }
      }
    }
    raises.ask(asked)
    return own
  }

  /// What each student of an item pays for being worth more than the price by themselves or as half of a
  /// group.
  private func alone(_ item: Int32, _ near: [ItemLinks.Link]) -> Int64 {
    let seats = Int64(links.seats(item))
    var pays: Int64 = 0
    if let excess = links.excess(of: item), excess > 0 {
      pays = ceilingDivision(excess, by: seats * (seats - 1))
    }
    for link in near {
      let all = seats + Int64(links.seats(link.other))
      let excess = links.excess(of: item, with: link) ?? 0
      if links.areTwoGroup {
        pays = max(pays, ceilingDivision(max(link.worth, excess), by: all))
      } else if excess > 0 {
        pays = max(pays, ceilingDivision(excess, by: 2 * seats * (all - 1)))
      }
    }
    return pays
  }

  /// How many triples there are to be looked at if an item pays so much more.
  private func triples(_ links: [ItemLinks.Link], less extra: Int64) -> Int {
    var count = 0
    var end = links.count
    for (at, one) in links.enumerated() {
      while end > at + 1, one.worth + 2 * links[end - 1].worth - 2 * extra <= 0 { end -= 1 }
      guard end > at + 1 else { break }
      count += end - at - 1
    }
    return count
  }
}
