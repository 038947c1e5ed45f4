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
  /// Where a trio is allowed, ``TrioSearch`` goes on from the best pairing.
  ///
  /// - Complexity: O(*n* · *m* · log *n*) at worst for *m* edges; near linear where few items stay open.
  package func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    try check()
    let deadline = Deadline(limits)
    let state = PairingState(graph, strangers: trio == nil ? 0 : 3)
    state.startGreedily()
    state.outbid(passes: 16)
    var half = HalfPairing(state)
    var isFinished = half.run(deadline)
    half.openCycles()
    var search = BlossomSearch(state)
    isFinished = isFinished && Self.settleAll(&search, deadline)
    if !isFinished { state.pairLeftovers() }

    let count = graph.itemCount
    var leaf = BoundCertificate.Leaf(
      prices: (0..<Int32(count)).map { search.forest.dual($0) }, sets: search.forest.setPrices(1))
    var mates = (0..<count).map { state.mate[$0] }
    let proof = try PairingProof(graph, mates: mates, leaf: leaf, scale: 2)
    guard !isFinished || proof.bound == proof.objective else {
      throw SolverFault(
        message: "a pairing worth \(proof.objective) is proven only to \(proof.bound)")
    }
    guard let trio else {
      return outcome(
        mates: mates, objective: proof.objective, bound: proof.bound, leaf, proven: proof.bound)
    }
    var trios = TrioSearch(
      trio, graph, pairing: .init(objective: proof.objective, mates: mates), leaf: leaf)
    try trios.run(&search, isFinished: isFinished, limits, deadline)
    mates = trios.answer.mates
    leaf = trios.leaf
    return outcome(
      mates: mates, trio: trios.answer.trio, objective: trios.answer.objective,
      bound: trios.bound, leaf, proven: trios.provenBound)
  }

  /// Settles every item that is alone at a price; false where the deadline came first.
  private static func settleAll(_ search: inout BlossomSearch, _ deadline: Deadline) -> Bool {
    var searches = 0
    for item in 0..<Int32(search.state.count)
    where search.state.mate[Int(item)] < 0 && search.forest.dual(item) > 0 {
      if searches & 15 == 0, deadline.hasPassed { return false }
      searches += 1
      search.settle(item)
    }
    return true
  }

  /// An answer from everybody's mate, and prices that count halves of a point.
  private func outcome(
    mates: [Int32], trio: [Int32]? = nil, objective: Int64, bound: Int64,
    _ leaf: BoundCertificate.Leaf, proven: Int64
  ) -> MatchingOutcome {
    var groups: [[Int32]] = []
    for (item, mate) in mates.enumerated() {
      if item == trio?[0] ?? -1, let trio {
        groups.append(trio)
      } else if mate > item {
        groups.append([Int32(item), mate])
      }
    }
    return MatchingOutcome(
      status: bound == objective ? .optimal : .feasible, groups: groups, objective: objective,
      bound: bound,
      certificate: BoundCertificate(scale: 10, tree: .leaf(leaf.scaled(by: 5)), bound: proven))
  }
}

extension BoundCertificate.Leaf {
  /// The same prices in units of another size.
  fileprivate func scaled(by factor: Int64) -> Self {
    let scale = { (sets: [BoundCertificate.SetPrice]) in
      sets.map { set in
        var set = set
        set.price *= factor
        return set
      }
    }
    var leaf = self
    leaf.prices = prices.map { $0 * factor }
    leaf.sets = scale(sets)
    leaf.trioPrice *= factor
    leaf.settledTrios = settledTrios.map {
      .init(members: $0.members, prices: $0.prices.map { $0 * factor }, sets: scale($0.sets))
    }
    return leaf
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
