extension PairGraph {
  /// The graph of those pairs that are among the `count` best of one of their two items: by weight, or
  /// by what twice the weight leaves of the other's price in points.
  func strongest(_ count: Int, prices: [Double]? = nil, threads: Int) -> PairGraph {
    @Sendable func worth(_ edge: Int) -> Double {
      2 * Double(weights[edge]) - (prices?[Int(neighbors[edge])] ?? 0)
    }
    let pieces = max(1, min(itemCount, 64))
    @Sendable func span(_ piece: Int) -> Range<Int> {
      piece * itemCount / pieces..<(piece + 1) * itemCount / pieces
    }
    let bars = parallelMap(count: pieces, threads: threads) { piece in
      span(piece).map { item in
        Self.largest(count, of: offsets[item]..<offsets[item + 1], by: worth).last ?? .infinity
      }
    }.flatMap(\.self)
    let parts = parallelMap(count: pieces, threads: threads) { piece in
      var part = PairGraph(offsets: [], neighbors: [], weights: [])
      for item in span(piece) {
        let own = prices?[item] ?? 0
        for edge in offsets[item]..<offsets[item + 1] {
          let other = Int(neighbors[edge])
          let worth = worth(edge)
          guard worth >= bars[item] || worth + (prices?[other] ?? 0) - own >= bars[other] else {
            continue
          }
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

  /// The largest weights of an item's pairs, at most `count` of them, in falling order.
  func heaviest(_ count: Int, beside item: Int) -> [Int64] {
    Self.largest(count, of: offsets[item]..<offsets[item + 1]) { weights[$0] }
  }

  /// The largest numbers of a row's edges, at most `count` of them, in falling order.
  private static func largest<Number: Comparable>(
    _ count: Int, of row: Range<Int>, by number: (Int) -> Number
  ) -> [Number] {
    var largest: [Number] = []
    for edge in row {
      let number = number(edge)
      if largest.count == count {
        guard let last = largest.last, number > last else { continue }
        largest.removeLast()
      }
      var place = largest.count
      while place > 0, largest[place - 1] < number { place -= 1 }
      largest.insert(number, at: place)
    }
    return largest
  }
}
