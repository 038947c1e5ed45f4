import LinearProgramming

extension BranchAndPrice {
  /// Cutting rounds in a node below the root.
  private static let cutRounds = 3
  /// Pricing parts for each item when a leaf is proven.
  private static let leafBudget = 2_000_000

  /// Solves the relaxation of a node; nil if the node needs no split, or the time is over.
  mutating func look(at node: Int) throws(SolverFault) -> RestrictedMaster.Answer? {
    let decisions = nodes[node].decisions
    master.basis = nodes[node].basis
    master.restrict { column in decisions.allSatisfy { $0.allows(column.items) } }
    var rounds = 0
    var budget = 4_000
    while let answer = try master.relax(clock.solveLimits) {
      if addListed(answer, decisions) { continue }
      take(answer, master.columns)
      let reach = answer.points
      nodes[node].estimate = answer.value
      if isListed { nodes[node].bound = min(nodes[node].bound, max(reach, objective)) }
      if reach <= objective || !isListed {
        if isListed, !effort.isProven { break }
        guard let proof = prove(node, answer, budget: budget) else { break }
        if nodes[node].leafBound <= objective { break }
        if proof.added { continue }
        if !proof.isComplete, budget < Self.leafBudget {
          budget *= 8
          continue
        }
        if reach <= objective { break }
      }
      guard rounds < Self.cutRounds, !clock.isOver else {
        nodes[node].basis = master.basis
        return answer
      }
      let violated = SubsetRows.violated(
        by: answer.amounts, columns: master.columns, known: master.sets, limit: 20)
      guard !violated.isEmpty else {
        nodes[node].basis = master.basis
        return answer
      }
      for violation in violated { master.add(set: violation.members) }
      rounds += 1
    }
    if !clock.isOver { nodes[node].isOpen = false }
    return nil
  }

  /// Adds listed groups that would change the relaxation; false if there are none.
  private mutating func addListed(
    _ answer: RestrictedMaster.Answer, _ decisions: [BranchedInstance.Decision]
  ) -> Bool {
    var promising: [(excess: Double, at: Int)] = []
    for (at, column) in listed.enumerated() {
      let excess = master.excess(of: column, answer)
      if excess > 1e-6, decisions.allSatisfy({ $0.allows(column.items) }) {
        promising.append((excess, at))
      }
    }
    guard !promising.isEmpty else { return false }
    promising.sort { ($1.excess, $0.at) < ($0.excess, $1.at) }
    let chosen = promising.prefix(100).map(\.at)
    for at in chosen { master.add(listed[at]) }
    let gone = Set(chosen)
    listed = listed.indices.filter { !gone.contains($0) }.map { listed[$0] }
    return true
  }

  /// Prices all groups that a node allows, so that its prices hold for them; nil if items that must
  /// share a group cannot.
  private mutating func prove(
    _ node: Int, _ answer: RestrictedMaster.Answer, budget: Int
  ) -> (added: Bool, isComplete: Bool)? {
    let decisions = nodes[node].decisions
    var prices = GroupPrices(
      scale: scale, points: .init(items: answer.itemPrices, group: answer.groupPrice),
      for: evaluation.instance, sets: Array(zip(master.sets, answer.setPrices)))
    guard
      var pass = pass(
        under: decisions, prices,
        .init(keep: 6, budget: budget, threads: limits.threads, clock: clock))
    else { return nil }
    prices = prices.raised(by: pass.excess, groups: evaluation.instance.payingGroups)
    let total = prices.total(groups: evaluation.instance.payingGroups)
    let bound = ReducedPairs.floorDivide(total, scale)
    if bound < nodes[node].leafBound {
      nodes[node].leafBound = bound
      nodes[node].leaf = .init(
        prices: prices.items, sets: prices.sets, groupPrice: prices.group)
      nodes[node].bound = min(nodes[node].bound, bound)
    }
    let known = Set(master.columns.map(\.items))
    pass.groups.removeAll { known.contains($0.items) }
    for group in pass.groups { master.add(.init(items: group.items, worth: group.worth)) }
    return (!pass.groups.isEmpty, pass.proves)
  }

  /// A pass over the groups that decisions allow, told in items of the whole instance; nil if items
  /// that must share a group cannot, unless all groups are listed anyway.
  private func pass(
    under decisions: [BranchedInstance.Decision], _ prices: GroupPrices,
    _ effort: PricingPass.Effort
  ) -> PricingPass? {
    if let listed = evaluation.groups {
      let allowed = listed.translated { group in
        let group = Array(group)
        return decisions.allSatisfy { $0.allows(group) } ? group : nil
      }
      return PricingPass(allowed, itemCount: prices.items.count, prices, effort)
    }
    guard let place = BranchedInstance(evaluation.instance, decisions) else { return nil }
    var pass = PricingPass(
      GroupEvaluation(place.instance), place.translate(prices), effort)
    var excess = [Int64](repeating: 0, count: prices.items.count)
    for (here, more) in pass.excess.enumerated() { excess[Int(place.origins[here][0])] = more }
    pass.excess = excess
    for at in pass.groups.indices { pass.groups[at].items = place.restore(pass.groups[at].items) }
    return pass
  }
}
