package import LinearProgramming

extension GroupingInstance {
  /// Solves the instance within `limits`.
  ///
  /// Good groups come first, then prices that bound every answer; small instances are branched to a
  /// proven optimum, large ones improved window by window while the limits allow.
  ///
  /// - Parameters:
  ///   - limits: With an effort, and seconds enough for it, the answer does not depend on the clock.
  ///   - start: What is known of a question like this one.
  /// - Returns: The best groups met and a proven bound. That no answer exists is an answer too; its
  ///   certificate then bounds the same question with all weights and placements 0 below 0.
  /// - Throws: ``SolverFault`` if GLPK breaks, or if values are too large to add up exactly.
  package func solve(
    _ limits: SearchLimits, from start: GroupingStart?
  ) throws(SolverFault) -> MatchingOutcome {
    if graph.itemCount == 0 || isPlainlyImpossible || mostGroups == 0 {
      return outcomeWithoutSearch
    }
    guard excessiveFactor == nil else {
      throw SolverFault(message: "a grouping's values are too large to add up exactly")
    }
    let evaluation = GroupEvaluation.listing(self)
    if everyone, groupCount == 1, let outcome = outcomeOfOneGroup(evaluation) { return outcome }
    var search = GroupingSearch(evaluation, limits, from: start)
    if let table = SubsetTable(evaluation) { return try search.outcome(from: table) }
    search.construct()
    if search.groups == nil, let impossible = try search.meetDemands() { return impossible }
    search.price()
    if search.canBranch {
      try search.branch()
    } else {
      try search.improveByWindows()
    }
    return try search.outcome()
  }

  /// Solves the instance within `limits`, beginning with nothing.
  package func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    try solve(limits, from: nil)
  }

  /// Whether disjoint allowed groups place everyone, and in the number asked for.
  func meetsDemands(_ groups: [[Int32]]) -> Bool {
    surplus(groups.count) == 0
      && (!everyone || groups.reduce(0) { $0 + $1.count } == graph.itemCount)
  }

  /// Whether seats alone rule every answer out.
  private var isPlainlyImpossible: Bool {
    let all = seats.reduce(0) { $0 + Int($1) }
    if let groupCount {
      if groupCount < 0 || groupCount * least > all { return true }
      if everyone, groupCount * most < all { return true }
    }
    guard everyone else { return false }
    if let mostGroups, mostGroups * most < all { return true }
    // Between all ÷ most and all ÷ least there must be a whole number of groups.
    if (all + most - 1) / max(1, most) > all / max(1, least) { return true }
    return graph.itemCount > 0
      && (0..<graph.itemCount).contains { item in
        let reach = graph.neighbors[graph.offsets[item]..<graph.offsets[item + 1]]
          .reduce(Int(seats[item])) { $0 + Int(seats[Int($1)]) }
        return reach < least || Int(seats[item]) > most
      }
  }

  /// The answer where all have to be in one group; nil where its proof would exceed 64 bits.
  ///
  /// A price below any difference for each item, and one for the group that makes up for all of them,
  /// leave the whole at what it is worth and every smaller group far below what it pays.
  private func outcomeOfOneGroup(_ evaluation: GroupEvaluation) -> MatchingOutcome? {
    let all = (0..<Int32(graph.itemCount)).map { $0 }
    guard evaluation.allows(all), let worth = evaluation.worth(of: all) else {
      return MatchingOutcome(
        status: .infeasible, groups: [], objective: 0, bound: 0, certificate: nil)
    }
    let (price, tooLarge) = worthLimit.addingReportingOverflow(abs(worth))
    let (prices, tooMany) = price.multipliedReportingOverflow(by: 2 * Int64(all.count))
    guard !tooLarge, !tooMany, prices < .max / 2 else { return nil }
    let leaf = BoundCertificate.Leaf(
      prices: all.map { _ in -price }, groupPrice: worth + price * Int64(all.count))
    return MatchingOutcome(
      status: .optimal, groups: [all], objective: worth, bound: worth,
      certificate: BoundCertificate(scale: 1, tree: .leaf(leaf), bound: worth))
  }

  private var outcomeWithoutSearch: MatchingOutcome {
    let possible = !isPlainlyImpossible && (groupCount ?? 0) == 0
    return MatchingOutcome(
      status: possible ? .optimal : .infeasible, groups: [], objective: 0, bound: 0,
      certificate: possible
        ? BoundCertificate(
          scale: 1,
          tree: .leaf(
            .init(
              prices: seats.map { _ in 0 }, groupPrice: graph.itemCount == 0 ? 0 : worthLimit)),
          bound: 0) : nil)
  }
}
