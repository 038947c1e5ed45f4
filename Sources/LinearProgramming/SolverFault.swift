/// The solver refused its input, aborted or contradicted itself: a fault of the program, never an
/// answer.
package struct SolverFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// GLPK's own words, or ours where it had none.
  package var message: String

  package init(message: String) {
    self.message = message
  }

  package var description: String {
    "the solver broke: \(message)"
  }
}
