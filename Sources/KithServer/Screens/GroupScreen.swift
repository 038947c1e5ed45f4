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
    var values = values(view)
    values["query"] = "?program=\(Form.encoded(view.program))"
    values["isStaff"] = visitor.role == .coordinator || visitor.role == .coach
    if visitor.role == .coordinator {
      values["coaches"] = try visit.state.roster().coaches.map { ["id": $0.id] }
      values["draft"] = "/draft/\(Form.encoded(view.program))"
      let said = try visit.workspace.store.acceptances(of: found.open.publication)
        .filter { $0.group == view.id }
      values["said"] = said.map {
        ["text": "\($0.student) \($0.isAccepted ? "accepted" : "declined") at \($0.time)"]
      }
      let met = try visit.workspace.store.meetings(of: view.program)
        .filter { $0.group == view.id }
      values["meetingsHeld"] = met.suffix(20).map {
        ["text": "\($0.day): \($0.met.map { $0 ? "met" : "did not meet" } ?? "not said")"]
      }
    }
    return try visit.page(view.room ?? view.id, "group", values)
  }

  /// A group for a template.
  static func values(_ view: GroupView) -> [String: Any] {
    var values: [String: Any] = [
      "id": view.id, "path": Form.encoded(view.id), "program": view.program, "title": view.title,
      "members": view.members.map { member -> [String: Any] in
        var values: [String: Any] = ["name": member.name, "facts": member.facts]
        values["id"] = member.id == member.name ? nil : member.id
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

  /// Asks a coach to look at a group.
  static func flag(_ visit: Visit, about words: String, to coach: String?) throws -> Int64 {
    let found = try visit.group()
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(422, "what it is about is empty", "say it in a few words")
    }
    let roster = try visit.state.roster()
    let visitor = try visit.visitor
    // Families do not choose: the one who looks after the student, hosts the group, or looks after another.
    let named = visitor.role == .coordinator ? coach : visitor.coach
    let own = visitor.student.flatMap { student in
      roster.coaches.first { $0.students.contains(student) }?.id
    }
    let members = Set(found.group.members.map(\.student))
    let other = roster.coaches.first { !members.isDisjoint(with: $0.students) }?.id
    guard let coach = named ?? own ?? found.group.host ?? other ?? roster.coaches.map(\.id).min()
    else { throw Refusal(409, "the school has no coach yet", "write to your school") }
    return try visit.workspace.flag(
      found.group.id, of: found.open.told.name, about: words, to: coach, on: .today,
      author: visit.author)
  }
}
