package import Kith
package import Suggest

extension Standpoint {
  /// The second choices for the groups that stand, as they are now.
  package func understudies(resting: Set<Student.ID>) throws -> Understudies {
    Understudies(try Openings(self, resting: resting).suggestions, without: left)
  }
}

extension Workspace {
  /// The second choices for the groups of a publication, as they were when it was published.
  func understudies(of standpoint: Standpoint) throws -> Understudies? {
    guard let published = try publication(of: standpoint.name) else { return nil }
    let stored = published.stored
    let roster = try rosterWithHistory(
      version: stored.roster, before: stored.term, of: standpoint.name)
    let suggestions = try? Suggestions(
      roster, program(version: stored.program), result: published.result, busy: standpoint.busy,
      keeping: Keeping(apart: published.result.keeping.apart))
    return suggestions.map { Understudies($0) }
  }

  /// The second choices for a program's groups that stand on a day.
  package func understudies(
    of name: String, on day: CalendarDate
  ) throws -> (groups: [Group], understudies: Understudies) {
    try store.snapshot {
      guard let standing = try standing(of: name) else {
        throw refusal("nothing is published of \(name)", "publish a draft with kith publish")
      }
      let resting = try resting(on: day)
      let standpoint = try Standpoint(standing, self, roster(), resting: resting)
      return (standpoint.groups, try standpoint.understudies(resting: resting))
    }
  }
}

extension TodayList {
  /// Groups that had a second choice when they were published, who could not step in any more.
  mutating func addUnderstudies(_ standpoint: Standpoint) throws {
    guard try changedSince(standpoint), let then = try workspace.understudies(of: standpoint),
      !then.ofGroup.isEmpty
    else { return }
    let now = try standpoint.understudies(resting: resting)
    for group in standpoint.groups {
      guard let known = then.ofGroup[group.id],
        now.candidates[group.id]?.contains(known.student) != true
      else { continue }
      let other = now.ofGroup[group.id]
      let asked = other?.student ?? group.members.first?.student ?? known.student
      today.understudies.append(
        Today.GroupEntry(
          program: standpoint.name, group: group.id, student: known.student,
          since: min(day, standpoint.stored.day),
          act: Today.Act(
            words: other.map { "\($0.student) could step in instead" }
              ?? "nobody who waits could step in; see what else the group could have",
            command: command(
              "suggest", "--student", asked.rawValue, "--program", standpoint.name))))
    }
    today.understudies.sort { ($0.program, $0.group) < ($1.program, $1.group) }
  }

  /// Whether anything happened since publishing that could take a second choice away.
  private func changedSince(_ standpoint: Standpoint) throws -> Bool {
    let stored = standpoint.stored
    return try !resting.isEmpty || workspace.roster().version != stored.roster
      || workspace.program(standpoint.name).stored.version != stored.program
      || workspace.store.leaves().contains { $0.program == standpoint.name }
      || !workspace.keeping(of: standpoint.name, standpoint.program).isEmpty
  }
}
