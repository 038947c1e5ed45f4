import Kith
import KithReport
import KithWorkspace

extension Routes {
  /// The acts of families.
  static let apiFamily: [Route] = [
    Route(
      .get, "/api/v1/me", .seeOwnPage,
      Operation(
        id: "me", summary: "The student's groups, consents and hours", answer: Shapes.me)
    ) { visit in
      let page = try OwnPage(visit)
      let reader = try visit.visitor.reader
      return try .json(
        Values.MeText(
          student: page.student.id.rawValue, givenName: page.student.givenName,
          timeZone: page.student.timeZone, decides: page.decides,
          groups: try page.groups().map {
            GroupView($0.group, in: $0.open.publicationForReaders, for: reader)
          },
          consents: page.student.consents.map(\.rawValue).sorted(),
          hours: page.student.availability.map { Values.Stretch($0) }, calendar: try page.feed(),
          code: try visit.workspace.friendCode(of: page.student.id),
          wishes: try page.familyWishes().map {
            Values.Wished(about: $0.about, name: $0.name, kind: $0.kind.rawValue)
          }, restsUntil: try visit.workspace.store.pauses()[page.student.id]?.until.description))
    },
    Route(
      .get, "/api/v1/me/record", .seeRecord,
      Operation(
        id: "record", summary: "Everything that is held about the student", answer: .anything)
    ) { visit in
      let page = try OwnPage(visit)
      let record = try StudentRecord(page.student.id, visit.workspace, on: .today)
      return .json(bytes: record.json)
    },
    Route(
      .put, "/api/v1/me/consents", .agree,
      Operation(
        id: "agree", summary: "Say what the family agrees to; what is left out is withdrawn",
        body: .object([("consents", .list(Shapes.consent))]),
        answer: .object([("ended", .list(.text))]))
    ) { visit in
      let touched = try OwnPage(visit).agree(to: try visit.json(Values.Consents.self).consents)
      return try .json(["ended": touched.map { "\($0.program) \($0.group.id)" }])
    },
    Route(
      .put, "/api/v1/me/hours", .setHours,
      Operation(
        id: "setHours", summary: "Say when the student is free, by the student's own clock",
        body: .object([("hours", .list(Shapes.stretch))]), answer: Shapes.done)
    ) { visit in
      let hours = try visit.json(Values.Hours.self).hours
      guard hours.count <= 200 else { throw Refusal(422, "that is too much", "give 200 at most") }
      try OwnPage(visit).setHours(try hours.map { try $0.stretch() })
      return try .json(Values.Done())
    },
    Route(
      .put, "/api/v1/me/directory", .setDirectory,
      Operation(
        id: "setDirectory", summary: "Say what others may see of the student",
        body: .object(
          [
            ("directory", .choice(["yes", "no", "fields"])),
            ("fields", .list(.choice(DirectoryField.allCases.map(\.rawValue)))),
          ], open: ["fields"]), answer: Shapes.done)
    ) { visit in
      let said = try visit.json(Values.Directory.self)
      let fields = try (said.fields ?? []).map { name in
        guard let field = DirectoryField(rawValue: name) else {
          throw Refusal(422, "\(name) is no field", "see /api/v1/openapi.json")
        }
        return field
      }
      switch said.directory {
      case "yes": try OwnPage(visit).setDirectory(nil)
      case "no": try OwnPage(visit).setDirectory(.unlisted)
      case "fields" where !fields.isEmpty: try OwnPage(visit).setDirectory(.fields(Set(fields)))
      default: throw Refusal(422, "directory says nothing", "write yes, no, or fields with some")
      }
      return try .json(Values.Done())
    },
    Route(
      .put, "/api/v1/me/groups/{group}", .answerGroup, about: .group("group"),
      Operation(
        id: "answerGroup", summary: "Accept or decline a group",
        query: [.init(name: "program", shape: .text, meaning: "Where several have it.")],
        body: .object([("accepted", .flag)]), answer: Shapes.done)
    ) { visit in
      try OwnPage(visit).answer(try visit.json(Values.Accepted.self).accepted)
      return try .json(Values.Done())
    },
    Route(
      .post, "/api/v1/me/calendar", .renewCalendar,
      Operation(
        id: "renewCalendar", summary: "End the calendar's address and make another",
        answer: .object([("calendar", .text)]))
    ) { try .json(["calendar": try OwnPage($0).feed(renewed: true)]) },
    Route(
      .put, "/api/v1/me/wishes", .wish,
      Operation(
        id: "wish",
        summary: "Say what the student wishes about a friend by code, or about a companion",
        body: .object(
          [
            ("kind", .choice(Workspace.familyWishes.map(\.rawValue))), ("about", .text),
            ("code", .text),
          ], open: ["kind", "about", "code"]), answer: Shapes.done)
    ) { visit in
      let said = try visit.json(Values.WishText.self)
      try OwnPage(visit).wish(said.kind, about: said.about ?? "", orCode: said.code ?? "")
      return try .json(Values.Done())
    },
    Route(
      .put, "/api/v1/me/pause", .pause,
      Operation(
        id: "pause", summary: "Let the student rest until a day; today ends a rest",
        body: .object([("until", .text)]), answer: Shapes.done)
    ) { visit in
      try OwnPage(visit).pause(until: try visit.json(Values.Rest.self).until)
      return try .json(Values.Done())
    },
    Route(
      .post, "/api/v1/met/{token}", .followMet,
      Operation(
        id: "met", summary: "Say whether a group met",
        body: .object(
          [("met", .flag), ("fits", .flag), ("about", .text)], open: ["fits", "about"]),
        answer: Shapes.done,
        isOpen: true)
    ) { visit in
      let said = try visit.json(Values.Met.self)
      try MetScreen(visit).say(met: said.met, fits: said.fits, about: said.about ?? "")
      return try .json(Values.Done())
    },
  ]
}

extension Board {
  /// The draft as the interface tells it.
  func text() throws -> Values.BoardText {
    var text = Values.BoardText(program: program)
    text.pins = try visit.workspace.store.pins(of: program).map {
      Values.PinText(
        id: $0.id, kind: $0.kind.rawValue, students: $0.students.map(\.rawValue), time: $0.time,
        actor: $0.actor, reason: $0.reason)
    }
    guard let draft = try draft() else { return text }
    let made = try visit.workspace.program(version: draft.stored.program)
    let publication = KithReport.Publication(
      draft.result, of: made, roster: try visit.state.roster(),
      rooms: try visit.workspace.store.rooms(of: program), isDraft: true)
    text.draft = draft.stored.id
    text.action = draft.stored.action
    text.time = draft.stored.time
    text.actor = draft.stored.actor
    text.objective = draft.result.objective
    text.bound = draft.result.bound
    text.placed = draft.result.placed
    text.groups = draft.result.groups.map { GroupView($0, in: publication, for: .coordinator) }
    text.unplaced = draft.result.unplaced.map(\.student.rawValue)
    text.concerns = try news().concerns.map { Values.ConcernText($0) }
    return text
  }
}

extension LogScreen {
  /// The log as the interface tells it.
  static func text(_ visit: Visit) throws -> Values.LogText {
    let store = visit.workspace.store
    let access = try store.accessLog(
      200, before: visit.call.query["before"].flatMap { Int64($0) }, about: try about(visit))
    return Values.LogText(
      access: access.map {
        Values.AccessLine(
          number: $0.number, time: $0.time, actor: $0.actor, act: $0.act, about: $0.about,
          outcome: $0.outcome, chain: $0.chain)
      },
      changes: try store.auditLog().suffix(200).map {
        Values.ChangeLine(
          time: $0.time, actor: $0.actor, action: $0.action, program: $0.program,
          detail: $0.detail)
      }, firstBroken: try store.firstBrokenAccess())
  }
}
