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
      lazy var growth = Growth(self, from: first, pairWorth, near)
      for link in near[first] {
        guard link.worth > 0 else { break }
        guard hasThird(first, link, near, worths, pairWorth.shape) else { continue }
        if let found = growth.group(from: link) { return found }
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
  /// with the second of the pair. `worths` holds R of `first` to everybody.
  private func hasThird(
    _ first: Int32, _ pair: NearLinks.Link, _ near: NearLinks, _ worths: [Int64], _ shape: Shape
  ) -> Bool {
    var looked = 0
    defer { _ = steps.take(looked) }
    guard !steps.areOver else { return false }
    for link in near.links(of: pair.other, upTo: pair.worth) {
      let rest = pair.worth + link.worth
      guard rest + link.worth > 0 else { return false }
      looked += 1
      let other = worths[Int(link.other)]
      if other <= link.worth, other != .min, rest + other > 0,
        canStart(Int(first), Int(pair.other), Int(link.other), shape)
      {
        return true
      }
    }
    return false
  }

  /// Whether three items leave room for the others of a shape, and could meet.
  private func canStart(_ first: Int, _ second: Int, _ third: Int, _ shape: Shape) -> Bool {
    let seats = Int(instance.seats[first] + instance.seats[second] + instance.seats[third])
    let others = shape.items - 3
    guard seats + others <= shape.seats, seats + others * heaviest >= shape.leastSeats else {
      return false
    }
    guard let meetings = instance.meetings, meetings.daysNeeded > 0 else { return true }
    @inline(__always) func shared(_ word: Int) -> UInt64 {
      meetings.options[first * meetings.words + word]
        & meetings.options[second * meetings.words + word]
        & meetings.options[third * meetings.words + word]
    }
    return (0..<meetings.words).contains { shared($0) != 0 }
      && canMeet((0..<meetings.words).map(shared), seats: seats)
  }
}
