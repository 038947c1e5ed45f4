/// Bars that leave everybody about as many pairs as they want: a pair is good where twice its weight
/// reaches the bars of both together.
///
/// The best pairs of each alone would do no good: everybody's best are with the same few, and nobody has
/// pairs with those who are left for them. So whoever is wanted by many gets a high bar, as they get a
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
    let pieces = max(1, min(count, 64))
    bars = [Double](repeating: 0, count: count)
    for round in 0..<Self.rounds {
      let wishes = parallelMap(count: pieces, threads: threads) { [bars] piece in
        (piece * count / pieces..<(piece + 1) * count / pieces).map { one in
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

extension PairGraph {
  /// The graph of those pairs that leave each item about `count`.
  func balanced(_ count: Int, threads: Int) -> PairGraph {
    let pieces = max(1, min(itemCount, 64))
    @Sendable func span(_ piece: Int) -> Range<Int> {
      piece * itemCount / pieces..<(piece + 1) * itemCount / pieces
    }
    // Bars need no more than a part of long rows, and the better ones of these.
    let step = max(1, min(count / 16, neighbors.count / max(1, itemCount) / (8 * count)))
    let wanted = count / step
    let links = parallelMap(count: pieces, threads: threads) { piece in
      span(piece).map { item in
        var links = stride(from: offsets[item] + item % step, to: offsets[item + 1], by: step).map {
          PairBars.Link(other: neighbors[$0], weight: Float(weights[$0]))
        }
        links.keepLargest(4 * wanted) { $0.weight }
        return links
      }
    }
    let bars = PairBars(links.flatMap(\.self), wanted: wanted, threads: threads).bars
    let parts = parallelMap(count: pieces, threads: threads) { piece in
      var part = PairGraph(offsets: [], neighbors: [], weights: [])
      for item in span(piece) {
        for edge in offsets[item]..<offsets[item + 1] {
          let bar = bars[item] + bars[Int(neighbors[edge])]
          guard 2 * Double(weights[edge]) >= bar else { continue }
          part.neighbors.append(neighbors[edge])
          part.weights.append(weights[edge])
        }
        part.offsets.append(part.neighbors.count)
      }
      return part
    }
    var kept = PairGraph(offsets: [0], neighbors: [], weights: [])
    for part in parts {
      let start = kept.neighbors.count
      kept.offsets += part.offsets.map { start + $0 }
      kept.neighbors += part.neighbors
      kept.weights += part.weights
    }
    return kept
  }
}

extension Array {
  /// Moves the `count` elements with the largest keys to the front, in no order but that the least of
  /// them stands last (quickselect, Hoare 1961, doi:10.1145/366622.366647).
  package mutating func moveLargest<Key: Comparable>(_ count: Int, by key: (Element) -> Key) {
    var (low, high) = (0, self.count - 1)
    let place = count - 1
    while low < high {
      let pivot = key(self[(low + high) / 2])
      var (left, right) = (low, high)
      while left <= right {
        while key(self[left]) > pivot { left += 1 }
        while key(self[right]) < pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return
      }
    }
  }

  /// Keeps no more than the `count` elements with the largest keys.
  package mutating func keepLargest<Key: Comparable>(_ count: Int, by key: (Element) -> Key) {
    guard self.count > count else { return }
    moveLargest(count, by: key)
    removeLast(self.count - count)
  }
}
