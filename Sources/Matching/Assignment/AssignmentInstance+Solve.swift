package import LinearProgramming

extension AssignmentInstance {
  /// Gives each learner at most one guide, for the greatest value in all.
  ///
  /// Learners are seated one after the other along shortest augmenting paths; whole prices keep every
  /// step proven, so nothing is left for a linear program to settle. Stopped early, the answer is
  /// `feasible` and its prices still prove a true bound.
  ///
  /// Where guides have least numbers, the guides that open are branched on.
  ///
  /// - Returns: Groups `[guide, learner]`, each numbered in its own row; ties go to who is numbered
  ///   first. The certificate is in whole points and closes the gap where the status is `optimal`.
  /// - Throws: ``SolverFault`` if the arrays do not fit together, values could overflow, or the
  ///   finished proof does not close.
  /// - Complexity: O(*l* · *m* · log *g*) at worst for *m* edges; near linear where seats abound.
  package func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    try check()
    if hasLeasts {
      var search = OpeningSearch(self, limits)
      return try search.outcome()
    }
    let deadline = Deadline(limits)
    var search = AssignmentSearch(self)
    search.seatFavourites()
    search.outbid(passes: 8)
    var finished = true
    var searches = 0
    // Who has most to gain goes first: later learners then displace fewer.
    let order = (0..<learnerCount).sorted { one, other in
      search.utility[one] == search.utility[other]
        ? one < other : search.utility[one] > search.utility[other]
    }
    for learner in order
    where search.guideOf[learner] < 0 && search.utility[learner] > 0 {
      if searches & 15 == 0, deadline.hasPassed {
        finished = false
        break
      }
      searches += 1
      search.settle(Int32(learner))
    }
    if !finished { search.seatLeftovers() }
    return try outcome(search, finished: finished)
  }

  private func outcome(
    _ search: borrowing AssignmentSearch, finished: Bool
  ) throws(SolverFault) -> MatchingOutcome {
    var byGuide = [Int](repeating: 0, count: guideCount + 1)
    for learner in 0..<learnerCount where search.guideOf[learner] >= 0 {
      byGuide[Int(search.guideOf[learner]) + 1] += 1
    }
    for guide in 0..<guideCount { byGuide[guide + 1] += byGuide[guide] }
    var groups = [[Int32]](repeating: [], count: byGuide[guideCount])
    for learner in 0..<learnerCount where search.guideOf[learner] >= 0 {
      let guide = search.guideOf[learner]
      groups[byGuide[Int(guide)]] = [guide, Int32(learner)]
      byGuide[Int(guide)] += 1
    }
    let prices =
      Array(UnsafeBufferPointer(start: search.price, count: guideCount))
      + Array(UnsafeBufferPointer(start: search.utility, count: learnerCount))
    let proof = try AssignmentProof(self, groups: groups, prices: prices)
    guard !finished || proof.bound == proof.objective else {
      throw SolverFault(
        message: "an assignment worth \(proof.objective) is proven only to \(proof.bound)")
    }
    return MatchingOutcome(
      status: proof.bound == proof.objective ? .optimal : .feasible, groups: groups,
      objective: proof.objective, bound: proof.bound,
      certificate: BoundCertificate(
        scale: 1, tree: .leaf(.init(prices: prices)), bound: proof.bound))
  }
}
