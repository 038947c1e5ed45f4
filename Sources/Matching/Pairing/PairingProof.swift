import LinearProgramming

/// What pairs are worth and what prices prove, recomputed from the instance alone.
struct PairingProof {
  let objective: Int64
  let bound: Int64

  /// - Throws: ``SolverFault`` if a pair is not allowed or the prices are not dual feasible.
  /// - Complexity: O(*m* log *s* + members of the sets) for *m* edges and *s* sets.
  init(
    _ graph: PairGraph, mates: [Int32], leaf: BoundCertificate.Leaf, scale: Int64
  ) throws(SolverFault) {
    for (item, mate) in mates.enumerated() where mate >= 0 && mates[Int(mate)] != item {
      throw SolverFault(message: "a pairing names somebody twice")
    }
    guard leaf.prices.allSatisfy({ $0 >= 0 }), leaf.sets.allSatisfy({ $0.price >= 0 }) else {
      throw SolverFault(message: "a pairing's price is negative")
    }
    var sum = leaf.prices.reduce(0, +)
    for set in leaf.sets { sum += set.price * Int64(set.members.count / 2) }
    let nest = try SetNest(leaf.sets, itemCount: graph.itemCount)
    var objective: Int64 = 0
    var found = 0
    for item in 0..<graph.itemCount {
      for edge in graph.offsets[item]..<graph.offsets[item + 1] {
        let other = graph.neighbors[edge]
        var price = leaf.prices[item] + leaf.prices[Int(other)]
        let asked = scale * graph.weights[edge]
        if price < asked { price += nest.priceShared(by: item, and: Int(other)) }
        guard price >= asked || Int(other) == item else {
          throw SolverFault(message: "a pairing's prices prove nothing")
        }
        if item < Int(other), mates[item] == other {
          objective += graph.weights[edge]
          found += 1
        }
      }
    }
    guard 2 * found == mates.count(where: { $0 >= 0 }) else {
      throw SolverFault(message: "a pairing uses an edge it does not have")
    }
    self.objective = objective
    bound = sum / scale
  }
}
