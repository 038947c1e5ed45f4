package import Kith

/// What is published of a program, with everything that belongs to it.
package struct PublishedTerm {
  package let stored: StoredPublication
  package let result: MatchResult
  package let program: Program
  package let roster: Roster
  package let feedback: [Feedback]

  package init(
    _ workspace: Workspace, _ published: (stored: StoredPublication, result: MatchResult)
  ) throws {
    stored = published.stored
    result = published.result
    program = try workspace.program(version: published.stored.program)
    roster = try workspace.rosterWithHistory(
      version: published.stored.roster, before: published.stored.term)
    feedback = try workspace.store.feedback(
      of: published.stored.name, term: published.stored.term)
  }

  package var outcomes: Outcomes { Outcomes(result, feedback, of: roster, program: program) }
}
