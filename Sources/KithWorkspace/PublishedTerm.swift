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
    // What students say of this term came after: they are as they were when it began.
    let first = try workspace.store.publications(of: published.stored.name).first {
      $0.term == published.stored.term
    }
    roster = try workspace.rosterWithHistory(
      version: published.stored.roster, before: published.stored.term,
      of: published.stored.name,
      workspace.store.heard(byDraft: first?.draft ?? published.stored.draft))
    feedback = try workspace.store.feedback(
      of: published.stored.name, term: published.stored.term)
  }

  package var outcomes: Outcomes { Outcomes(result, feedback, of: roster, program: program) }
}
