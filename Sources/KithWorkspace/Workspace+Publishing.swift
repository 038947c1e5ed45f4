import Foundation
package import Kith

/// What was published just now.
package struct Published {
  package var id: Int64
  package var draft: (stored: StoredDraft, result: MatchResult)
  /// What is told all the same.
  package var concerns: [Concern]
}

extension Workspace {
  /// Makes the draft of a program what holds. It is looked at as things are in the moment of
  /// publishing: nothing changes in between.
  ///
  /// - Parameters:
  ///   - name: The program's id.
  ///   - author: Who publishes.
  ///   - asItIs: Whether what changed since the draft is told all the same.
  ///   - prepare: What else has to succeed before anything is published.
  /// - Returns: The publication's number, and what was published.
  /// - Throws: ``HeldBack`` where something speaks against it, ``StoreProblem`` where there is no
  ///   draft.
  package func publish(
    _ name: String, by author: Author, asItIs: Bool, after prepare: () throws -> Void = {}
  ) throws -> Published {
    try store.change {
      guard let draft = try draft(of: name) else {
        throw refusal("there is no draft of \(name)", "begin with kith match --draft")
      }
      let concerns = try allowed(
        concerns(
          about: draft.result, madeOf: (draft.stored.program, draft.stored.roster), of: name,
          isNews: true),
        asItIs: asItIs, of: name, isDraft: true)
      let program = try program(version: draft.stored.program)
      try prepare()
      let id = try store.publish(
        draft: draft.stored.id, of: name, term: term(of: program, author),
        ends: program.term?.ends.description, groups: draft.result.groups, by: author)
      return Published(id: id, draft: draft, concerns: concerns)
    }
  }

  /// What speaks against each program's groups that are published, by program; programs without are
  /// left out.
  package func concernsAboutPublished() throws -> [(program: String, concerns: [Concern])] {
    try store.snapshot {
      try store.currentPrograms().compactMap { program in
        guard let published = try standing(of: program.name) else { return nil }
        let concerns = try concerns(
          about: published.result, madeOf: (published.stored.program, published.stored.roster),
          of: program.name)
        return concerns.isEmpty ? nil : (program.name, concerns)
      }
    }
  }
}
