package import LinearProgramming

extension GroupingInstance {
  /// Solves the instance within `limits`.
  ///
  /// - Throws: ``SolverFault`` if GLPK breaks. That no answer exists is an answer.
  package func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    let evaluation = GroupEvaluation(self)
    let clock = SearchClock(limits)
    let first = Greedy.groups(evaluation)
    var pool = ColumnPool()
    for group in first {
      if let worth = evaluation.worth(of: group) { pool.insert(group, worth: worth) }
    }
    var search = BranchAndPrice(
      evaluation, incumbent: meetsDemands(first) ? first : nil, pool: pool, limits: limits,
      clock: clock)
    try search.run(nodeLimit: limits.effort ?? .max)
    return outcome(of: search)
  }

  /// Whether disjoint allowed groups place everyone, and in the number asked for.
  func meetsDemands(_ groups: [[Int32]]) -> Bool {
    (groupCount.map { $0 == groups.count } ?? true)
      && (!everyone || groups.reduce(0) { $0 + $1.count } == graph.itemCount)
  }

  private func outcome(of search: BranchAndPrice) -> MatchingOutcome {
    guard let groups = search.groups else {
      // Every answer is worth more than minus the limit, so a lower bound of all means there is none.
      let none = search.bound < -worthLimit
      return MatchingOutcome(
        status: none ? .infeasible : .feasible, groups: [], objective: 0, bound: search.bound,
        certificate: search.certificate, hasAnswer: false)
    }
    let ordered = groups.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    let bound = max(search.bound, search.objective)
    return MatchingOutcome(
      status: bound == search.objective ? .optimal : .feasible, groups: ordered,
      objective: search.objective, bound: bound, certificate: search.certificate)
  }
}
