package import Kith

/// What is published of a program, as it stands: without those who left their groups since.
package struct StandingPublication: Sendable {
  package var stored: StoredPublication
  /// The groups without leavers. Those who left a group, or whom a leave left alone, count as unplaced
  /// where they have no other group.
  package var result: MatchResult
  /// Who left which group.
  package var leaves: [Leave]
}

extension Workspace {
  /// What of a program's publication stands; nil where nothing is published.
  package func standing(of name: String) throws -> StandingPublication? {
    guard let published = try publication(of: name) else { return nil }
    let leaves = try store.leaves().filter { $0.publication == published.stored.id }
    return StandingPublication(
      stored: published.stored, result: published.result.leaving(leaves), leaves: leaves)
  }

  /// All programs with something published whose term is not over on a day, by name.
  package func standing(on day: CalendarDate) throws -> [StandingPublication] {
    try store.currentPrograms().compactMap { program in
      guard let standing = try standing(of: program.name) else { return nil }
      let ends = standing.stored.ends.flatMap { CalendarDate($0) }
      return ends.map { $0 < day } ?? false ? nil : standing
    }
  }

  /// Who is never placed together again, as pairs.
  package func neverAgain() throws -> [[Student.ID]] {
    let pairs = try store.leaves().flatMap { leave in
      leave.neverAgain.map { [leave.student, $0].sorted() }
    }
    return Set(pairs).sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension MatchResult {
  /// The result without those who left their groups; a group with one member, or without a guide or a
  /// learner, is no group any more.
  func leaving(_ leaves: [Leave]) -> MatchResult {
    guard !leaves.isEmpty else { return self }
    let gone = Dictionary(grouping: leaves, by: \.group).mapValues { Set($0.map(\.student)) }
    var result = self
    var touched = Set(leaves.map(\.student))
    result.groups = groups.compactMap { group in
      guard let gone = gone[group.id] else { return group }
      let left = group.without(gone.contains)
      guard left.members.count < group.members.count else { return group }
      let isGuided = group.members.contains { $0.role != .member }
      guard left.members.count > 1, !isGuided || left.members.count == group.members.count else {
        touched.formUnion(
          left.members.filter { $0.role == .member || $0.role == .learner }
            .map(\.student))
        return nil
      }
      return left
    }
    let placed = Set(result.groups.flatMap(\.members).map(\.student))
    let known = Set(unplaced.map(\.student))
    let guides = Set(
      groups.flatMap(\.members).filter { $0.role != .member && $0.role != .learner }.map(\.student))
    result.unplaced += touched.subtracting(placed).subtracting(known).subtracting(guides).map {
      Unplaced(student: $0, reasons: [])
    }
    result.unplaced.sort { $0.student < $1.student }
    return result
  }
}

extension Group {
  /// The group without some of its members; what was said of them is not said any more.
  func without(_ isGone: (Student.ID) -> Bool) -> Group {
    var group = self
    group.members.removeAll { isGone($0.student) }
    guard group.members.count < members.count else { return self }
    // Reasons may speak of those who left.
    group.why = []
    for place in group.meetings.indices {
      group.meetings[place].localTimes = group.meetings[place].localTimes.filter {
        !isGone($0.key)
      }
    }
    return group
  }
}
