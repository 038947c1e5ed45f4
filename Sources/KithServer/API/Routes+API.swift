import Foundation
import Kith
import KithWorkspace

extension Routes {
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
        id: "today", summary: "How far everybody is, what waits, and the list of the morning",
        answer: Shapes.today)
    ) { visit in
      let today = try Overview(visit)
      let standing = try JSONText.bytes(
        of: Values.TodayText(
          funnel: today.funnel, programs: today.programs, openRequests: today.asks.count))
      // The list is that of `kith today --json`.
      let list = try visit.state.today().map { TodayText($0).json } ?? Array("null".utf8)
      return .json(
        bytes: Array("{\"standing\":".utf8) + standing + Array(",\"list\":".utf8) + list
          + Array("}\n".utf8))
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
      .post, "/api/v1/programs/{program}/draft/redo", .undo,
      Operation(
        id: "redo", summary: "Bring back what was taken back last",
        answer: .object([("redone", .text)]))
    ) { try .json(["redone": try Board($0).redo()]) },
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
}
