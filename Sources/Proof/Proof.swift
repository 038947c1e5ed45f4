package import School

/// Decides from the answers of a roster who may be together and what they are worth, and holds a matchmaker's
/// rules, scores, groups and prices to it.
///
/// It needs the values of a school alone. Neither the rules of the matchmaker nor its criteria, clocks and
/// searches are known here, so that a mistake in one of them cannot be made twice.
package struct Proof: Sendable {
  let judge: PairJudge
  /// Threads to use; never changes what is found.
  let threads: Int
  let limits: ProofLimits

  /// The school of a roster and a program, with what a result had to keep, in a term that already held the
  /// meetings of `busy` groups of other programs.
  package init(
    _ roster: Roster, _ program: Program, keeping: Keeping = Keeping(), busy: [Group] = [],
    threads: Int = 1, limits: ProofLimits = ProofLimits()
  ) {
    judge = PairJudge(RawSchool(roster, program, keeping, busy: busy))
    self.threads = threads
    self.limits = limits
  }

  /// Holds what a matchmaker says of pairs against the raw answers.
  ///
  /// - Complexity: O(*n*²) up to the limit of students, else as many pairs as the limits say.
  package func comparing(_ claims: any PairClaims) -> PairReport {
    PairComparison(judge: judge, claims: claims, threads: threads, limits: limits).report()
  }

  /// What is wrong with the groups of a result and with their figures.
  package func findings(_ result: MatchResult) -> [ProofFinding] {
    GroupCheck(judge: judge).findings(result)
  }

  /// What is wrong with the prices of a certificate, and what was looked at, in words.
  package func proving(_ result: MatchResult, over report: PairReport) -> PriceReport {
    PriceCheck(judge: judge, pairs: report.pairs, result: result, limits: limits, threads: threads)
      .report()
  }
}
