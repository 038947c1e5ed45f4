import Foundation
import Kith
import KithFiles
import KithReport
import KithWorkspace
import Suggest

extension Routes {
  private static let program = Operation.Parameter(
    name: "program", shape: .text, meaning: "The program, where there are several.")

  /// The interface for programs: the acts of every screen.
  static let api: [Route] = apiEntry + apiBoard + apiStaff + apiFamily

  private static let apiEntry: [Route] = [
    Route(
      .get, "/api/v1/openapi.json", .seeDescription,
      Operation(
        id: "description", summary: "This description", answer: .anything, isOpen: true)
    ) { visit in
      try .json(Description.document(of: visit.site.table.routes, base: visit.site.base))
    },
    Route(
      .post, "/api/v1/session", .followInvitation,
      Operation(
        id: "signIn", summary: "Use an invitation up for a token of a session",
        body: .object([("invitation", .text)]), answer: Shapes.session, isOpen: true)
    ) { visit in
      let (token, visitor) = try Entry.signedIn(
        visit, try visit.json(Values.Invitation.self).invitation)
      return try .json(
        Values.Session(
          role: visitor.role.rawValue, coach: visitor.coach, student: visitor.student?.rawValue,
          token: token))
    },
    Route(
      .get, "/api/v1/session", .seeSession,
      Operation(id: "session", summary: "Who is signed in", answer: Shapes.session)
    ) { visit in
      let visitor = try visit.visitor
      return try .json(
        Values.Session(
          role: visitor.role.rawValue, coach: visitor.coach, student: visitor.student?.rawValue,
          csrf: visit.guest?.formToken))
    },
    Route(
      .delete, "/api/v1/session", .signOut,
      Operation(id: "signOut", summary: "End the session", answer: Shapes.done)
    ) { visit in
      if let guest = visit.guest { try visit.workspace.store.endSession(guest.digest) }
      return try .json(Values.Done())
    },
  ]

  private static let apiBoard: [Route] = [
    Route(
      .get, "/api/v1/today", .seeToday,
      Operation(
        id: "today", summary: "How far everybody is, and what waits", answer: Shapes.today)
    ) { visit in
      let today = try Today(visit)
      return try .json(
        Values.TodayText(
          funnel: today.funnel, programs: today.programs, openRequests: today.asks.count))
    },
    Route(
      .get, "/api/v1/programs/{program}/draft", .seeDraft,
      Operation(id: "draft", summary: "The draft under review", answer: Shapes.board)
    ) { try .json(try Board($0).text()) },
    Route(
      .get, "/api/v1/programs/{program}/run", .seeDraft,
      Operation(id: "run", summary: "How a search goes", answer: Shapes.run)
    ) { visit in
      let program = try visit.program()
      return try .json(Values.RunText(program, visit.site.runs.state(program)))
    },
    Route(
      .post, "/api/v1/programs/{program}/run", .match,
      Operation(
        id: "match", summary: "Begin a search, which becomes a draft",
        body: .object([("rematch", .flag)], open: ["rematch"]), answer: Shapes.run, status: 202)
    ) { visit in
      let program = try visit.program()
      try visit.site.runs.start(
        program, rematch: try visit.json(Values.Match.self).rematch ?? false, by: visit.author)
      return try .json(Values.RunText(program, visit.site.runs.state(program)), 202)
    },
    Route(
      .delete, "/api/v1/programs/{program}/run", .match,
      Operation(
        id: "stop", summary: "End a search with the best that it knows", answer: Shapes.run)
    ) { visit in
      let program = try visit.program()
      visit.site.runs.stop(program)
      return try .json(Values.RunText(program, visit.site.runs.state(program)))
    },
    Route(
      .get, "/api/v1/programs/{program}/draft/move", .seeDraft,
      Operation(
        id: "previewMove", summary: "What a move would mean",
        query: [
          .init(name: "student", shape: .text, meaning: "Who moves."),
          .init(name: "group", shape: .text, meaning: "Where to."),
          .init(name: "draft", shape: .whole, meaning: "The draft that was looked at."),
        ], answer: Shapes.cost)
    ) { visit in
      let query = visit.call.query
      let student = query["student"] ?? ""
      return try .json(
        try Board(visit).preview(
          student, to: query["group"] ?? "", seen: query["draft"].flatMap { Int64($0) }
        ).cost(of: student))
    },
    Route(
      .post, "/api/v1/programs/{program}/draft/move", .move,
      Operation(
        id: "move", summary: "Put a student into another group",
        body: .object(
          [("student", .text), ("group", .text), ("draft", .whole), ("why", .text)],
          open: ["why"]), answer: Shapes.draft)
    ) { visit in
      let move = try visit.json(Values.Move.self)
      return try .json(
        Values.Draft(
          draft: try Board(visit).move(
            move.student, to: move.group, because: move.why ?? "", seen: move.draft)))
    },
    Route(
      .post, "/api/v1/programs/{program}/draft/pins", .pin,
      Operation(
        id: "pin", summary: "Keep students together, or a group as it is",
        body: .object(
          [("who", .list(.text)), ("only", .flag), ("why", .text), ("draft", .whole)],
          open: ["only", "why"]), answer: .object([("pins", .list(.whole))]))
    ) { visit in
      let pins = try visit.json(Values.Pins.self)
      return try .json([
        "pins": try Board(visit).pin(
          pins.who, only: pins.only ?? false, because: pins.why ?? "", seen: pins.draft)
      ])
    },
    Route(
      .delete, "/api/v1/programs/{program}/draft/pins/{pin}", .pin,
      Operation(id: "unpin", summary: "Take a pin or a veto away", answer: Shapes.done)
    ) { visit in
      try Board(visit).unpin(visit.value("pin"))
      return try .json(Values.Done())
    },
    Route(
      .post, "/api/v1/programs/{program}/draft/vetoes", .veto,
      Operation(
        id: "veto", summary: "Keep students apart",
        body: .object([("who", .list(.text)), ("why", .text)], open: ["why"]),
        answer: .object([("pins", .list(.whole))]))
    ) { visit in
      let veto = try visit.json(Values.Veto.self)
      return try .json([
        "pins": [try Board(visit).veto(veto.who, because: veto.why ?? "")].compactMap(\.self)
      ])
    },
    Route(
      .post, "/api/v1/programs/{program}/draft/undo", .undo,
      Operation(
        id: "undo", summary: "Take the last change by hand back",
        body: .object([("draft", .whole)]), answer: .object([("undone", .text)]))
    ) { visit in
      try .json(["undone": try Board(visit).undo(seen: try visit.json(Values.Seen.self).draft)])
    },
    Route(
      .post, "/api/v1/programs/{program}/publication", .publish,
      Operation(
        id: "publish", summary: "Publish the draft",
        body: .object([("draft", .whole), ("as_it_is", .flag)], open: ["as_it_is"]),
        answer: .object([("publication", .whole)]))
    ) { visit in
      let publish = try visit.json(Values.Publish.self)
      return try .json([
        "publication": try Board(visit).publish(
          asItIs: publish.asItIs ?? false, seen: publish.draft)
      ])
    },
  ]

  private static let apiStaff: [Route] = [
    Route(
      .get, "/api/v1/programs", .seePrograms,
      Operation(id: "programs", summary: "All programs, with their texts", answer: Shapes.programs)
    ) { visit in
      try .json([
        "programs": try visit.workspace.store.currentPrograms().map {
          Values.ProgramLine(
            program: $0.name, version: $0.version, time: $0.time, actor: $0.actor,
            text: String(decoding: $0.text, as: UTF8.self))
        }
      ])
    },
    Route(
      .post, "/api/v1/programs", .changeProgram,
      Operation(
        id: "changeProgram", summary: "Take a program in as a new version",
        body: .object([("text", .text)]),
        answer: .object([("program", .text), ("version", .whole)]))
    ) { visit in
      let taken = try Programs(visit: visit).take(try visit.json(Values.ProgramText.self).text)
      return try .json(
        JSONTree.object(["program": .text(taken.program), "version": .whole(Int(taken.version))]))
    },
    Route(
      .get, "/api/v1/proof", .seeProof,
      Operation(
        id: "proof", summary: "How good the published groups are", answer: Shapes.proofs)
    ) { try .json(["proofs": try Proof.all($0)]) },
    Route(
      .post, "/api/v1/programs/{program}/proof", .seeProof,
      Operation(
        id: "verify", summary: "Work the proof of what is published out again",
        answer: .object([("proven", .flag), ("findings", .list(.text))]))
    ) { visit in
      let (isProven, lines) = try Proof.verified(visit)
      return try .json(
        JSONTree.object(["proven": .flag(isProven), "findings": .list(lines.map { .text($0) })]))
    },
    Route(
      .get, "/api/v1/log", .seeLog,
      Operation(
        id: "log", summary: "Who saw and did what",
        query: [
          .init(name: "before", shape: .whole, meaning: "Only lines with a smaller number."),
          .init(name: "student", shape: .text, meaning: "Only lines about this student."),
        ], answer: Shapes.log)
    ) { try .json(try LogScreen.text($0)) },
    Route(
      .get, "/api/v1/students", .seeStudents,
      Operation(
        id: "students", summary: "A coach's students, or all",
        query: [
          .init(name: "find", shape: .text, meaning: "A part of an id or a name."),
          .init(name: "page", shape: .whole, meaning: "Hundreds, from 1."),
        ], answer: Shapes.students)
    ) { try .json(try Students($0)) },
    Route(
      .get, "/api/v1/students/{student}/suggestions", .seeSuggestions, about: .student("student"),
      Operation(
        id: "suggestions", summary: "What a student could have, and what it means for others",
        query: [
          program, .init(name: "n", shape: .whole, meaning: "Suggestions at most, 1 to 20."),
          .init(name: "hurt", shape: .whole, meaning: "Points that others may lose, 0 to 1000."),
          .init(
            name: "if", shape: .text, meaning: "A change to ask about, as kith suggest --if.",
            isRepeated: true),
        ], answer: .object([("choices", .list(.text)), ("answer", .anything)]))
    ) { visit in
      let screen = try SuggestionScreen(visit)
      let marks = try screen.answer.suggestions.map {
        try visit.workspace.mark(of: SuggestionScreen.members($0))
      }
      // The answer is that of `kith suggest --json`; each choice is what a request names.
      let choices = try JSONText.bytes(of: marks)
      let text =
        Array("{\"choices\":".utf8) + choices.dropLast() + Array(",\"answer\":".utf8)
        + SuggestionText(screen.telling).json(of: screen.answer) + Array("}\n".utf8)
      return Answer(200, "application/json", text)
    },
    Route(
      .post, "/api/v1/students/{student}/requests", .ask, about: .student("student"),
      Operation(
        id: "ask", summary: "Ask the coordinator for a group", query: [program],
        body: .object([("choice", .text), ("note", .text)], open: ["note"]),
        answer: .object([("request", .whole)]))
    ) { visit in
      let ask = try visit.json(Values.AskText.self)
      return try .json([
        "request": try SuggestionScreen.ask(visit, mark: ask.choice, note: ask.note ?? "")
      ])
    },
    Route(
      .get, "/api/v1/requests", .seeAsks,
      Operation(id: "requests", summary: "Requests of coaches", answer: Shapes.requests)
    ) { try .json(["requests": try Requests.lines($0)]) },
    Route(
      .post, "/api/v1/requests/{request}/grant", .grant,
      Operation(
        id: "grant", summary: "Carry a request out into a draft",
        body: .object([("answer", .text)], open: ["answer"]), answer: Shapes.draft)
    ) { visit in
      try .json(
        Values.Draft(
          draft: try Requests.grant(
            visit, try visit.number("request"),
            answer: try visit.json(Values.Words.self).answer ?? "")))
    },
    Route(
      .post, "/api/v1/requests/{request}/decline", .grant,
      Operation(
        id: "decline", summary: "Answer a request without granting it",
        body: .object([("answer", .text)], open: ["answer"]), answer: Shapes.done)
    ) { visit in
      try Requests.decline(
        visit, try visit.number("request"), answer: try visit.json(Values.Words.self).answer ?? "")
      return try .json(Values.Done())
    },
    Route(
      .get, "/api/v1/groups/{group}", .seeGroup, about: .group("group"),
      Operation(
        id: "group", summary: "A published group", query: [program], answer: Shapes.group)
    ) { try .json(try GroupScreen.view($0)) },
    Route(
      .post, "/api/v1/groups/{group}/flags", .flag, about: .group("group"),
      Operation(
        id: "flag", summary: "Ask a coach to look at a group", query: [program],
        body: .object([("about", .text), ("to", .text)], open: ["to"]),
        answer: .object([("flag", .whole)]))
    ) { visit in
      let flag = try visit.json(Values.Flag.self)
      return try .json(["flag": try GroupScreen.flag(visit, about: flag.about, to: flag.to)])
    },
  ]
}
