import Foundation
package import Kith

extension Workspace {
  /// Makes the draft of a program what holds; refused where it is not safe.
  ///
  /// - Parameters:
  ///   - name: The program's id.
  ///   - author: Who publishes.
  ///   - prepare: What else has to succeed before anything is published.
  /// - Returns: The publication's number, and what was published.
  /// - Throws: ``StoreProblem`` where there is no draft, or safety forbids it.
  package func publish(
    _ name: String, by author: Author, after prepare: () throws -> Void = {}
  ) throws -> (id: Int64, draft: (stored: StoredDraft, result: MatchResult)) {
    guard let draft = try draft(of: name) else {
      throw refusal("there is no draft of \(name)", "begin with kith match --draft")
    }
    let program = try program(version: draft.stored.program)
    let now = try roster().roster
    let findings = Verifier(now, program).safetyFindings(draft.result)
    guard findings.isEmpty else {
      throw refusal(
        "the draft is not safe to publish: "
          + findings.map(\.description).joined(separator: "; "),
        "match again with kith match --draft")
    }
    try prepare()
    let id = try store.publish(
      draft: draft.stored.id, of: name, term: term(of: program, author),
      ends: program.term?.ends.description, groups: draft.result.groups, by: author)
    return (id, draft)
  }
}
