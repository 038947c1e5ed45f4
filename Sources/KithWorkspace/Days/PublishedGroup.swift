package import Kith

/// A published group, found by what people call it.
package struct PublishedGroup: Sendable {
  /// The program's id.
  package var program: String
  /// The number of the publication that holds it.
  package var publication: Int64
  /// The group as it stands; of a group that ended, as it was published.
  package var group: Group
  /// Everybody who was published in it, also those who left since.
  package var everybody: [Student.ID]
}

/// The published groups of a workspace by their ids and rooms.
package struct PublishedGroups: Sendable {
  private var byName: [String: [PublishedGroup]] = [:]

  /// The groups of a program, or of all.
  package init(_ workspace: Workspace, of program: String? = nil) throws {
    let names =
      try program.map { [try workspace.program($0).stored.name] }
      ?? workspace.store.currentPrograms().map(\.name)
    for name in names {
      guard let published = try workspace.publication(of: name),
        let standing = try workspace.standing(of: name)
      else { continue }
      let rooms = try workspace.store.rooms(of: name)
      let now = Dictionary(standing.result.groups.map { ($0.id, $0) }) { first, _ in first }
      for group in published.result.groups {
        let found = PublishedGroup(
          program: name, publication: published.stored.id, group: now[group.id] ?? group,
          everybody: group.members.map(\.student))
        for key in Set([group.id, rooms[group.id]].compactMap(\.self)) {
          byName[key, default: []].append(found)
        }
      }
    }
  }

  /// All groups that a name could mean.
  package subscript(name: String) -> [PublishedGroup] { byName[name] ?? [] }
}

extension Workspace {
  /// The one published group of a name: its id or its room.
  ///
  /// - Parameters:
  ///   - name: An id such as `g4`, or a room.
  ///   - program: The program's id, where groups of several have the same name.
  /// - Returns: The group.
  /// - Throws: ``StoreProblem`` where there is none, or more than one.
  package func publishedGroup(_ name: String, of program: String? = nil) throws -> PublishedGroup {
    let found = try PublishedGroups(self, of: program)[name]
    guard let first = found.first else {
      throw refusal(
        "no published group is called \(ForeignText.visible(name))",
        "give an id or a room of what is published, as kith review shows them")
    }
    guard found.count == 1 else {
      let programs = found.map(\.program).joined(separator: ", ")
      throw refusal(
        "several published groups are called \(name)", "name one with --program: \(programs)")
    }
    return first
  }
}
