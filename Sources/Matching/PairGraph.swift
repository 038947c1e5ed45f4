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

  /// A graph from pairs in any order, each named once.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *m* pairs.
  package init(itemCount: Int, pairs: [(a: Int32, b: Int32, weight: Int64)]) {
    var degree = [Int](repeating: 0, count: itemCount + 1)
    for pair in pairs {
      degree[Int(pair.a) + 1] += 1
      degree[Int(pair.b) + 1] += 1
    }
    for item in 0..<itemCount { degree[item + 1] += degree[item] }
    var next = degree
    var neighbors = [Int32](repeating: 0, count: pairs.count * 2)
    var weights = [Int64](repeating: 0, count: pairs.count * 2)
    let ascending = pairs.map { $0.a < $0.b ? $0 : (a: $0.b, b: $0.a, weight: $0.weight) }
      .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    // Larger ends first, then smaller ones: each row then fills in ascending order.
    for pair in ascending {
      neighbors[next[Int(pair.b)]] = pair.a
      weights[next[Int(pair.b)]] = pair.weight
      next[Int(pair.b)] += 1
    }
    for pair in ascending {
      neighbors[next[Int(pair.a)]] = pair.b
      weights[next[Int(pair.a)]] = pair.weight
      next[Int(pair.a)] += 1
    }
    self.init(offsets: degree, neighbors: neighbors, weights: weights)
  }
}
