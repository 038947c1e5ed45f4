package import LinearProgramming

extension PairingInstance {
  /// Pairs items for the greatest value in all; nobody has to be paired.
  ///
  /// First the best half-integral pairing (``HalfPairing``), then Edmonds' search from each item that
  /// this left open (``BlossomSearch``). Prices of items and of odd sets stay whole and proven
  /// throughout, so nothing is left for a linear program to settle. Stopped early, the answer is
  /// `feasible` and its prices still prove a true bound.
  ///
  /// - Returns: Pairs, ascending. The certificate counts in tenths of a point (prices may be halves)
  ///   and closes the gap where the status is `optimal`.
  /// - Throws: ``SolverFault`` if the arrays do not fit together, weights could overflow, or the
  ///   finished proof does not close.
  /// - Complexity: O(*n* · *m* · log *n*) at worst for *m* edges; near linear where few items stay open.
  package func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    try check()
    let deadline = Deadline(limits)
    let state = PairingState(graph)
    state.startGreedily()
    state.outbid(passes: 16)
    var finished = Self.pairByHalves(state, deadline)
    var search = BlossomSearch(state)
    if finished {
      var searches = 0
      for item in 0..<state.count
      where state.items[item].mate < 0 && search.forest.dual(Int32(item)) > 0 {
        if searches & 15 == 0, deadline.hasPassed {
          finished = false
          break
        }
        searches += 1
        search.settle(Int32(item))
      }
    }
    if !finished { state.pairLeftovers() }
    return try outcome(state, search.forest, finished: finished)
  }

  private static func pairByHalves(_ state: PairingState, _ deadline: Deadline) -> Bool {
    var half = HalfPairing(state)
    var searches = 0
    var finished = true
    for item in 0..<state.count
    where state.items[item].mate < 0 && half.cycleNext[item] < 0 && state.items[item].dual > 0 {
      if searches & 15 == 0, deadline.hasPassed {
        finished = false
        break
      }
      searches += 1
      half.settle(Int32(item))
    }
    half.openCycles()
    return finished
  }

  private func outcome(
    _ state: PairingState, _ forest: borrowing BlossomForest, finished: Bool
  ) throws(SolverFault) -> MatchingOutcome {
    // Duals count twice the weights; tenths of a point are five times that.
    let scale: Int64 = 10
    var pairs: [[Int32]] = []
    for item in 0..<state.count where Int(state.items[item].mate) > item {
      pairs.append([Int32(item), state.items[item].mate])
    }
    let leaf = BoundCertificate.Leaf(
      prices: (0..<Int32(state.count)).map { forest.dual($0) * (scale / 2) },
      sets: forest.setPrices(scale / 2))
    let proof = try PairingProof(graph, pairs: pairs, leaf: leaf, scale: scale)
    guard !finished || proof.bound == proof.objective else {
      throw SolverFault(
        message: "a pairing worth \(proof.objective) is proven only to \(proof.bound)")
    }
    return MatchingOutcome(
      status: proof.bound == proof.objective ? .optimal : .feasible, groups: pairs,
      objective: proof.objective, bound: proof.bound,
      certificate: BoundCertificate(scale: scale, tree: .leaf(leaf), bound: proof.bound))
  }
}

extension BlossomForest {
  /// The blossoms that cost something, by their members in ascending order.
  func setPrices(_ unit: Int64) -> [BoundCertificate.SetPrice] {
    let nodes = count..<(count + count / 2 + 1)
    let priced = nodes.filter { firstChild[$0] >= 0 && price[$0] > 0 }
    guard !priced.isEmpty else { return [] }
    var number = [Int32](repeating: -1, count: nodes.count)
    var sets: [BoundCertificate.SetPrice] = []
    for node in priced {
      number[node - count] = Int32(sets.count)
      var members: [Int32] = []
      members.reserveCapacity(Int(size[node]))
      sets.append(.init(members: members, price: price[node] * unit))
    }
    // Item by item, so that nothing has to be sorted.
    for item in 0..<count {
      var node = parent[item]
      while node >= 0 {
        let set = number[Int(node) - count]
        if set >= 0 { sets[Int(set)].members.append(Int32(item)) }
        node = parent[Int(node)]
      }
    }
    // Two sets with the same first member lie one in the other.
    return sets.sorted {
      ($0.members[0], $0.members.count) < ($1.members[0], $1.members.count)
    }
  }
}
