package import LinearProgramming

extension AssignmentInstance {
  /// Solves the instance by GLPK's simplex alone. Corners of an assignment are whole, so nothing is
  /// left for branching.
  package func solvePlain(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    try check()
    var model = PlainModel(seats: [Int32](repeating: 1, count: learnerCount) + capacities)
    for learner in 0..<learnerCount {
      for edge in offsets[learner]..<offsets[learner + 1] where values[edge] > 0 {
        model.add(
          [guides[edge], Int32(learner)],
          rows: [Int32(learner), Int32(learnerCount) + guides[edge]],
          worth: values[edge], kind: .continuous)
      }
    }
    return try model.solve(limits)
  }
}
