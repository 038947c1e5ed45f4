import LinearProgramming

extension BranchAndPrice {
  /// Follows a node's relaxation down to a whole answer without looking for further groups: those it
  /// takes most of are taken whole, step by step, as long as a better answer is in reach.
  mutating func diveAmongListed(
    from start: RestrictedMaster.Answer, at node: Int
  ) throws(SolverFault) {
    let decisions = nodes[node].decisions
    var amounts = start.amounts
    var fixed: Set<Int> = []
    var isTaken = [Bool](repeating: false, count: evaluation.instance.graph.itemCount)
    while !clock.isOver {
      for at in fixed { amounts[at] = 0 }
      let chosen = Dive.choice(master.columns, amounts)
      guard !chosen.isEmpty else { return }
      for at in chosen {
        fixed.insert(at)
        for item in master.columns[at].items { isTaken[Int(item)] = true }
      }
      master.restrict(
        to: { column in
          !column.items.contains { isTaken[Int($0)] }
            && decisions.allSatisfy { $0.allows(column.items) }
        }, fixed: fixed)
      guard let answer = try master.relax(clock.solveLimits), answer.points > objective else {
        return
      }
      take(answer, master.columns)
      amounts = answer.amounts
    }
  }
}
