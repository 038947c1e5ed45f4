package import Kith

/// What is published of a program, without the groups that nobody may hear of now.
package struct OpenGroups: Sendable {
  package var publication: Int64
  /// The groups that may be told, with the program and the roster to tell them by.
  package var told: ToldGroups
  /// Why the others are held back, by their ids; under an empty id what is about all of them.
  package var held: [String: [Concern]]
}

extension Workspace {
  /// What may be told of a program's published groups as things are now; nil where nothing is
  /// published. One group that is held back keeps no other from its students.
  package func open(_ name: String) throws -> OpenGroups? {
    guard let published = try publication(of: name) else { return nil }
    _ = try rooms(of: published.result, name)
    return try store.snapshot {
      guard let published = try standing(of: name) else { return nil }
      let concerns = try concerns(
        about: published.result, madeOf: (published.stored.program, published.stored.roster),
        of: name)
      let held = Dictionary(grouping: concerns.filter { $0.weight == .forbids }) { $0.group ?? "" }
      var program = try program(version: published.stored.program)
      program.directory = program.directory.filter(
        try self.program(name).program.directory.contains)
      let roster = try roster().roster
      let present = Set(roster.students.lazy.filter(\.isEnrolled).map(\.id))
      var result = published.result.without { !present.contains($0) }
      result.groups.removeAll { held[$0.id] != nil || held[""] != nil }
      return OpenGroups(
        publication: published.stored.id,
        told: ToldGroups(
          name: name, result: result, program: program, roster: roster,
          rooms: try store.rooms(of: name), isDraft: false, concerns: concerns),
        held: held)
    }
  }

  /// Keeps a draft with a suggestion carried out.
  ///
  /// - Parameters:
  ///   - result: All groups as they would be.
  ///   - name: The program's id.
  ///   - edition: The edition of the workspace in which the suggestion was made.
  ///   - detail: What the audit log says.
  ///   - author: Who grants it.
  /// - Returns: The draft's number.
  /// - Throws: ``StoreProblem`` where the workspace changed since.
  package func keepSuggestion(
    _ result: MatchResult, of name: String, madeIn edition: Int64, detail: String, by author: Author
  ) throws -> Int64 {
    try store.change {
      guard try store.edition() == edition else {
        throw refusal("the school changed meanwhile", "look at it again, and grant it then")
      }
      let current = try current(name)
      return try keep(
        result, of: name, (current.programVersion, try roster().version), action: "grant",
        detail: detail, by: author
      ).id
    }
  }
}
