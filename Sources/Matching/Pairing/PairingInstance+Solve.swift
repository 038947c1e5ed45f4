package import LinearProgramming

extension PairingInstance {
  /// Solves the instance within `limits`.
  package func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    throw SolverFault(message: "not built yet")
  }
}
