import LinearProgramming
import Matching

/// What the prices of an answer charge pairs, told so that dropped pairs can be asked about it.
struct Charges: Sendable {
  var question: DroppedPairs.Question
  /// How many units a pair, the one with the row first, is worth beyond what it pays.
  var excess: @Sendable (_ student: Int32, _ partner: Int32, _ score: Int32) -> Int64
  /// Which of the leaf's prices the one who has a row pays; a pair pays one of them at least.
  var pricesOfRow: @Sendable (_ row: Int) -> [Int]
  /// What all prices prove together, in units.
  var total: @Sendable (BoundCertificate.Leaf) -> Int64
}

/// Solves over the pairs that are held, and over more of them as long as prices leave out a dropped pair
/// that is worth more than it pays: column generation, whose last prices prove the answer best over
/// every allowed pair.
struct Pricing {
  let limits: SearchLimits
  let solve: (PosedProblem, SearchLimits) throws -> MatchingOutcome
  let charges: (PosedProblem, BoundCertificate.Leaf, Int64) throws -> Charges

  /// Pairs that one row gets back at a time, at most.
  private static let mostOfRow = 24

  init(
    limits: SearchLimits,
    solving solve: @escaping (PosedProblem, SearchLimits) throws -> MatchingOutcome,
    charging charges: @escaping (PosedProblem, BoundCertificate.Leaf, Int64) throws -> Charges
  ) {
    self.limits = limits
    self.solve = solve
    self.charges = charges
  }

  /// The best answer to a problem, and the problem with the pairs that it took.
  ///
  /// Where the limits come first, the one who has a row pays what dropped pairs ask beyond the prices: the
  /// bound stays true, and is no longer reached.
  func settle(
    _ problem: PosedProblem
  ) throws -> (problem: PosedProblem, outcome: MatchingOutcome) {
    let start = ContinuousClock.now
    var problem = problem
    while true {
      var rest = limits
      rest.seconds -= (ContinuousClock.now - start) / .seconds(1)
      var outcome = try solve(problem, rest)
      guard let dropped = problem.dropped, var proof = outcome.certificate,
        case .leaf(var leaf) = proof.tree
      else { return (problem, outcome) }
      let charges = try charges(problem, leaf, proof.scale)
      let found = violations(of: charges, dropped, problem)
      guard !found.isEmpty else { return (problem, outcome) }
      rest.seconds = limits.seconds - (ContinuousClock.now - start) / .seconds(1)
      if rest.seconds <= 0 || limits.stop?.isRaised == true {
        for row in found {
          for price in charges.pricesOfRow(row.row) { leaf.prices[price] += row.excess }
        }
        proof.tree = .leaf(leaf)
        proof.bound = charges.total(leaf) / proof.scale
        outcome.certificate = proof
        outcome.bound = proof.bound
        outcome.status = .feasible
        return (problem, outcome)
      }
      problem.hold(found.flatMap(\.pairs))
    }
  }

  /// What dropped pairs of one row are worth beyond what they pay.
  private struct Violation: Sendable {
    var row: Int
    /// In units, the most of any pair.
    var excess: Int64
    /// The pairs that exceed most.
    var pairs: [ScoredRows.Pair]
  }

  /// Rows with dropped pairs that are not held either and are worth more than they pay.
  private func violations(
    of charges: Charges, _ dropped: DroppedPairs, _ problem: PosedProblem
  ) -> [Violation] {
    typealias Found = (pair: ScoredRows.Pair, excess: Int64)
    struct Part: Sendable {
      var pairs: [Found] = []
    }
    let parts = dropped.map(charges.question, threads: limits.threads, from: Part()) {
      part, pair, student in
      let excess = charges.excess(student, pair.partner, pair.score)
      if excess > 0, !problem.rows.holds(row: pair.row, pair.partner) {
        part.pairs.append((pair, excess))
      }
    }
    return parts.flatMap { part -> [Violation] in
      var violations: [Violation] = []
      var pairs = part.pairs[...]
      while let first = pairs.first {
        let row = pairs.prefix { $0.pair.row == first.pair.row }
        pairs = pairs.dropFirst(row.count)
        let best = row.sorted {
          ($1.excess, $0.pair.partner) < ($0.excess, $1.pair.partner)
        }
        violations.append(
          Violation(
            row: first.pair.row, excess: best[0].excess,
            pairs: best.prefix(Self.mostOfRow).map(\.pair)))
      }
      return violations
    }
  }
}
