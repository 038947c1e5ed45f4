import Matching
import Synchronization

extension PriceProof {
  /// What is left of the steps that a proof may take, shared by all threads.
  final class Steps: Sendable {
    private let left: Atomic<Int>

    init(_ count: Int) { left = Atomic(count) }

    /// Takes so many steps; false once there are none.
    func take(_ count: Int) -> Bool {
      left.wrappingSubtract(count, ordering: .relaxed).newValue > 0
    }

    var areOver: Bool { left.load(ordering: .relaxed) <= 0 }
  }

  /// The share of a pair in a group's worth less its prices, times items · (items − 1) · divisor of
  /// the value, so that it is whole.
  struct PairWorth: Sendable {
    let shape: Shape
    let factor: Int64
    let constant: Int64
    let shares: [Int64]

    init(_ claims: Claims, _ shape: Shape) {
      let instance = claims.instance
      let isMean = instance.value == .mean
      let numerator: Int64 = isMean ? 2 : 1
      let divisor: Int64 = isMean ? Int64(max(1, shape.seats - 1)) : 1
      let items = Int64(shape.items)
      self.shape = shape
      factor = items * (items - 1) * numerator * claims.scale
      // Spread over the pairs of the smallest group where that takes most off, as a price below zero.
      let price = claims.groupPrice
      constant =
        price >= 0 || shape.leastSeats == shape.seats
        ? 2 * divisor * price
        : floorDivision(2 * divisor * price * items, by: Int64(shape.leastSeats))
      shares = claims.prices.indices.map { item in
        let net = claims.prices[item] - instance.placement[item] * claims.scale
        return items * (numerator * instance.innerWeights[item] * claims.scale - divisor * net)
      }
    }

    func callAsFunction(_ first: Int32, _ second: Int32, weight: Int64) -> Int64 {
      factor * weight + shares[Int(first)] + shares[Int(second)] - constant
    }
  }

  /// The items so far, with what could still be added.
  private struct Branch {
    var members: [Int32]
    /// R from each member to the others.
    var worth: [[Int64]]
    var candidates: [Int32]
    /// For each candidate, R to each member: one run of `members.count` after the other.
    var gains: [Int64]
    var seats: Int
    var options: [UInt64]
  }

  /// A group of the shape that is worth more than it pays and whose path begins with a pair of one of
  /// `items`; nil where there is none, or where the steps ran out.
  func search(
    from items: Range<Int>, _ pairWorth: PairWorth, _ near: NearLinks
  ) -> [Int32]? {
    let graph = instance.graph
    var worths = [Int64](repeating: .min, count: graph.itemCount)
    for first in items.lazy.map({ Int32($0) }) {
      let row = graph.offsets[Int(first)]..<graph.offsets[Int(first) + 1]
      guard steps.take(row.count) else { return nil }
      for edge in row {
        let second = graph.neighbors[edge]
        let worth = pairWorth(first, second, weight: graph.weights[edge])
        worths[Int(second)] = worth
        if worth > 0, second > first, let group = pair(first, second, pairWorth) { return group }
      }
      for link in near[first] {
        guard link.worth > 0 else { break }
        guard hasThird(first, link, near[link.other], worths, pairWorth.shape) else { continue }
        let branch = start(first, link.other, link.worth, pairWorth)
        if let found = extend(branch, pairWorth) { return found }
      }
      for edge in row { worths[Int(graph.neighbors[edge])] = .min }
    }
    return nil
  }

  /// Two items as a group, where they can be one of the shape that is worth more than it pays.
  private func pair(_ first: Int32, _ second: Int32, _ pairWorth: PairWorth) -> [Int32]? {
    let shape = pairWorth.shape
    let seats = Int(instance.seats[Int(first)] + instance.seats[Int(second)])
    guard seats >= shape.leastSeats, seats <= shape.seats,
      shape.items == 2 || shape.leastSeats < shape.seats,
      canMeet(zip(optionsOf(first), optionsOf(second)).map { $0 & $1 }, seats: seats),
      isRefuting([first, second])
    else { return nil }
    return [first, second]
  }

  /// Whether a path goes on from a pair: by somebody who adds least to the three, and whose better link is
  /// with the second of the pair, whose `links` fall. `worths` holds R of `first` to everybody.
  private func hasThird(
    _ first: Int32, _ pair: NearLinks.Link, _ links: ArraySlice<NearLinks.Link>,
    _ worths: [Int64], _ shape: Shape
  ) -> Bool {
    var looked = 0
    defer { _ = steps.take(looked) }
    guard !steps.areOver else { return false }
    for link in links {
      let rest = pair.worth + link.worth
      guard rest + link.worth > 0 else { return false }
      looked += 1
      let other = worths[Int(link.other)]
      if link.worth <= pair.worth, other <= link.worth, other != .min, rest + other > 0,
        canStart([first, pair.other, link.other], shape)
      {
        return true
      }
    }
    return false
  }

  /// Whether three items leave room for the others of a shape, and could meet.
  private func canStart(_ items: [Int32], _ shape: Shape) -> Bool {
    let seats = items.reduce(0) { $0 + Int(instance.seats[Int($1)]) }
    guard seats + shape.items - items.count <= shape.seats else { return false }
    guard let meetings = instance.meetings, meetings.daysNeeded > 0 else { return true }
    let starts = items.map { Int($0) * meetings.words }
    let sharesAny = (0..<meetings.words).contains { word in
      starts.reduce(UInt64.max) { $0 & meetings.options[$1 + word] } != 0
    }
    guard sharesAny else { return false }
    let first = Array(optionsOf(items[0]))
    return canMeet(
      items.dropFirst().reduce(first) { zip($0, optionsOf($1)).map { $0 & $1 } }, seats: seats)
  }

  /// The branch of a pair.
  private func start(
    _ first: Int32, _ second: Int32, _ worth: Int64, _ pairWorth: PairWorth
  ) -> Branch {
    let graph = instance.graph
    let row = graph.offsets[Int(first)]..<graph.offsets[Int(first) + 1]
    var branch = Branch(
      members: [first, second], worth: [[worth], [worth]],
      candidates: Array(graph.neighbors[row]),
      gains: row.map { pairWorth(first, graph.neighbors[$0], weight: graph.weights[$0]) },
      seats: Int(instance.seats[Int(first)] + instance.seats[Int(second)]),
      options: zip(optionsOf(first), optionsOf(second)).map { $0 & $1 })
    narrow(&branch, width: 1, to: second, pairWorth)
    return branch
  }

  /// Keeps the candidates that are neighbours of `item`, and notes their R to it.
  private func narrow(
    _ branch: inout Branch, width: Int, to item: Int32, _ pairWorth: PairWorth
  ) {
    let graph = instance.graph
    var edge = graph.offsets[Int(item)]
    let end = graph.offsets[Int(item) + 1]
    guard steps.take(branch.candidates.count + end - edge) else {
      branch.candidates = []
      return
    }
    var kept: [Int32] = []
    var gains: [Int64] = []
    for (index, candidate) in branch.candidates.enumerated() {
      while edge < end, graph.neighbors[edge] < candidate { edge += 1 }
      guard edge < end, graph.neighbors[edge] == candidate else { continue }
      kept.append(candidate)
      gains.append(contentsOf: branch.gains[(index * width)..<((index + 1) * width)])
      gains.append(pairWorth(item, candidate, weight: graph.weights[edge]))
    }
    branch.candidates = kept
    branch.gains = gains
  }

  private func extend(_ branch: Branch, _ pairWorth: PairWorth) -> [Int32]? {
    let count = branch.members.count
    let shape = pairWorth.shape
    if branch.seats >= shape.leastSeats, branch.seats <= shape.seats,
      count == shape.items || shape.leastSeats < shape.seats, isRefuting(branch.members)
    {
      return branch.members.sorted()
    }
    if count == shape.items { return nil }
    guard steps.take(branch.candidates.count) else { return nil }
    let adds = branch.worth.map { $0.reduce(0, +) }
    let total = adds.reduce(0, +) / 2
    let itemsAfter = shape.items - count - 1
    for (index, candidate) in branch.candidates.enumerated() {
      let gains = branch.gains[(index * count)..<((index + 1) * count)]
      let gain = gains.reduce(0, +)
      let seats = branch.seats + Int(instance.seats[Int(candidate)])
      guard total + gain > 0, seats + itemsAfter <= shape.seats else { continue }
      // Of items that add equally little, the last one is left out first.
      let isLeftOutFirst = zip(zip(branch.members, adds), gains).allSatisfy { member, worth in
        let addsThen = member.1 + worth
        return addsThen > gain || (addsThen == gain && member.0 < candidate)
      }
      guard isLeftOutFirst else { continue }
      let options = zip(branch.options, optionsOf(candidate)).map { $0 & $1 }
      guard canMeet(options, seats: seats) else { continue }
      var next = branch
      next.members.append(candidate)
      next.seats = seats
      next.options = options
      for (member, worth) in gains.enumerated() { next.worth[member].append(worth) }
      next.worth.append(Array(gains))
      if itemsAfter > 0 { narrow(&next, width: count, to: candidate, pairWorth) }
      if let found = extend(next, pairWorth) { return found }
    }
    return nil
  }
}
