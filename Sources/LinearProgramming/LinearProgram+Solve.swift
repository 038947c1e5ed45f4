extension LinearProgram {
  /// Solves the program with GLPK, blocking the calling thread.
  ///
  /// - Parameters:
  ///   - limits: When to end without an optimum.
  ///   - basis: Where the simplex starts. Columns added since stand at their lower bounds, rows added
  ///     since are basic. A basis that does not fit is quietly replaced.
  ///   - incumbent: A feasible value for each column, which branching has to beat. Ignored without
  ///     integer columns.
  /// - Returns: The answer, which may be that there is none.
  /// - Throws: ``SolverFault`` if the program is malformed or GLPK breaks.
  package func solve(
    _ limits: SolveLimits = SolveLimits(), basis: Basis? = nil, incumbent: [Double]? = nil
  ) throws(SolverFault) -> LinearSolution {
    try solve(limits, basis: basis, incumbent: incumbent, cancelled: nil)
  }
}

extension LinearProgram {
  /// Solves the program with GLPK on a thread of its own.
  ///
  /// Cancelling the task ends the solve within a second; the answer then says
  /// ``LinearSolution/Termination/stopped``. Parameters as in the blocking form.
  package func solve(
    _ limits: SolveLimits = SolveLimits(), basis: Basis? = nil, incumbent: [Double]? = nil
  ) async throws(SolverFault) -> LinearSolution {
    // Not the flag of the limits: others may be listening to that one.
    let cancelled = StopFlag()
    let program = self
    // Typed throws do not pass through the cancellation handler.
    let result = await withTaskCancellationHandler {
      await OwnThread.run { () -> Result<LinearSolution, SolverFault> in
        Result { () throws(SolverFault) in
          try program.solve(limits, basis: basis, incumbent: incumbent, cancelled: cancelled)
        }
      }
    } onCancel: {
      cancelled.raise()
    }
    return try result.get()
  }

  private func solve(
    _ limits: SolveLimits, basis: Basis?, incumbent: [Double]?, cancelled: StopFlag?
  ) throws(SolverFault) -> LinearSolution {
    if let incumbent, incumbent.count != columns.count {
      throw SolverFault(
        message: "the incumbent has \(incumbent.count) values for \(columns.count) columns")
    }
    guard max(columns.count, rows.count, entries.count) < Int(Int32.max) - 1 else {
      throw SolverFault(message: "the program is too large")
    }
    let call = FlatCall(self, basis: basis, incumbent: incumbent)
    return try call.solve(limits, cancelled: cancelled)
  }
}
