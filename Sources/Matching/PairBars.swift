/// Bars that leave everybody about as many pairs as they want: a pair is good where twice its weight
/// reaches the bars of both together.
///
/// The best pairs of each alone would do no good: everybody's best are with the same few, and nobody has
/// pairs with those who are left for them. So the one who is wanted by many gets a high bar, as they get a
/// high price where groups are formed: these are the prices of a *b*-matching, found by letting each bar
/// follow the others until they settle.
package struct PairBars: Sendable {
  /// One of the pairs of somebody.
  package struct Link: Sendable {
    package var other: Int32
    package var weight: Float

    package init(other: Int32, weight: Float) {
      self.other = other
      self.weight = weight
    }
  }

  /// In points of twice a weight; −∞ of those who have fewer pairs than they want.
  package private(set) var bars: [Double]

  private static let rounds = 10

  /// - Parameters:
  ///   - links: The pairs of each, or a sample of them; of many the best are enough.
  ///   - wanted: How many of these links should be good.
  ///   - threads: Threads to use.
  package init(_ links: [[Link]], wanted: Int, threads: Int) {
    let count = links.count
    let parts = evenParts(of: count, about: 64)
    bars = [Double](repeating: 0, count: count)
    for round in 0..<Self.rounds {
      let wishes = parallelMap(count: parts.count, threads: threads) { [bars] part in
        parts[part].map { one in
          var left = links[one].map { 2 * Double($0.weight) - bars[Int($0.other)] }
          guard left.count >= wanted else { return left.min() ?? 0 }
          left.moveLargest(wanted) { $0 }
          return left[wanted - 1]
        }
      }
      // Halfway, since the others move as well.
      for (one, wish) in wishes.joined().enumerated() {
        bars[one] = (wish + (round == 0 ? 0 : bars[one])) / 2
      }
    }
    for one in links.indices where links[one].count < wanted { bars[one] = -.infinity }
  }
}
