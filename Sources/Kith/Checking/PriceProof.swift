package import Matching

/// Proves that prices leave no allowed group worth more than it pays, by a search of its own.
///
/// For *m* items of *k* seats, write a group's worth less its prices as a sum over its pairs,
/// `Σ R(a, b)`: what belongs to one item is shared out evenly among the *m* − 1 pairs it stands in,
/// and the price of a group evenly among all. If that sum is above zero, then leaving out the item
/// that adds least keeps it above zero: over all items of the group, the sums left are
/// (*m* − 2) ÷ *m* of the whole on average. So every group that could refute the prices is reached
/// from a pair with `R > 0` by adding one item at a time without ever touching zero, and each is
/// reached once if an item may only be added when it is the one that would be left out first
/// (reverse search: Avis & Fukuda 1996, doi:10.1016/0166-218X(95)00026-N). Near good prices few
/// pairs have `R > 0`, which is what makes this quick. Prices of sets are never negative, so leaving
/// them out on the way and charging them at the end refutes nothing wrongly.
package struct PriceProof {
  /// The prices of one leaf of a certificate, and the groups that they have to withstand.
  package struct Claims {
    /// Items, pairs, sizes, meetings and marks.
    package var instance: GroupingInstance
    /// A price for each item, in units of 1 ÷ `scale`.
    package var prices: [Int64]
    package var sets: [BoundCertificate.SetPrice] = []
    package var groupPrice: Int64 = 0
    package var scale: Int64
    /// Pairs that must share a group in this part of a branching tree.
    package var together: [(Int32, Int32)] = []
    /// Pairs that must not.
    package var apart: [(Int32, Int32)] = []

    package init(instance: GroupingInstance, prices: [Int64], scale: Int64) {
      self.instance = instance
      self.prices = prices
      self.scale = scale
    }
  }

  /// What became of a proof.
  package enum Verdict: Sendable, Equatable {
    /// No group is worth more than it pays.
    case proven
    /// This group is worth more than it pays.
    case refuted([Int32])
    /// The search was given up after its limit of steps; nothing is known.
    case unfinished
  }

  /// How many items and seats the groups sought have, at most; those of fewer seats count down to
  /// `leastSeats`.
  struct Shape: Sendable {
    var items: Int
    var seats: Int
    var leastSeats: Int

    init(items: Int, seats: Int, leastSeats: Int? = nil) {
      self.items = items
      self.seats = seats
      self.leastSeats = leastSeats ?? seats
    }
  }

  let claims: Claims
  let instance: GroupingInstance
  let steps: Steps
  /// Seats of the item that has most.
  let heaviest: Int
  private let setsOfItem: [[Int]]

  package init(_ claims: Claims, steps: Int = 400_000_000) {
    self.claims = claims
    instance = claims.instance
    self.steps = Steps(steps)
    heaviest = Int(instance.seats.max() ?? 0)
    var setsOfItem: [[Int]] = Array(repeating: [], count: claims.instance.graph.itemCount)
    for (index, set) in claims.sets.enumerated() {
      for member in set.members { setsOfItem[Int(member)].append(index) }
    }
    self.setsOfItem = setsOfItem
  }

  /// Searches for a group that is worth more than it pays.
  ///
  /// - Parameter threads: Threads to use; they do not change whether a proof is one.
  /// - Returns: A group where there is one; what is known without it.
  /// - Complexity: The number of sub-groups with a positive sum, times the degree of an item.
  package func verdict(threads: Int = 1) -> Verdict {
    for item in 0..<Int32(instance.graph.itemCount) {
      let seats = Int(instance.seats[Int(item)])
      if seats >= instance.least, seats <= instance.most, isRefuting([item]) {
        return .refuted([item])
      }
    }
    let pieces = evenParts(of: instance.graph.itemCount, about: threads > 1 ? 256 : 1)
    for shape in claims.shapes {
      let pairWorth = PairWorth(claims, shape)
      let near =
        shape.items > 2 ? NearLinks(instance.graph, pairWorth, threads: threads) : NearLinks()
      let found = Parallel.map(pieces.count, threads: threads) { piece in
        search(from: pieces[piece], pairWorth, near) ?? []
      }
      if let group = found.first(where: { !$0.isEmpty }) { return .refuted(group) }
      if steps.areOver { return .unfinished }
    }
    return .proven
  }
}

extension PriceProof.Claims {
  /// The shapes that groups of two items or more can have.
  var shapes: [PriceProof.Shape] {
    guard let lightest = instance.seats.min(), instance.most >= 2 else { return [] }
    let isPlain = instance.seats.allSatisfy { $0 == 1 }
    let least = max(2, instance.least)
    let most = max(least, instance.most)
    var shapes = (least...most).flatMap { seats in
      (2...max(2, seats / Int(lightest))).filter { !isPlain || $0 == seats }
        .map { PriceProof.Shape(items: $0, seats: seats) }
    }
    let hasPlainSeats = zip(instance.seats, instance.innerWeights).allSatisfy { $0 > 1 || $1 == 0 }
    if instance.value == .mean, lightest == 1, hasPlainSeats {
      // Of a mean, the share of a pair of single seats is the same for all sizes, but for the price of a
      // group: the size that takes least of it off leaves no group out.
      shapes.removeAll { $0.items == $0.seats }
      shapes.append(PriceProof.Shape(items: most, seats: most, leastSeats: least))
    }
    return shapes
  }
}

// MARK: - What is allowed, and what it pays

extension PriceProof {
  func optionsOf(_ item: Int32) -> ArraySlice<UInt64> {
    guard let meetings = instance.meetings else { return [] }
    let start = Int(item) * meetings.words
    return meetings.options[start..<(start + meetings.words)]
  }

  func canMeet(_ options: some Collection<UInt64>, seats: Int) -> Bool {
    guard let meetings = instance.meetings else { return true }
    guard meetings.spacing == nil else {
      let options = Array(options)
      return meetings.isEnough(seats: seats) { options[$0] }
    }
    var days = 0
    for (index, day) in stride(from: 0, to: meetings.days.count, by: max(1, meetings.words))
      .enumerated()
    {
      if index % meetings.weekLength == 0 { days = 0 }
      guard meetings.serves(seats, inWeek: index / meetings.weekLength) else { continue }
      if zip(options, meetings.days[day...]).contains(where: { $0 & $1 != 0 }) { days += 1 }
      if days >= meetings.daysNeeded { return true }
    }
    return meetings.daysNeeded <= 0
  }

  /// Whether an allowed group is worth more than it pays, exactly, with its value rounded down.
  func isRefuting(_ group: [Int32]) -> Bool {
    guard isAllowedHere(group) else { return false }
    var seats: Int64 = 0
    var weight: Int64 = 0
    var placement: Int64 = 0
    var paid = claims.groupPrice
    for (index, item) in group.enumerated() {
      seats += Int64(instance.seats[Int(item)])
      weight += instance.innerWeights[Int(item)]
      placement += instance.placement[Int(item)]
      paid += claims.prices[Int(item)]
      for other in group[(index + 1)...] { weight += self.weight(item, other) }
    }
    // A set stands in this list once for each member that the group has of it.
    var held = group.flatMap { setsOfItem[Int($0)] }.sorted()[...]
    while let index = held.first {
      let shared = held.prefix { $0 == index }.count
      held = held.dropFirst(shared)
      paid += claims.sets[index].price * Int64(shared / Int(claims.sets[index].divisor))
    }
    return (value(weight, seats: seats) + placement) * claims.scale > paid
  }

  private func value(_ weight: Int64, seats: Int64) -> Int64 {
    guard instance.value == .mean else { return weight }
    let divisor = max(1, seats - 1)
    let quotient = (2 * weight) / divisor
    return quotient * divisor > 2 * weight ? quotient - 1 : quotient
  }

  /// Whether the group keeps what only a whole group can break, and the pairs of its branch.
  private func isAllowedHere(_ group: [Int32]) -> Bool {
    let holds = { (item: Int32) in group.contains(item) }
    guard claims.together.allSatisfy({ holds($0.0) == holds($0.1) }),
      claims.apart.allSatisfy({ !holds($0.0) || !holds($0.1) }),
      group.count > 1
        || canMeet(optionsOf(group[0]), seats: Int(instance.seats[Int(group[0])]))
    else { return false }
    // What a group has to add up to is asked of whole groups alone: paths lead through groups that miss it.
    for balance in instance.balances {
      var sum: Int64 = 0
      for item in group { sum += balance.amounts[Int(item)] }
      if sum < balance.least { return false }
    }
    return instance.marks.allSatisfy { mark in
      var carried: Int32 = 0
      if !mark.families.isEmpty {
        carried = Int32(Set(group.flatMap { mark.families[Int($0)] }).count)
      }
      for (carrier, seats) in zip(mark.carriers, mark.seats) where holds(carrier) {
        carried += seats
      }
      return carried == 0 || (carried >= mark.least && carried <= mark.most)
    }
  }

  private func weight(_ first: Int32, _ second: Int32) -> Int64 {
    let graph = instance.graph
    var low = graph.offsets[Int(first)]
    var high = graph.offsets[Int(first) + 1]
    while low < high {
      let middle = (low + high) / 2
      if graph.neighbors[middle] < second { low = middle + 1 } else { high = middle }
    }
    return graph.weights[low]
  }
}
