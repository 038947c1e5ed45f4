import Kith

/// What a letter can say: the names that a template may use, and what each holds for one student.
struct LetterValues {
  /// Every name but those of the directory's fields.
  static let names: Set<String> = [
    "program", "starts", "ends", "placed", "name", "groups", "noun", "subject", "interest", "goal",
    "venue", "host", "room", "asks", "with", "members", "role", "line", "meetings", "when", "day",
    "from", "to", "clock", "changes", "since", "first", "last", "cadence", "link", "contact",
    "answer_by", "signed",
  ]

  let table: [String: Any]

  init(
    _ student: Student.ID, in publication: Publication, isHTML: Bool,
    _ options: FamilyLetters.Options, wording: Wording
  ) {
    let safe = { (text: String) -> String in Self.safe(text, isHTML: isHTML) }
    let positions = publication.groupsOfStudent[student] ?? []
    var table = Self.fields(of: Person(student, in: publication), safe)
    table["program"] = safe(publication.program.id)
    table["placed"] = !positions.isEmpty
    let asks = positions.isEmpty ? publication.missingConsents(of: student) : []
    if !asks.isEmpty {
      table["asks"] = wording.listing(asks.map { wording.text("consent.\($0.rawValue)") })
    }
    if let contact = options.contact { table["contact"] = safe(contact) }
    if let school = options.school { table["signed"] = safe(school) }
    if let date = options.answerBy { table["answer_by"] = wording.date(date) }
    if let term = publication.program.term {
      table["starts"] = term.starts.description
      table["ends"] = term.ends.description
    }
    table["groups"] = positions.map { position -> [String: Any] in
      let group = publication.result.groups[position]
      let others = publication.people(of: group, without: student)
      var values: [String: Any] = ["noun": publication.groupNoun]
      let names = others.compactMap(\.name)
      if !names.isEmpty { values["with"] = safe(listing(names)) }
      let said = [
        "subject": group.subject, "interest": group.interest, "goal": group.goal,
        "venue": publication.venueName(of: group), "host": publication.hostName(of: group),
        "room": publication.rooms[group.id], "link": publication.link(of: group),
      ]
      for case (let name, let text?) in said { values[name] = safe(text) }
      values["cadence"] = wording.text("cadence.\(publication.weeksBetweenMeetings)")
      let days = publication.days(of: group, for: student).met
      if let first = days.first { values["first"] = wording.date(first) }
      if let last = days.last { values["last"] = wording.date(last) }
      values["members"] = others.map { Self.fields(of: $0, safe) }
      values["meetings"] = group.meetings.compactMap { meeting in
        publication.local(meeting, for: student).flatMap { Self.times($0, safe) }
      }
      return values
    }
    self.table = table
  }

  private static func fields(of person: Person, _ safe: (String) -> String) -> [String: Any] {
    var values: [String: Any] = ["line": safe(person.line)]
    if let name = person.name { values["name"] = safe(name) }
    if let role = person.role { values["role"] = role.rawValue }
    for (field, text) in person.known { values[field.rawValue] = safe(text) }
    return values
  }

  private static func times(_ local: LocalMeeting, _ safe: (String) -> String) -> [String: Any]? {
    guard let first = local.showings.first else { return nil }
    func values(_ showing: LocalMeeting.Showing) -> [String: Any] {
      [
        "when": Figures.times(showing), "day": Figures.name(of: showing.day),
        "from": Figures.clock(showing.from), "to": Figures.clock(showing.to),
      ]
    }
    var meeting = values(first)
    meeting["clock"] = safe(local.timeZone)
    meeting["changes"] = local.changes.map { change -> [String: Any] in
      values(change).merging(["since": change.since.description]) { $1 }
    }
    return meeting
  }

  /// The text on one line and, in HTML, without signs that HTML would read as its own.
  private static func safe(_ text: String, isHTML: Bool) -> String {
    let line = ForeignText.onOneLine(text)
    return isHTML ? HTMLText.escaped(line) : line
  }
}
