import Kith
import KithWorkspace
import Suggest

/// Coaches' requests for groups, and what the coordinator answers.
enum Requests {
  /// A request as staff may read it: of students who are not a coach's own no ids.
  struct Line: Encodable {
    var id: Int64
    var time: String
    var coach: String
    var program: String
    var student: String
    /// nil for coaches.
    var members: [String]?
    var note: String
    var state: String
    var answer: String
  }

  static func lines(_ visit: Visit) throws -> [Line] {
    let visitor = try visit.visitor
    return try visit.workspace.store.asks(of: visitor.coach).map { ask in
      Line(
        id: ask.id, time: ask.time, coach: ask.coach, program: ask.program,
        student: ask.student.rawValue,
        members: visitor.coach == nil ? ask.members.map(\.rawValue) : nil, note: ask.note,
        state: ask.state.rawValue, answer: ask.answer)
    }
  }

  static func page(_ visit: Visit) throws -> Answer {
    let mayAnswer = Permissions.scope(of: .grant, for: try visit.visitor.role) != nil
    let lines = try lines(visit).sorted {
      ($0.state == "open" ? 0 : 1, -$0.id) < ($1.state == "open" ? 0 : 1, -$1.id)
    }
    return try visit.page(
      "Requests", "requests",
      [
        "requests": lines.prefix(200).map { line -> [String: Any] in
          var values: [String: Any] = [
            "id": line.id, "time": line.time, "coach": line.coach, "program": line.program,
            "student": line.student, "state": line.state, "isOpen": line.state == "open",
            "mayAnswer": mayAnswer && line.state == "open",
          ]
          values["note"] = line.note.isEmpty ? nil : line.note
          values["answer"] = line.answer.isEmpty ? nil : line.answer
          values["members"] = line.members?.joined(separator: ", ")
          return values
        }
      ], at: "/requests")
  }

  /// Carries out what a coach asked for, as the workspace is now, into a draft.
  ///
  /// - Throws: ``Refusal`` where the group is not to be had any more.
  static func grant(_ visit: Visit, _ id: Int64, answer: String) throws -> Int64 {
    guard let ask = try visit.workspace.store.asks(.open).first(where: { $0.id == id }) else {
      throw Refusal.notFound
    }
    let suggestions = try visit.state.suggestions(ask.program)
    // As it was asked for; and, where that shows other choices now, as wide as it goes.
    let searches = [
      SuggestionRequest([ask.student]),
      SuggestionRequest([ask.student], count: 20, hurtAtMost: 1000),
    ]
    var found: Suggestion?
    for search in searches where found == nil {
      found = try suggestions.answer(search).suggestions.first {
        $0.groups.count == 1 && SuggestionScreen.members($0).sorted() == ask.members
      }
    }
    guard let suggestion = found else {
      throw Refusal(
        409, "this group is not to be had any more", "answer the coach, who can ask for another")
    }
    let carried = suggestions.result(carryingOut: suggestion)
    let (workspace, author, edition) = (visit.workspace, try visit.author, visit.state.edition)
    return try workspace.store.change {
      let draft = try workspace.keepSuggestion(
        carried, of: ask.program, madeIn: edition, detail: "request \(id)", by: author)
      try workspace.store.decideAsk(id, .granted, answer: answer, by: author)
      return draft
    }
  }

  static func decline(_ visit: Visit, _ id: Int64, answer: String) throws {
    guard try visit.workspace.store.asks(.open).contains(where: { $0.id == id }) else {
      throw Refusal.notFound
    }
    try visit.workspace.store.decideAsk(id, .declined, answer: answer, by: visit.author)
  }
}
