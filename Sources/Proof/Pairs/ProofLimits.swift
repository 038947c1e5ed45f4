/// How much a proof looks at.
package struct ProofLimits: Sendable, Hashable {
  /// Up to so many students all pairs are judged.
  package var allPairsUpTo = 3_000
  /// Beyond, so many pairs: as many that the matchmaker lets in as that it turns away, where there are.
  package var sampledPairs = 1_000_000
  /// Of so many students.
  package var sampledStudents = 2_000
  /// Groups that a proof of prices looks at before it is given up.
  package var groups = 1_000_000

  package init() {}
}
