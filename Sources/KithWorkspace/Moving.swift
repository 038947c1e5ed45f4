import Foundation
package import Kith
import KithFiles

/// A student put into another group of the draft, before it is kept.
package struct Moving {
  package let name: String
  /// The program that the draft was made of.
  package let program: Program
  package let draft: (stored: StoredDraft, result: MatchResult)
  package let change: Rearrangement
  private let workspace: Workspace
  private let rosterVersion: Int64
  private let author: Author

  /// What becomes of the draft where a student goes to another group.
  ///
  /// - Throws: ``StoreProblem`` where safety forbids it, or nothing would change.
  package init(
    _ student: String, to group: String, _ workspace: Workspace, _ program: String?,
    by author: Author
  ) throws {
    self.workspace = workspace
    self.author = author
    name = try workspace.program(program).stored.name
    guard let draft = try workspace.draft(of: name) else {
      throw workspace.refusal("there is no draft of \(name)", "begin with kith match --draft")
    }
    self.draft = draft
    // Consents and wishes count as they are now.
    self.program = try workspace.program(version: draft.stored.program)
    rosterVersion = try workspace.roster().version
    let roster = try workspace.rosterWithHistory(
      version: rosterVersion, before: workspace.term(of: self.program, author), of: name)
    var keeping = draft.result.keeping
    keeping.apart = try workspace.keeping(of: name, self.program).apart
    let matchmaker = Matchmaker(
      self.program, busy: try workspace.busyGroups(beside: name, self.program), keeping: keeping)
    do {
      change = try matchmaker.move(
        Student.ID(rawValue: student), to: group, in: draft.result, of: roster,
        threads: ProcessInfo.processInfo.activeProcessorCount)
    } catch RearrangementProblem.unsafe(let findings) {
      throw try Handwork(workspace, name).refusal(findings)
    } catch RearrangementProblem.impossible(let reason) {
      throw workspace.refusal(reason, "see kith review")
    }
  }

  /// Keeps the change as a draft, with the pins that come of it.
  package func keep(because why: String) throws -> Int64 {
    let earlier = Set(draft.result.keeping.groups)
    let pins = change.result.keeping.groups.filter { !earlier.contains($0) }.map {
      NewPin(.group, $0.students, subject: $0.subject, reason: why)
    }
    return try workspace.keep(
      change.result, of: name, (draft.stored.program, rosterVersion), action: "move", pins: pins,
      detail: "from draft \(draft.stored.id), "
        + "\(change.result.objective - draft.result.objective) points", by: author
    ).id
  }
}
