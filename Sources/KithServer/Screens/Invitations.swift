import Kith
import KithWorkspace

/// Links by which people come to the page.
enum Invitations {
  /// Whom an invitation is for, as a form or a program says it.
  static func visitor(_ role: String, _ id: String?) throws -> Visitor {
    let id = id.map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init) ?? ""
    switch (Visitor.Role(rawValue: role), id.isEmpty) {
    case (.coordinator, true): return .coordinator
    case (.coach, false): return .coach(id)
    case (.guardian, false): return .guardian(of: Student.ID(rawValue: id))
    case (.student, false): return .student(Student.ID(rawValue: id))
    case (nil, _):
      throw Refusal(422, "\(role) is no role", "say coordinator, coach, guardian or student")
    default:
      throw Refusal(
        422, "the id does not fit the role", "name a coach or a student; a coordinator has no id")
    }
  }

  /// A link; it is told once, and stored nowhere.
  static func link(_ visit: Visit, _ role: String, _ id: String?, days: Int?) throws -> String {
    let token = try visit.workspace.invite(
      visitor(role, id), days: days ?? 7, by: visit.author, now: visit.call.now)
    return "\(visit.site.base)/in/\(token)"
  }

  static func page(_ visit: Visit, link: String? = nil, for who: String = "") throws -> Answer {
    var values: [String: Any] = ["who": who, "most": Workspace.mostInvitationDays]
    values["link"] = link
    return try visit.page("Invite", "invite", values, at: "/invite")
  }
}
