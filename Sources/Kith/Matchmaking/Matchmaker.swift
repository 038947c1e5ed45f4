package import LinearProgramming
package import Matching

/// Turns a program and a roster into groups with reasons, and a proof of how good they are.
public struct Matchmaker: Sendable {
  /// What the school asks for.
  public let program: Program

  /// A matchmaker for `program`.
  public init(_ program: Program) {
    self.program = program
  }

  /// Matches the students of a roster within the program's limits.
  public func match(_ roster: Roster) throws -> MatchResult {
    try match(roster, threads: 1)
  }

  /// Matches the students of a roster within the program's limits.
  ///
  /// - Parameters:
  ///   - roster: Everything the school says about its students.
  ///   - threads: Threads to use; never changes an answer.
  ///   - stop: Raised by another thread to end the search with the best known answer.
  ///   - progress: Told now and then, from the thread that searches.
  /// - Returns: A result whose groups keep every rule.
  /// - Throws: ``SolverFault`` if the solver breaks; an impossible program is a result.
  package func match(
    _ roster: Roster, threads: Int, stop: StopFlag? = nil,
    progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) throws -> MatchResult {
    throw SolverFault(message: "not built yet")
  }
}
