import Kith
import KithWorkspace

/// Who did what to the school, and who saw what of whom.
enum LogScreen {
  private static let pageSize = 200

  static func page(_ visit: Visit) throws -> Answer {
    let store = visit.workspace.store
    let before = visit.call.query["before"].flatMap { Int64($0) }
    let access = try store.accessLog(pageSize, before: before, about: try about(visit))
    let broken = try store.firstBrokenAccess()
    var values: [String: Any] = [
      "access": access.map { entry -> [String: Any] in
        [
          "number": entry.number, "time": entry.time, "actor": entry.actor, "act": entry.act,
          "about": entry.about, "outcome": entry.outcome,
        ]
      },
      "changes": try store.auditLog().suffix(pageSize).reversed().map { entry -> [String: Any] in
        [
          "time": entry.time, "actor": entry.actor, "action": entry.action,
          "program": entry.program ?? "", "detail": entry.detail,
        ]
      },
      "isWhole": broken == nil, "student": visit.call.query["student"] ?? "",
    ]
    values["broken"] = broken
    if access.count == pageSize { values["before"] = access.last?.number }
    return try visit.page("Log", "log", values, at: "/log")
  }

  /// The pseudonym of the student that a query asks for.
  static func about(_ visit: Visit) throws -> String? {
    guard let id = visit.call.query["student"], !id.isEmpty else { return nil }
    guard let student = try visit.state.roster().students.first(where: { $0.id.rawValue == id })
    else { throw Refusal.notFound }
    return try visit.workspace.pseudonym(of: student.id)
  }
}
