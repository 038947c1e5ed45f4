import LinearProgramming

/// Finds the best answer that may hold one trio, starting from the best pairing.
///
/// A trio whose excess (``TrioRanking``) is *e* can lift an answer by at most *e*. So the trios are
/// tried by falling excess: each is taken out, everybody else paired again, until no trio left can
/// beat the best answer found.
struct TrioSearch {
  /// The best answer so far: everybody's mate, and the trio.
  struct Answer {
    var objective: Int64
    var mates: [Int32]
    var trio: [Int32]?
  }

  private(set) var answer: Answer
  /// In halves of a point: the prices of the best pairing, then of a trio.
  private(set) var leaf: BoundCertificate.Leaf
  /// Proven: no answer is worth more.
  private(set) var bound: Int64
  /// What the prices prove without any search.
  private(set) var provenBound: Int64

  /// Prices in the certificate for trios that were tried, all in all.
  private static let pricesKept = 200_000
  private static let mostTrios = 4096

  private let option: TrioOption
  private let graph: PairGraph
  /// Twice what the prices of the pairing prove.
  private let base: Int64
  private var tried: [(ranked: TrioRanking.Ranked, proof: BoundCertificate.SettledTrio?)] = []

  /// Begins with a pairing and its prices in halves of a point.
  init(_ option: TrioOption, _ graph: PairGraph, pairing: Answer, leaf: BoundCertificate.Leaf) {
    self.option = option
    self.graph = graph
    answer = pairing
    self.leaf = leaf
    base = leaf.sets.reduce(leaf.prices.reduce(0, +)) {
      $0 + $1.price * Int64($1.members.count / 2)
    }
    bound = base / 2
    provenBound = bound
  }

  /// Tries trios until none can be better or the limits are reached.
  ///
  /// - Parameters:
  ///   - search: The search of the pairing; it is left as it was, but maybe at other best prices.
  ///   - isFinished: Whether the pairing is proven best; else no trio can be tried.
  ///   - limits: Effort counts trios.
  ///   - deadline: When to stop.
  /// - Throws: ``SolverFault`` if the sets of the pairing are not nested.
  mutating func run(
    _ search: inout BlossomSearch, isFinished: Bool, _ limits: SearchLimits, _ deadline: Deadline
  ) throws(SolverFault) {
    let ranking = try TrioRanking(option, leaf)
    let most = isFinished ? min(limits.effort ?? .max, Self.mostTrios) : 0
    var count = 8
    while true {
      let ranked = ranking.best(count, over: max(0, lift))
      while tried.count < ranked.count, ranked[tried.count].excess > lift {
        let next = ranked[tried.count]
        guard tried.count < most, !deadline.hasPassed, gap(with: next) > limits.gap else {
          return finish(rest: next.excess)
        }
        attempt(next, &search)
      }
      // Who is not ranked has too little excess; so have all behind one of too little.
      guard ranked.count == count, tried.count == count else { return finish(rest: lift) }
      count *= 4
    }
  }

  /// Pairs everybody but a trio.
  private mutating func attempt(_ ranked: TrioRanking.Ranked, _ search: inout BlossomSearch) {
    search.leaveOut(ranked.trio, tie: tie)
    var objective = ranked.worth
    var mates = (0..<graph.itemCount).map { search.state.mate[$0] }
    for item in ranked.trio { mates[Int(item)] = -1 }
    for (item, mate) in mates.enumerated() where mate > item {
      objective += graph.weight(Int32(item), mate)
    }
    let isKept = (tried.count + 1) * graph.itemCount <= Self.pricesKept
    tried.append((ranked, isKept ? proof(of: ranked.trio, search.forest) : nil))
    if objective > answer.objective {
      answer = Answer(objective: objective, mates: mates, trio: ranked.trio)
    }
    search.takeBack(ranked.trio)
  }

  /// The prices that prove the best pairing of all but a trio.
  private func proof(
    of trio: [Int32], _ forest: borrowing BlossomForest
  ) -> BoundCertificate.SettledTrio {
    var prices: [Int64] = []
    for item in 0..<Int32(graph.itemCount) {
      prices.append(trio.contains(item) ? 0 : forest.dual(item))
    }
    let sets = forest.setPrices(1).map { set in
      var set = set
      set.members.removeAll { trio.contains($0) || $0 >= graph.itemCount }
      return set
    }
    return .init(members: trio, prices: prices, sets: sets.filter { $0.members.count > 1 })
  }

  /// Adds to the certificate what the trios ask, `rest` being the most that one not tried can add.
  private mutating func finish(rest: Int64) {
    bound = max(answer.objective, (base + max(0, rest)) / 2)
    let unproven = tried.first { $0.proof == nil && $0.ranked.excess > rest }
    let price = max(0, rest, unproven?.ranked.excess ?? 0)
    leaf.trioPrice = price
    // What a settled trio proves is its answer's worth, which is no more than the best one's.
    leaf.settledTrios = tried.filter { $0.ranked.excess > price }.compactMap(\.proof)
    provenBound = max((base + price) / 2, leaf.settledTrios.isEmpty ? 0 : answer.objective)
  }

  /// Twice a weight that no pairing gives up for any other.
  private var tie: Int64 { 2 * max(0, graph.weights.max() ?? 0) + 2 }

  /// How much excess a trio may have, in halves of a point, without beating the best answer.
  private var lift: Int64 { 2 * answer.objective + 1 - base }

  /// The relative gap while the next trio is not tried.
  private func gap(with next: TrioRanking.Ranked) -> Double {
    let bound = (base + next.excess) / 2
    return Double(bound - answer.objective) / Double(max(1, bound))
  }
}
