import Foundation
import Kith
import KithReport
import KithWorkspace

/// A published group, as the one who opens it may see it.
enum GroupScreen {
  static func view(_ visit: Visit) throws -> GroupView {
    let found = try visit.group()
    return GroupView(
      found.group, in: found.open.publicationForReaders, for: try visit.visitor.reader)
  }

  static func page(_ visit: Visit) throws -> Answer {
    let found = try visit.group()
    let view = try view(visit)
    let visitor = try visit.visitor
    let words = visit.words
    var values = values(view)
    values["query"] = "?program=\(Form.encoded(view.program))"
    values["isStaff"] = visitor.role == .coordinator || visitor.role == .coach
    if let student = visitor.student {
      values["family"] = family(
        found.group, found.open.publicationForReaders, of: student, words)
      values["mayLeave"] = try OwnPage(visit).decides
    }
    if visitor.role == .coordinator { try add(&values, found, visit) }
    return try visit.page(view.room ?? view.id, "group", values)
  }

  /// A group as a family reads it, in its language.
  static func family(
    _ group: Group, _ publication: KithReport.Publication, of student: Student.ID,
    _ words: PageWords
  ) -> [String: Any] {
    let said = GroupInWords(group, in: publication, for: student, words.wording)
    return ["kind": said.kind, "lines": said.lines.map { ["text": $0] }]
  }

  /// What only the coordinator reads: what families said, what was held, and why somebody is not in it.
  private static func add(
    _ values: inout [String: Any], _ found: (open: OpenGroups, group: Group), _ visit: Visit
  ) throws {
    let (store, name) = (visit.workspace.store, found.open.told.name)
    values["isCoordinator"] = true
    values["coaches"] = try visit.state.roster().coaches.map { ["id": $0.id] }
    values["draft"] = "/draft/\(Form.encoded(name))"
    values["said"] = try store.acceptances(of: found.open.publication)
      .filter { $0.group == found.group.id }.map {
        ["text": "\($0.student) \($0.isAccepted ? "accepted" : "declined") at \($0.time)"]
      }
    values["meetingsHeld"] = try store.meetings(of: name).filter { $0.group == found.group.id }
      .suffix(20).map {
        ["text": "\($0.day): \($0.met.map { $0 ? "met" : "did not meet" } ?? "not said")"]
      }
    values["flags"] = try store.flags().filter { $0.program == name && $0.group == found.group.id }
      .map { ["id": "\($0.id)", "text": "\($0.day) to \($0.coach): \($0.about)"] }
    if let other = visit.call.query["with"], !other.isEmpty {
      values["with"] = other
      values["whyNot"] = try whyNot(visit).map { ["text": $0] }
    }
  }

  /// Why a student of the query is not in the group, a text for each member.
  static func whyNot(_ visit: Visit) throws -> [String] {
    let found = try visit.group()
    let other = Student.ID(rawValue: visit.call.query["with"] ?? "")
    let roster = try visit.state.roster()
    guard roster.students.contains(where: { $0.id == other && $0.isEnrolled }) else {
      throw Refusal(422, "there is no student \(other) at the school", "check the id")
    }
    let explainer = try Explainer(
      found.open.told.result, of: roster, program: found.open.told.program)
    let page = ExplanationPage(found.open.told.program)
    return try found.group.members.map(\.student).filter { $0 != other }.map { member in
      page.text(of: try explainer.whyNot(member, other)).split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }
  }

  /// A group for a template.
  static func values(_ view: GroupView) -> [String: Any] {
    var values: [String: Any] = [
      "id": view.id, "path": Form.encoded(view.id), "program": view.program, "title": view.title,
      "members": view.members.map { member -> [String: Any] in
        var values: [String: Any] = [
          "name": member.name, "times": member.times.map { ["text": $0] },
        ]
        if !member.facts.isEmpty { values["facts"] = member.facts }
        values["id"] = member.id == member.name ? nil : member.id
        values["leaves"] = member.id
        values["role"] = member.role
        values["suggestions"] = member.id.map { "/students/\(Form.encoded($0))/suggestions" }
        return values
      },
      "meetings": view.meetings.map { ["text": $0] }, "why": view.why.map { ["text": $0.text] },
    ]
    values["room"] = view.room
    values["venue"] = view.venue
    values["host"] = view.host
    values["fit"] = view.fit
    return values
  }

  // MARK: - Acts

  static let noCoach = Refusal(409, "the school has no coach yet", "write to your school")

  /// Who looks at a group for a student: the one who looks after the student, hosts the group, or looks after
  /// another member; somebody at least where the school has a coach.
  static func coach(for student: Student.ID?, _ group: Group, _ roster: Roster) -> String? {
    let own = student.flatMap { student in
      roster.coaches.first { $0.students.contains(student) }?.id
    }
    let members = Set(group.members.map(\.student))
    let other = roster.coaches.first { !members.isDisjoint(with: $0.students) }?.id
    return own ?? group.host ?? other ?? roster.coaches.map(\.id).min()
  }

  /// Asks a coach to look at a group.
  static func flag(_ visit: Visit, about words: String, to coach: String?) throws -> Int64 {
    let found = try visit.group()
    let visitor = try visit.visitor
    // Families do not choose.
    let named = visitor.role == .coordinator ? coach : visitor.coach
    guard
      let coach = try named
        ?? Self.coach(
          for: visitor.student, found.group, visit.state.roster())
    else { throw noCoach }
    return try visit.workspace.flag(
      found.group.id, of: found.open.told.name, about: words, to: coach, on: .today,
      author: visit.author)
  }

  /// Takes a flag down; a coach only one that was raised to them.
  static func settle(_ visit: Visit) throws {
    let id = try visit.number("flag")
    let coach = try visit.visitor.coach
    guard
      try visit.workspace.store.flags().contains(where: {
        $0.id == id && (coach == nil || $0.coach == coach)
      })
    else { throw Refusal.notFound }
    try visit.workspace.store.settleFlag(id, by: visit.author)
  }

  /// Takes a student, or with nil everybody, out of a group.
  static func leave(
    _ visit: Visit, _ student: String?, because reason: String, neverAgain: Bool
  ) throws {
    let found = try visit.group()
    let visitor = try visit.visitor
    let leaving: [Student.ID]
    if let own = visitor.student {
      guard try OwnPage(visit).decides else { throw OwnPage.notDeciding }
      leaving = [own]
    } else if let student, !student.isEmpty {
      leaving = [Student.ID(rawValue: student)]
    } else {
      leaving = found.group.members.map(\.student)
    }
    let author = try visit.author
    try visit.workspace.store.change {
      for student in leaving {
        // The one who is left alone has no group to leave.
        guard try leaving.count == 1 || isStill(student, in: found, visit) else { continue }
        _ = try visit.workspace.leave(
          student, found.group.id, of: found.open.told.name, on: .today, reason: reason,
          neverAgain: neverAgain, author: author)
      }
    }
  }

  private static func isStill(
    _ student: Student.ID, in found: (open: OpenGroups, group: Group), _ visit: Visit
  ) throws -> Bool {
    try visit.workspace.standing(of: found.open.told.name)?.result.groups.contains { group in
      group.id == found.group.id && group.members.contains { $0.student == student }
    } ?? false
  }
}
