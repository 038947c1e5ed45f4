import Kith
import KithFiles
import KithReport
import KithWorkspace
import Suggest

/// What a student could have, with what it means for others; and a coach's request for it.
struct SuggestionScreen {
  let program: String
  let student: Student.ID
  let suggestions: Suggestions
  let answer: SuggestionAnswer
  let telling: Telling

  /// - Throws: ``HeldBack`` where safety forbids a group that is there, ``Refusal`` where the question
  ///   cannot be meant.
  init(_ visit: Visit) throws {
    program = try visit.program()
    student = Student.ID(rawValue: visit.value("student"))
    suggestions = try visit.state.suggestions(program)
    let query = visit.call.query
    guard let count = Int(query["n"] ?? "5"), (1...20).contains(count) else {
      throw Refusal(400, "n is out of range", "give 1 to 20")
    }
    guard let hurt = Int(query["hurt"] ?? "100"), (0...1000).contains(hurt) else {
      throw Refusal(400, "hurt is out of range", "give 0 to 1000")
    }
    let texts = Self.suppositions(query)
    guard texts.count <= Self.mostSuppositions else {
      throw Refusal(400, "that is too much at once", "ask \(Self.mostSuppositions) things")
    }
    let suppositions = try texts.map { text throws(SettingProblem) in try Supposition(text) }
    answer = try suggestions.answer(
      SuggestionRequest(
        [student], count: count, hurtAtMost: hurt, suppositions: suppositions))
    telling = Telling(suggestions.program, suggestions.roster, to: try visit.visitor.coach)
  }

  private static let mostSuppositions = 10

  /// What is asked with `if`, and what the fields of the page make of a day and of a distance.
  private static func suppositions(_ query: Form) -> [String] {
    var texts = query.all("if").filter { $0.contains { !$0.isWhitespace } }
    let painted = PaintedWeek([]).painted(Set(query.all("free")))
    texts += painted.map {
      "free \($0.day.rawValue) \(Figures.clock($0.from))-\(Figures.clock($0.to))"
    }
    if let distance = query["distance"], !distance.isEmpty, distance != "0" {
      texts.append("distance \(distance)")
    }
    return texts
  }

  /// The suggestion whose group has a mark.
  func suggestion(_ mark: String, _ workspace: Workspace) throws -> Suggestion? {
    try answer.suggestions.first { suggestion in
      try suggestion.groups.count == 1 && workspace.mark(of: Self.members(suggestion)) == mark
    }
  }

  static func members(_ suggestion: Suggestion) -> [Student.ID] {
    suggestion.groups.flatMap { $0.members.map(\.student) }
  }

  // MARK: - The page

  static func page(_ visit: Visit) throws -> Answer {
    let screen = try SuggestionScreen(visit)
    let mayAsk = Permissions.scope(of: .ask, for: try visit.visitor.role) != nil
    let choices = try screen.answer.suggestions.map {
      try screen.values($0, mayAsk: mayAsk, visit.workspace)
    }
    var values: [String: Any] = [
      "student": screen.student.rawValue, "path": Form.encoded(screen.student.rawValue),
      "program": screen.program, "choices": choices,
      "isEmpty": choices.isEmpty, "remarks": screen.answer.remarks.map { ["text": $0] },
      "isPainted": !visit.call.query.all("free").isEmpty,
      "forms": Supposition.forms.map { ["form": $0.form, "meaning": $0.meaning] },
      "programs": try visit.state.programs().map { ["name": $0] },
      "supposed": screen.supposed(),
      "reasons": screen.telling.reasons(screen.answer.reasons).prefix(5).map { reason in
        ["text": reason.rule.rawValue + (reason.remedy.map { ": \($0)" } ?? "")]
      },
    ]
    values["distance"] = visit.call.query["distance"].flatMap { Int($0) }.flatMap {
      $0 > 0 ? $0 : nil
    }
    let painted = PaintedWeek(PaintedWeek([]).painted(Set(visit.call.query.all("free"))))
    values.merge(painted.values(visit.words)) { $1 }
    let now = screen.answer.now.map(\.id)
    if !now.isEmpty { values["now"] = now.joined(separator: ", ") }
    return try visit.page(
      "What \(screen.student) could have", "suggestions", values, at: "/students")
  }

  private func values(
    _ suggestion: Suggestion, mayAsk: Bool, _ workspace: Workspace
  ) throws -> [String: Any] {
    var values: [String: Any] = [
      "title": Self.title(suggestion), "others": others(suggestion),
      "score": suggestion.score, "change": suggestion.objectiveChange,
      "loss": suggestion.largestLoss,
    ]
    values["groups"] = suggestion.groups.map { group -> [String: Any] in
      [
        "members": group.members.map { ["text": label($0.student, $0.role)] },
        "times": group.meetings.map { ["text": text(of: telling.time(of: $0, in: group))] },
        "why": telling.reasons(group).prefix(5).map { ["text": $0.text, "points": $0.points] },
      ]
    }
    if mayAsk, suggestion.way != .possible, suggestion.groups.count == 1 {
      values["mark"] = try workspace.mark(of: Self.members(suggestion))
    }
    return values
  }

  private static func title(_ suggestion: Suggestion) -> String {
    switch suggestion.way {
    case .possible: "A group that could be"
    case .seat: "A free seat in a group that is there"
    case .formed: "A new group of students who wait"
    case .swap: "Two change places"
    case .chain: "Several move, so that there is room"
    }
  }

  /// What it means for everybody else, in words.
  private func others(_ suggestion: Suggestion) -> String {
    let touched = suggestion.others
    guard !touched.isEmpty else { return "Nobody else is touched." }
    let placed = touched.count { $0.scoreNow == nil }
    let gaining = touched.count { $0.points ?? 0 > 0 }
    let losing = touched.count { $0.points ?? 0 < 0 }
    var parts: [String] = []
    if placed > 0 { parts.append("\(Figures.count(placed, "student")) who wait get a place") }
    if gaining > 0 { parts.append("\(gaining) fit better than now") }
    if losing > 0 {
      parts.append("\(losing) fit a little less, by \(suggestion.largestLoss) points at most")
    }
    if parts.isEmpty { parts.append("\(touched.count) others fit as well as now") }
    return parts.joined(separator: "; ") + ". Nobody loses their place."
  }

  private func supposed() -> [[String: Any]] {
    answer.supposed.enumerated().map { place, supposed in
      let result: String
      if let remark = supposed.remark {
        result = remark
      } else if let first = supposed.suggestions.first {
        result = "\(Self.title(first)), fits with \(first.score) of 1000"
      } else {
        result = "still no group"
      }
      return [
        "text": supposed.supposition.text, "result": result,
        "helpsMost": place == answer.mostHelpful,
      ]
    }
  }

  private func label(_ student: Student.ID, _ role: Group.Role) -> String {
    let person = telling.person(student, role)
    let facts = person.fields.map { field in
      [.givenName, .familyName].contains(field.field) ? field.text : field.field.phrase(field.text)
    }
    let words = [person.id?.rawValue].compactMap(\.self) + facts
    return (role == .member ? "" : "\(role.rawValue) ")
      + (words.isEmpty ? "a student" : words.joined(separator: ", "))
  }

  private func text(of time: Telling.Time) -> String {
    let day = "\(time.day.name) \(Figures.clock(time.from))–\(Figures.clock(time.to))"
    return [day, time.timeZone, time.date.map { "on \($0)" }].compactMap(\.self)
      .joined(separator: " ")
  }

  // MARK: - Requests

  /// Puts a coach's request for a suggestion before the coordinator.
  static func ask(_ visit: Visit, mark: String, note: String) throws -> Int64 {
    let screen = try SuggestionScreen(visit)
    guard let coach = try visit.visitor.coach else { throw Refusal.notFound }
    guard let suggestion = try screen.suggestion(mark, visit.workspace) else {
      throw Refusal(409, "this group is not to be had any more", "look at the list again")
    }
    guard note.count <= Workspace.mostWords else {
      throw Refusal(422, "the note is too long", "write \(Workspace.mostWords) characters at most")
    }
    return try visit.workspace.store.addAsk(
      screen.student, with: members(suggestion), in: screen.program, note: note, of: coach,
      by: visit.author)
  }
}
