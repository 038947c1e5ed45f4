package import Kith
import Suggest

/// What becomes of a group that lost a member.
package struct Filling {
  package enum Way: Sendable, Hashable {
    /// Somebody who waited joined it, at its present time.
    case filled(Student.ID, group: String)
    /// Who was left joined another group, at its present time.
    case merged([Student.ID], into: String)
    /// Nobody fits, and no group has room; the reason in words.
    case told(String)
  }

  package let name: String
  package let group: PublishedGroup
  package let way: Way
  /// What the program's objective gains, in points; 0 where nothing changes.
  package let gain: Int
  private let workspace: Workspace
  private let result: MatchResult?
  private let versions: (program: Int64, roster: Int64)
  private let author: Author

  /// Works out the best that can be done for a group: of those who wait, the one by whom the program
  /// gains most; else another group with room for all who are left.
  ///
  /// - Parameters:
  ///   - group: The group's id or room.
  ///   - workspace: Where it is published.
  ///   - program: The program's id, where groups of several have the same name.
  ///   - student: Who is to join, where somebody chose.
  ///   - day: The day, for those who rest.
  ///   - author: Who does it.
  /// - Throws: ``StoreProblem`` where there is no such group, or the chosen student cannot join it.
  package init(
    _ group: String, _ workspace: Workspace, _ program: String?, with student: Student.ID?,
    on day: CalendarDate, by author: Author
  ) throws {
    self.workspace = workspace
    self.author = author
    let found = try workspace.publishedGroup(group, of: program)
    self.group = found
    name = found.program
    guard let standing = try workspace.standing(of: name) else {
      throw workspace.refusal(
        "nothing is published of \(name)", "publish a draft with kith publish")
    }
    let resting = try workspace.resting(on: day)
    let roster = try workspace.roster()
    versions = (try workspace.program(name).stored.version, roster.version)
    let standpoint = try Standpoint(standing, workspace, roster, resting: resting)
    if let student {
      try workspace.checkAtSchool(student)
      guard standpoint.waiting.contains(student) else {
        throw workspace.refusal(
          "\(student) does not wait in \(name)", "name one of those that kith today lists")
      }
    }
    let isAsPublished =
      versions == (standing.stored.program, standing.stored.roster) && standing.leaves.isEmpty
    let openings = try Openings(
      standpoint, resting: resting, boundHolds: isAsPublished, hurtAtMost: 1000)
    let left = found.everybody.filter { member in
      !standing.leaves.contains { $0.student == member && $0.group == found.group.id }
    }
    let places = FreePlaces(openings, standpoint, found.group.id, left: left)
    if let best = places.best(among: student.map { [$0] } ?? standpoint.waiting) {
      way = .filled(best.student, group: best.group)
      gain = best.opening.gain
      result = openings.suggestions.result(carryingOut: best.opening.suggestion)
    } else if let student {
      throw workspace.refusal(
        "\(student) cannot join \(found.group.id) at its present time",
        "see kith suggest --student \(student) --program \(name)")
    } else if let merge = places.merge(least: standpoint.program.size.least) {
      way = .merged(merge.students, into: merge.group)
      gain = merge.suggestion.objectiveChange
      result = openings.suggestions.result(carryingOut: merge.suggestion)
    } else {
      way = .told(places.reason)
      (gain, result) = (0, nil)
    }
  }

  /// Keeps the change as a draft.
  ///
  /// - Returns: The draft's number; nil where nothing changes.
  package func keep() throws -> Int64? {
    guard let result else { return nil }
    return try workspace.keep(
      result, of: name, versions, action: "fill",
      detail: "\(group.group.id), \(gain) points", by: author
    ).id
  }
}

/// Who could take the place in a group, and where those could go who are left in it.
struct FreePlaces {
  private let openings: Openings
  private let standpoint: Standpoint
  private let group: String
  /// Who was in the group and did not leave it.
  private let left: [Student.ID]

  /// The most of those who wait who are asked.
  private static let mostAsked = 500

  init(_ openings: Openings, _ standpoint: Standpoint, _ group: String, left: [Student.ID]) {
    self.openings = openings
    self.standpoint = standpoint
    self.group = group
    self.left = left
  }

  private var stands: Bool { standpoint.groups.contains { $0.id == group } }

  /// The student by whom the program gains most, of those who wait; of equal ones the first. Where a
  /// learner is left, it is the guide that they get.
  func best(
    among students: [Student.ID]
  ) -> (student: Student.ID, group: String, opening: Openings.Opening)? {
    var best: (student: Student.ID, group: String, opening: Openings.Opening)?
    let isGuided = standpoint.program.kind.isGuided
    let asked = isGuided ? students : students.filter { !left.contains($0) }
    for student in asked.prefix(Self.mostAsked) {
      for opening in openings.openings(for: student) where suits(opening) {
        guard opening.gain > best?.opening.gain ?? Int.min,
          let found = opening.suggestion.groups.first
        else { continue }
        let isLeft = left.contains(student)
        let newcomer = found.members.map(\.student).first { !left.contains($0) }
        best = (isLeft ? newcomer ?? student : student, found.id, opening)
      }
    }
    return best
  }

  /// Whether an opening is a place in the group, or, where the group is none any more, one with somebody
  /// who is left of it.
  private func suits(_ opening: Openings.Opening) -> Bool {
    if stands { return opening.way == .seat(group) }
    let members = Set(opening.suggestion.groups.flatMap(\.members).map(\.student))
    return opening.way == .formed && !members.isDisjoint(with: left)
  }

  /// Another group with room for everybody who is left, at its present time, where the group is smaller
  /// than its program asks for.
  func merge(least: Int) -> (students: [Student.ID], group: String, suggestion: Suggestion)? {
    guard !standpoint.program.kind.isGuided,
      let now = standpoint.groups.first(where: { $0.id == group }), now.members.count < least
    else { return nil }
    let students = now.members.map(\.student)
    return openings.merges(of: students, leaving: group).max {
      $0.suggestion.objectiveChange < $1.suggestion.objectiveChange
    }.map { (students, $0.group, $0.suggestion) }
  }

  /// Why nothing could be done.
  var reason: String {
    standpoint.waiting.isEmpty
      ? "nobody waits, and no other group has room for those who are left"
      : "nobody who waits fits at its present time, and no other group has room for those who are left"
  }
}
