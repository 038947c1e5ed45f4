package import Kith

/// Whom to place of those who wait, around groups that stay as they are.
package struct RoundQuestion: Sendable {
  /// Why the groups cannot stay.
  package struct Problem: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  package var program: Program
  package var roster: Roster
  /// The groups that stay, with their meetings, hosts and places.
  package var groups: [Group]
  /// What else is fixed by hand.
  package var keeping: Keeping
  /// For how many days those who wait have waited.
  package var days: [Student.ID: Int]
  /// Who is not placed now.
  package var resting: Set<Student.ID>
  /// Who waits.
  package var waiting: [Student.ID]
  /// Groups of other programs whose meetings are taken.
  package var busy: [Group]

  /// The most times that new groups for which no host or place is left are put off.
  private static let mostTries = 4

  package init(
    program: Program, roster: Roster, groups: [Group], keeping: Keeping, days: [Student.ID: Int],
    resting: Set<Student.ID>, waiting: [Student.ID], busy: [Group] = []
  ) {
    self.program = program
    self.roster = roster
    self.groups = groups
    self.keeping = keeping
    self.days = days
    self.resting = resting
    self.waiting = waiting
    self.busy = busy
  }

  /// The best match of those who wait, and what it had to keep.
  package func answer(_ search: Drafting.Search) throws -> (MatchResult, Keeping) {
    var keeping = keeping
    let seated = Set(groups.flatMap(\.members).filter(\.isPlaced).map(\.student))
    let fixed = groups.map { Keeping.FixedGroup($0.members.map(\.student), subject: $0.subject) }
    keeping.groups =
      fixed
      + keeping.groups.filter {
        seated.isDisjoint(with: program.kind.isGuided ? Array($0.students.suffix(1)) : $0.students)
      }
    keeping.together.removeAll { !seated.isDisjoint(with: $0) }
    keeping.waitingDays = days.filter { $0.value > 0 }
    var putOff = resting
    // Guides have their published meetings, and keep clear of them with a new learner.
    let busy = busy + (program.kind.isGuided ? groups : [])
    for _ in 0..<Self.mostTries {
      keeping.resting = putOff
      let found = try Matchmaker(program, busy: busy, keeping: keeping).match(
        roster, threads: search.threads, stop: search.stop, from: nil, progress: search.progress)
      guard found.status != .infeasible else {
        throw Problem(
          description: "the published groups cannot stay as they are: "
            + found.notices.prefix(3).map(\.text).joined(separator: "; "))
      }
      let result = keepingTimes(found)
      let clashing = newcomers(whomNothingIsLeftFor: result)
      guard !clashing.isEmpty else { return (result, keeping) }
      putOff.formUnion(clashing)
    }
    throw Problem(description: "hosts and places leave no room beside the published groups")
  }

  /// The result with the meetings, venues and hosts of the groups that stay.
  private func keepingTimes(_ result: MatchResult) -> MatchResult {
    let known = Dictionary(groups.map { (GroupMark($0), $0) }) { first, _ in first }
    var result = result
    for place in result.groups.indices {
      guard let before = known[GroupMark(result.groups[place])] else { continue }
      result.groups[place].meetings = before.meetings
      result.groups[place].venue = before.venue
      result.groups[place].host = before.host
      result.groups[place].halfway = before.halfway
      result.groups[place].chance = before.chance
    }
    return result
  }

  /// Those of new groups whose meetings, hosts or places clash with what stays.
  private func newcomers(whomNothingIsLeftFor result: MatchResult) -> Set<Student.ID> {
    let known = Set(groups.map(GroupMark.init))
    let findings = Verifier(roster, program, busy: busy)
      .standing(of: result, apart: keeping.apart)
    let wrong = Set((findings.rules + findings.meetings).compactMap(\.group))
    return Set(
      result.groups.filter { wrong.contains($0.id) && !known.contains(GroupMark($0)) }
        .flatMap(\.members).filter(\.isPlaced).map(\.student)
        .filter { student in waiting.contains(student) })
  }
}

/// What makes a group the same one: its members and what a tutor helps with.
package struct GroupMark: Sendable, Hashable {
  private let members: Set<Student.ID>
  private let subject: String?

  package init(_ group: Group) {
    members = Set(group.members.map(\.student))
    subject = group.subject
  }
}
