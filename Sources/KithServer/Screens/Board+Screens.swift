import Foundation
import Kith
import KithReport
import KithWorkspace

extension Board {
  private static let pageSize = 60

  private var path: String { "/draft/\(Form.encoded(program))" }

  func page() throws -> Answer {
    let query = visit.call.query
    var values: [String: Any] = [
      "path": path, "program": program, "find": query["find"] ?? "",
      "pins": try workspace.store.pins(of: program).map { pin -> [String: Any] in
        [
          "id": pin.id, "kind": pin.kind.rawValue, "actor": pin.actor, "time": pin.time,
          "students": pin.students.map(\.rawValue).joined(separator: ", "), "reason": pin.reason,
        ]
      },
      "isPublished": try workspace.publication(of: program) != nil,
    ]
    let turnable = try workspace.store.turnable(of: program)
    (values["mayUndo"], values["mayRedo"]) = (turnable.undo, turnable.redo)
    var refresh: Int?
    if let run = visit.site.runs.state(program) {
      if let ended = run.ended {
        values["ended"] = ended
      } else {
        values["running"] = Self.words(of: run)
        refresh = 5
      }
    }
    if let draft = try draft() { try add(draft, to: &values) }
    return try visit.page("Draft of \(program)", "board", values, at: "/", refresh: refresh)
  }

  static func words(of run: Runs.State) -> String {
    guard let objective = run.objective else { return "The search has begun." }
    guard let bound = run.bound, bound > 0 else { return "\(objective) points so far." }
    let gap = Figures.percentRoundedUp(max(0, bound - objective), of: bound)
    return "\(Figures.grouped(objective)) points of at most \(Figures.grouped(bound)): "
      + "within \(gap) of the best."
  }

  private func add(
    _ draft: (stored: StoredDraft, result: MatchResult), to values: inout [String: Any]
  ) throws {
    let query = visit.call.query
    let result = draft.result
    let chosen = query["student"] ?? ""
    let program = try workspace.program(version: draft.stored.program)
    let publication = KithReport.Publication(
      result, of: program, roster: try visit.state.roster(),
      rooms: try workspace.store.rooms(of: self.program), isDraft: true)
    let concerns = Dictionary(
      grouping: try workspace.concerns(
        about: result, madeOf: (draft.stored.program, draft.stored.roster), of: self.program)
    ) { $0.group ?? "" }
    let find = (query["find"] ?? "").lowercased()
    let found = result.groups.filter { group in
      find.isEmpty || group.id.lowercased() == find
        || group.members.contains { $0.student.rawValue.lowercased().contains(find) }
    }
    let page = max(1, Int(query["page"] ?? "") ?? 1)
    let isPublished = try workspace.publication(of: self.program)?.stored.draft == draft.stored.id
    values["draft"] = draft.stored.id
    values["made"] = "\(draft.stored.action) by \(draft.stored.actor) at \(draft.stored.time)"
    values["isNews"] = !isPublished
    values["objective"] = Figures.grouped(result.objective)
    values["bound"] = Figures.grouped(result.bound)
    values["count"] = result.groups.count
    values["placed"] = result.placed
    values["concerns"] = (concerns[""] ?? []).map { ["text": $0.description] }
    if !chosen.isEmpty { values["chosen"] = chosen }
    values["cards"] = found.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).map {
      group -> [String: Any] in
      let view = GroupView(group, in: publication, for: .coordinator)
      let members = view.members.map { member -> [String: Any] in
        var values: [String: Any] = [
          "id": member.id ?? "", "isChosen": member.id == chosen,
          "times": member.times.joined(separator: "; "),
          "choose":
            "?student=\(Form.encoded(member.id ?? ""))&page=\(page)&find=\(Form.encoded(find))#draft",
        ]
        values["role"] = member.role
        if member.name != member.id { values["name"] = member.name }
        return values
      }
      var card: [String: Any] = [
        "id": group.id, "group": Form.encoded(group.id), "title": view.title, "members": members,
        "fit": view.fit ?? 0, "meetings": view.meetings.map { ["text": $0] },
        "why": view.why.prefix(3).map { ["text": $0.text] },
        "concerns": (concerns[group.id] ?? []).map { ["text": $0.text] },
        "move": "\(path)/move?draft=\(draft.stored.id)&group=\(Form.encoded(group.id))",
        "isOther": !chosen.isEmpty && !view.members.contains { $0.id == chosen },
      ]
      card["room"] = view.room
      if !chosen.isEmpty { card["chosen"] = chosen }
      card["chosenPath"] = Form.encoded(chosen)
      return card
    }
    if found.count > page * Self.pageSize {
      values["next"] =
        "?page=\(page + 1)&find=\(Form.encoded(find))&student=\(Form.encoded(chosen))#draft"
    }
    values["unplaced"] = result.unplaced.prefix(200).map { unplaced -> [String: Any] in
      [
        "id": unplaced.student.rawValue,
        "choose": "?student=\(Form.encoded(unplaced.student.rawValue))#draft",
        "reasons": unplaced.reasons.prefix(3).map {
          ["text": "\($0.rule) turns away \($0.blocks)"]
        },
      ]
    }
    values["unplacedCount"] = result.unplaced.count
  }

  /// What a move would mean, before it counts.
  func movePage() throws -> Answer {
    let query = visit.call.query
    guard let student = query["student"], let group = query["group"], !student.isEmpty else {
      throw Refusal(400, "a student and a group are needed", "choose both on the board")
    }
    let seen = query["draft"].flatMap { Int64($0) }
    let moving = try preview(student, to: group, seen: seen)
    let cost = moving.cost(of: student)
    let after = moving.change.result.groups.filter { group in
      cost.groups.contains { $0.group == group.id }
    }
    let publication = KithReport.Publication(
      moving.change.result, of: moving.program, roster: try visit.state.roster(), isDraft: true)
    let values: [String: Any] = [
      "path": path, "student": student, "group": group, "draft": seen ?? 0,
      "change": cost.objectiveThen - cost.objectiveNow, "placedNow": cost.placedNow,
      "placedThen": cost.placedThen, "lacksTime": cost.lacksTime,
      "breaches": cost.breaches.map { ["text": $0] },
      "displaced": cost.displaced.map { ["id": $0] },
      "groups": cost.groups.map { touched -> [String: Any] in
        [
          "id": touched.group,
          "now": touched.scoreNow.map { "\($0) of \(touched.sizeNow)" } ?? "none",
          "then": touched.scoreThen.map { "\($0) of \(touched.sizeThen)" } ?? "none",
        ]
      },
      "clocks": after.flatMap { group in
        GroupView(group, in: publication, for: .coordinator).members.map { member in
          [
            "group": group.id, "id": member.id ?? "",
            "times": member.times.isEmpty ? "no common time" : member.times.joined(separator: "; "),
          ]
        }
      },
    ]
    return try visit.page("Move \(student) to \(group)?", "move", values, at: "/")
  }

  /// What publishing would change, before it counts.
  func publishPage() throws -> Answer {
    guard let draft = try draft() else { throw Refusal.notFound }
    let news = try news()
    func names(_ students: [Student.ID]?) -> [String: Any] {
      [
        "count": students?.count ?? 0,
        "names": (students ?? []).prefix(50).map(\.rawValue).joined(separator: ", "),
      ]
    }
    return try visit.page(
      "Publish \(program)?", "publish",
      [
        "path": path, "draft": draft.stored.id, "groups": draft.result.groups.count,
        "placed": draft.result.placed,
        "forbidden": news.concerns.filter { $0.weight == .forbids }.prefix(50)
          .map { ["text": $0.description] },
        "asks": news.concerns.filter { $0.weight == .asks }.prefix(50)
          .map { ["text": $0.description] },
        "isForbidden": news.concerns.contains { $0.weight == .forbids },
        "needsWord": news.concerns.contains { $0.weight == .asks },
        "hasEarlier": news.change != nil,
        "gained": names(news.change?.gained), "lost": names(news.change?.lost),
        "moved": names(news.change?.moved), "times": names(news.change?.meetingMoved),
      ], at: "/")
  }

  /// What became different since a draft that somebody looked at.
  func sincePage() throws -> Answer {
    guard let seen = visit.call.query["draft"].flatMap({ Int64($0) }),
      let before = try workspace.store.draft(seen, of: program), let now = try draft()
    else { throw Refusal.notFound }
    let earlier = try workspace.result(before.result, "draft \(seen)")
    let change = GroupChange(from: earlier, to: now.result)
    func names(_ students: [Student.ID]) -> [String: Any] {
      [
        "count": students.count,
        "names": students.prefix(50).map(\.rawValue).joined(separator: ", "),
      ]
    }
    return try visit.page(
      "Since draft \(seen) of \(program)", "since",
      [
        "path": path, "seen": seen, "now": now.stored.id,
        "made": "\(now.stored.action) by \(now.stored.actor) at \(now.stored.time)",
        "gained": names(change.gained), "lost": names(change.lost), "moved": names(change.moved),
        "times": names(change.meetingMoved),
        "steps": try workspace.store.auditLog().filter {
          $0.program == program && $0.time >= before.time
        }.suffix(20).map { ["text": "\($0.time): \($0.action) by \($0.actor), \($0.detail)"] },
      ], at: "/")
  }

  /// How a search goes, as it goes.
  func events() -> Answer {
    let (runs, program) = (visit.site.runs, program)
    var answer = Answer(200, "text/event-stream", [])
    answer.stream = AsyncStream { continuation in
      let task = Task {
        var last = ""
        // A stream that nobody ends is begun again by the browser.
        for _ in 0..<600 where !Task.isCancelled {
          guard let run = runs.state(program), run.ended == nil else { break }
          let words = Board.words(of: run)
          // A line without an event keeps the connection from idling.
          continuation.yield(
            Array((words == last ? ": still\n\n" : "event: progress\ndata: \(words)\n\n").utf8))
          last = words
          try? await Task.sleep(for: .seconds(1))
        }
        continuation.yield(Array("event: ended\ndata: ended\n\n".utf8))
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
    return answer
  }
}
