/// The pairs of items that may stand together, each with a weight, kept row by row and from both
/// sides: the neighbours of *i* are `neighbors[offsets[i] ..< offsets[i + 1]]`, ascending.
package struct PairGraph: Sendable {
  package var offsets: [Int]
  package var neighbors: [Int32]
  package var weights: [Int64]

  package var itemCount: Int { offsets.count - 1 }

  package init(offsets: [Int], neighbors: [Int32], weights: [Int64]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
  }

  /// The weight of a pair; there is one.
  ///
  /// - Complexity: O(log of the row).
  func weight(_ one: Int32, _ other: Int32) -> Int64 {
    var low = offsets[Int(one)]
    var high = offsets[Int(one) + 1]
    while low < high {
      let middle = (low + high) / 2
      if neighbors[middle] < other { low = middle + 1 } else { high = middle }
    }
    return weights[low]
  }

  /// The graph of those pairs that `isKept` says.
  package func filtered(_ isKept: (Int32, Int32) -> Bool) -> PairGraph {
    var kept = PairGraph(offsets: [0], neighbors: [], weights: [])
    kept.offsets.reserveCapacity(offsets.count)
    for item in 0..<itemCount {
      for edge in offsets[item]..<offsets[item + 1] where isKept(Int32(item), neighbors[edge]) {
        kept.neighbors.append(neighbors[edge])
        kept.weights.append(weights[edge])
      }
      kept.offsets.append(kept.neighbors.count)
    }
    return kept
  }

  /// A graph from pairs in any order, each named once.
  ///
  /// - Complexity: O(*n* + *m*) for *m* pairs.
  package init(itemCount: Int, pairs: [(a: Int32, b: Int32, weight: Int64)]) {
    var offsets = [Int](repeating: 0, count: itemCount + 1)
    for pair in pairs {
      offsets[Int(pair.a) + 1] += 1
      offsets[Int(pair.b) + 1] += 1
    }
    for item in 0..<itemCount { offsets[item + 1] += offsets[item] }
    // First every row in the order of `pairs`, by place in `pairs`; read row after row, they then
    // fill each other's rows in ascending order.
    var next = offsets
    var places = [Int32](repeating: 0, count: pairs.count * 2)
    for (place, pair) in pairs.enumerated() {
      places[next[Int(pair.a)]] = Int32(place)
      next[Int(pair.a)] += 1
      places[next[Int(pair.b)]] = Int32(place)
      next[Int(pair.b)] += 1
    }
    next = offsets
    var neighbors = [Int32](repeating: 0, count: pairs.count * 2)
    var weights = [Int64](repeating: 0, count: pairs.count * 2)
    for item in 0..<itemCount {
      for index in offsets[item]..<offsets[item + 1] {
        let pair = pairs[Int(places[index])]
        let other = Int(pair.a) == item ? Int(pair.b) : Int(pair.a)
        neighbors[next[other]] = Int32(item)
        weights[next[other]] = pair.weight
        next[other] += 1
      }
    }
    self.init(offsets: offsets, neighbors: neighbors, weights: weights)
  }
}
