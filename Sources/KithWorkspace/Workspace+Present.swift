package import Kith

/// The groups of a workspace as they are now, with all that suggestions about them need.
package struct PresentState {
  package var roster: Roster
  package var program: Program
  /// nil where nothing was matched yet, or where nobody wants to know.
  package var result: MatchResult?
  /// Groups of other programs whose meetings are kept clear of.
  package var busy: [Group]
  /// What is fixed by hand.
  package var keeping: Keeping
  /// What changed since the groups were made.
  package var concerns: [Concern]
}

extension Workspace {
  /// What holds: the draft under review or what is published, whichever is newer, with the roster, the
  /// pins and the vetoes of now. `anybody` leaves the groups that are there aside.
  ///
  /// - Throws: ``HeldBack`` where safety forbids a group that is there, or, unless a person says `asItIs`,
  ///   where something changed since.
  package func present(
    _ name: String?, anybody: Bool, asItIs: Bool = true
  ) throws -> PresentState {
    try store.snapshot { try presentState(name, anybody: anybody, asItIs: asItIs) }
  }

  private func presentState(
    _ name: String?, anybody: Bool, asItIs: Bool
  ) throws -> PresentState {
    let named = try self.program(name)
    let key = named.stored.name
    let draft = try draft(of: key)
    let published = try standing(of: key)
    var program = named.program
    var result: MatchResult?
    var versions = (program: named.stored.version, roster: Int64(0))
    if let draft, draft.stored.id > published?.stored.draft ?? 0 {
      versions = (draft.stored.program, draft.stored.roster)
      result = draft.result
    } else if let published {
      versions = (published.stored.program, published.stored.roster)
      result = published.result
    }
    if versions.program != named.stored.version {
      program = try self.program(version: versions.program)
    }
    var told: [Concern] = []
    if let result, !anybody {
      told = try allowed(
        concerns(about: result, madeOf: versions, of: key), asItIs: asItIs, of: key,
        isDraft: draft.map { $0.stored.id > published?.stored.draft ?? 0 } ?? false)
    }
    let fixed = try keeping(of: key, program)
    var keeping = anybody ? Keeping() : result?.keeping ?? Keeping()
    // A round keeps all that was published; that fixes nobody by hand.
    let pinned = fixed.groups.map { Set($0.students) }
    keeping.groups.removeAll { !pinned.contains(Set($0.students)) }
    (keeping.waitingDays, keeping.resting) = ([:], [])
    keeping.apart = fixed.apart
    keeping.together = fixed.together
    let roster = try rosterWithHistory(
      version: roster().version, before: term(of: program, Author(name: "")), of: key)
    return PresentState(
      roster: roster, program: program, result: anybody ? nil : result,
      busy: try busyGroups(beside: key, program), keeping: keeping, concerns: told)
  }
}
