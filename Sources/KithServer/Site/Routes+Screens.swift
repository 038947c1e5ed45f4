import Kith
import KithWorkspace

extension Routes {
  /// Students, groups and requests.
  static let staff: [Route] = [
    Route(.get, "/students", .seeStudents) { try Students.page($0) },
    // What somebody seeks may be a name, which stands in no address.
    Route(.post, "/students", .seeStudents) { try Students.page($0) },
    Route(.get, "/students/{student}/suggestions", .seeSuggestions, about: .student("student")) {
      try SuggestionScreen.page($0)
    },
    Route(.post, "/students/{student}/requests", .ask, about: .student("student")) { visit in
      let form = visit.form
      var asking = visit.call
      asking.query = Form()
      if let program = form["program"] { asking.query.add("program", program) }
      _ = try SuggestionScreen.ask(
        visit.with(asking), mark: form["mark"] ?? "", note: form["note"] ?? "")
      return visit.done(.asked, at: "/requests")
    },
    Route(.get, "/requests", .seeAsks) { try Requests.page($0) },
    Route(.post, "/requests/{request}/grant", .grant) { visit in
      _ = try Requests.grant(visit, try visit.number("request"), answer: visit.form["answer"] ?? "")
      return visit.done(.granted, at: "/requests")
    },
    Route(.post, "/requests/{request}/decline", .grant) { visit in
      try Requests.decline(
        visit, try visit.number("request"), answer: visit.form["answer"] ?? "")
      return visit.done(.declined, at: "/requests")
    },
    Route(.get, "/group/{group}", .seeGroup, about: .group("group")) { try GroupScreen.page($0) },
    Route(.post, "/group/{group}/flags", .flag, about: .group("group")) { visit in
      _ = try GroupScreen.flag(visit, about: visit.form["about"] ?? "", to: visit.form["to"])
      let program = visit.call.query["program"].map { "?program=\(Form.encoded($0))" } ?? ""
      return visit.done(.flagged, at: "/group/\(Form.encoded(visit.value("group")))\(program)")
    },
    Route(.post, "/group/{group}/leave", .leaveGroup, about: .group("group")) { visit in
      let form = visit.form
      try GroupScreen.leave(
        visit, form["student"], because: form["reason"] ?? "",
        neverAgain: form["never_again"] == "yes")
      return visit.done(.left, at: try visit.visitor.student == nil ? "/" : "/me")
    },
    Route(.post, "/flags/{flag}/settle", .settleFlag) { visit in
      try GroupScreen.settle(visit)
      return visit.done(.settled, at: try visit.visitor.coach == nil ? "/" : "/students")
    },
    Route(.get, "/programs", .seePrograms) { try Programs(visit: $0).page() },
    Route(.post, "/programs", .changeProgram) { visit in
      let text = (visit.form["text"] ?? "").replacing("\r\n", with: "\n")
      guard visit.form["act"] == "keep" else { return try Programs(visit: visit).page(text) }
      let taken = try Programs(visit: visit).take(text)
      return visit.done(.program, at: "/programs?program=\(Form.encoded(taken.program))")
    },
    Route(.get, "/proof", .seeProof) { try Proof.page($0) },
    Route(.post, "/proof/{program}", .seeProof) { visit in
      let (isProven, lines) = try Proof.verified(visit)
      return try visit.page(
        "The proof of \(try visit.program())", "verified",
        ["isProven": isProven, "lines": lines.map { ["text": $0] }], at: "/proof")
    },
    Route(.get, "/log", .seeLog) { try LogScreen.page($0) },
  ]

  /// A draft under review.
  static let board: [Route] = [
    Route(.get, "/draft/{program}", .seeDraft) { try Board($0).page() },
    Route(.get, "/draft/{program}/events", .seeDraft, isNoted: false) { try Board($0).events() },
    Route(.get, "/draft/{program}/move", .seeDraft) { try Board($0).movePage() },
    Route(.get, "/draft/{program}/publish", .seeDraft) { try Board($0).publishPage() },
    Route(.post, "/draft/{program}/match", .match) { visit in
      let program = try visit.program()
      try visit.site.runs.start(
        program, rematch: visit.form["rematch"] == "yes", by: visit.author)
      return visit.done(.matching, at: "/draft/\(Form.encoded(program))")
    },
    Route(.post, "/draft/{program}/stop", .match) { visit in
      let program = try visit.program()
      visit.site.runs.stop(program)
      return visit.done(.stopping, at: "/draft/\(Form.encoded(program))")
    },
    Route(.post, "/draft/{program}/move", .move) { visit in
      let form = visit.form
      _ = try Board(visit).move(
        form["student"] ?? "", to: form["group"] ?? "", because: form["why"] ?? "",
        seen: form["draft"].flatMap { Int64($0) })
      return visit.done(.moved, at: visit.draftPath + "#draft")
    },
    Route(.post, "/draft/{program}/pins", .pin) { visit in
      let form = visit.form
      _ = try Board(visit).pin(
        Self.ids(form["who"]), only: form["only"] == "yes", because: form["why"] ?? "",
        seen: form["draft"].flatMap { Int64($0) })
      return visit.done(.pinned, at: visit.draftPath)
    },
    Route(.post, "/draft/{program}/pins/{pin}/remove", .pin) { visit in
      try Board(visit).unpin(visit.value("pin"))
      return visit.done(.unpinned, at: visit.draftPath)
    },
    Route(.post, "/draft/{program}/vetoes", .veto) { visit in
      _ = try Board(visit).veto(Self.ids(visit.form["who"]), because: visit.form["why"] ?? "")
      return visit.done(.apart, at: visit.draftPath)
    },
    Route(.post, "/draft/{program}/undo", .undo) { visit in
      _ = try Board(visit).undo(seen: visit.form["draft"].flatMap { Int64($0) })
      return visit.done(.undone, at: visit.draftPath)
    },
    Route(.post, "/draft/{program}/redo", .undo) { visit in
      _ = try Board(visit).redo()
      return visit.done(.redone, at: visit.draftPath)
    },
    Route(.get, "/draft/{program}/since", .seeDraft) { try Board($0).sincePage() },
    Route(.post, "/draft/{program}/publish", .publish) { visit in
      _ = try Board(visit).publish(
        asItIs: visit.form["as_it_is"] == "yes",
        seen: visit.form["draft"].flatMap { Int64($0) })
      return visit.done(.published, at: visit.draftPath)
    },
  ]

  /// What families open.
  static let family: [Route] = [
    Route(.get, "/me", .seeOwnPage) { try OwnPage($0).page() },
    Route(.post, "/me/consents", .agree) { visit in
      _ = try OwnPage(visit).agree(to: visit.form.all("consent"))
      return visit.done(.agreed, at: "/me")
    },
    Route(.post, "/me/hours", .setHours) { visit in
      let page = try OwnPage(visit)
      try page.setHours(
        PaintedWeek(page.student.availability).painted(Set(visit.form.all("free"))))
      return visit.done(.hours, at: "/me")
    },
    Route(.post, "/me/directory", .setDirectory) { visit in
      let fields = Set(visit.form.all("field").compactMap { DirectoryField(rawValue: $0) })
      let entry: DirectoryEntry? =
        switch visit.form["directory"] {
        case "school": nil
        case "some" where !fields.isEmpty: .fields(fields)
        default: .unlisted
        }
      try OwnPage(visit).setDirectory(entry)
      return visit.done(.shown, at: "/me")
    },
    Route(.post, "/me/groups/{group}", .answerGroup, about: .group("group")) { visit in
      guard let answer = visit.form["answer"], ["accept", "decline"].contains(answer) else {
        throw Refusal(400, "the answer is missing", "accept or decline")
      }
      try OwnPage(visit).answer(answer == "accept")
      return visit.done(.answered, at: "/me")
    },
    Route(.post, "/me/calendar", .renewCalendar) { visit in
      _ = try OwnPage(visit).feed(renewed: true)
      return visit.done(.renewed, at: "/me")
    },
    Route(.post, "/me/wishes", .wish) { visit in
      let form = visit.form
      try OwnPage(visit).wish(
        form["kind"], about: form["about"] ?? "", orCode: form["code"] ?? "")
      return visit.done(.wished, at: "/me")
    },
    Route(.post, "/me/pause", .pause) { visit in
      try OwnPage(visit).pause(until: visit.form["until"] ?? "")
      return visit.done(.paused, at: "/me")
    },
    Route(.get, "/me/record", .seeRecord) { visit in
      let page = try OwnPage(visit)
      let record = try StudentRecord(page.student.id, visit.workspace, on: .today)
      return try visit.page("What is held", "record", ["text": record.text], at: "/me")
    },
    Route(.get, "/met/{token}", .followMet) { try MetScreen($0).page() },
    Route(.post, "/met/{token}", .followMet) { visit in
      guard let met = visit.form["met"], ["yes", "no"].contains(met) else {
        throw Refusal(400, "the answer is missing", "say yes or no")
      }
      let screen = try MetScreen(visit)
      try screen.say(
        met: met == "yes", fits: ["yes": true, "no": false][visit.form["fit"] ?? ""],
        about: visit.form["about"] ?? "")
      return try screen.thanks()
    },
    Route(.get, "/calendar/{secret}", .seeCalendar) { try CalendarFeed.answer($0) },
  ]

  /// Ids in one field, between blanks, commas or semicolons.
  static func ids(_ text: String?) -> [String] {
    (text ?? "").split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
  }
}

extension Visit {
  /// The same visit with another request.
  func with(_ call: Call) -> Visit {
    Visit(
      site: site, call: call, route: route, values: values, guest: guest, scope: scope,
      state: state)
  }

  /// A whole number of the path; anything else leads nowhere.
  func number(_ name: String) throws -> Int64 {
    guard let number = Int64(value(name)) else { throw Refusal.notFound }
    return number
  }

  var draftPath: String { "/draft/\(Form.encoded(value("program")))" }
}
