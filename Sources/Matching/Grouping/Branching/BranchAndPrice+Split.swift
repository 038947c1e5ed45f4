import LinearProgramming

extension BranchAndPrice {
  /// A pair to decide, and what the relaxation is worth on either side.
  struct Split {
    var pair: (a: Int32, b: Int32)
    var estimates: [Double]

    var decisions: [BranchedInstance.Decision] {
      [.together(pair.a, pair.b), .apart(pair.a, pair.b)]
    }
  }

  /// Pairs tried before one is chosen.
  private static let trials = 6

  /// The pair whose decision, either way, costs the relaxation most: strong branching (Applegate,
  /// Bixby, Chvátal & Cook 1995) among those that are least decided. Nil if the relaxation is whole.
  mutating func choice(
    at node: Int, _ answer: RestrictedMaster.Answer
  ) throws(SolverFault) -> Split? {
    var best: (score: Double, split: Split)?
    for pair in undecided(answer).prefix(Self.trials) {
      var split = Split(pair: pair, estimates: [])
      for decision in split.decisions {
        let decisions = nodes[node].decisions + [decision]
        master.basis = nodes[node].basis
        master.restrict { column in decisions.allSatisfy { $0.allows(column.items) } }
        guard let trial = try master.relax(clock.solveLimits) else { return nil }
        split.estimates.append(min(trial.value, answer.value))
      }
      let losses = split.estimates.map { estimate in
        max(1e-3, min(answer.value - estimate, answer.value - Double(objective)))
      }
      let score = losses[0] * losses[1]
      if best.map({ score > $0.score }) ?? true { best = (score, split) }
    }
    return best?.split
  }

  /// Pairs that the relaxation puts together in part, the least decided first.
  private func undecided(_ answer: RestrictedMaster.Answer) -> [(a: Int32, b: Int32)] {
    let count = evaluation.instance.graph.itemCount
    var shared: [Int: Double] = [:]
    for (column, amount) in zip(master.columns, answer.amounts) where amount > 1e-6 {
      for (at, b) in column.items.enumerated() {
        for a in column.items[..<at] { shared[Int(a) * count + Int(b), default: 0] += amount }
      }
    }
    return shared.filter { $0.value > 1e-6 && $0.value < 1 - 1e-6 }
      .map { (distance: (abs($0.value - 0.5) * 1e6).rounded(), pair: $0.key) }
      .sorted { ($0.distance, $0.pair) < ($1.distance, $1.pair) }
      .map { (Int32($0.pair / count), Int32($0.pair % count)) }
  }
}
