package import Kith

/// Groups with all that they were made of.
package struct MadeGroups {
  /// The program's id.
  package var name: String
  package var result: MatchResult
  package var program: Program
  package var roster: Roster
  /// Groups of other programs that were published by then.
  package var busy: [Group]
}

extension Workspace {
  /// The latest groups of a program, with the versions of everything that they were made of.
  package func made(_ name: String?) throws -> MadeGroups {
    try store.snapshot {
      let current = try current(name)
      let program = try program(version: current.programVersion)
      let roster = try rosterWithHistory(
        version: current.rosterVersion, before: term(of: program, Author(name: "")),
        of: current.name, store.heard(byDraft: current.draft))
      return MadeGroups(
        name: current.name, result: current.result, program: program, roster: roster,
        busy: try busyGroups(beside: current.name, program, until: current.time))
    }
  }
}
