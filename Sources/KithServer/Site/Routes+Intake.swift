import Foundation
import KithWorkspace

extension Routes {
  /// Taking in rosters, and inviting people.
  static let intake: [Route] = [
    Route(.get, "/import", .importRoster) { try ImportScreen.form($0) },
    Route(.post, "/import", .importRoster, mostBytes: 32 << 20) { visit in
      let screen = try ImportScreen(sent: visit)
      let token = visit.site.uploads.keep(screen.upload)
      return try screen.reviewPage(token, confirmed: [], accepted: [])
    },
    Route(.post, "/import/review", .importRoster) { visit in
      let form = visit.form
      let token = form["upload"] ?? ""
      let screen = try ImportScreen(reviewed: visit, token)
      let (confirmed, accepted) = (Set(form.all("confirm")), Set(form.all("accept")))
      guard form["act"] == "keep" else {
        return try screen.reviewPage(token, confirmed: confirmed, accepted: accepted)
      }
      _ = try screen.take(confirmed: confirmed, accepted: accepted)
      visit.site.uploads.drop(token)
      return visit.done(.imported, at: "/students")
    },
    Route(.get, "/invite", .invite) { try Invitations.page($0) },
    Route(.post, "/invite", .invite) { visit in
      let form = visit.form
      let (role, id) = (form["role"] ?? "", form["id"])
      let link = try Invitations.link(visit, role, id, days: form["days"].flatMap { Int($0) })
      return try Invitations.page(visit, link: link, for: "\(role) \(id ?? "")")
    },
    Route(
      .post, "/api/v1/invitations", .invite,
      Operation(
        id: "invite", summary: "Make a link by which somebody comes to the page",
        body: .object(
          [
            ("role", .choice(Visitor.Role.allCases.map(\.rawValue))), ("id", .text),
            ("days", .whole),
          ], open: ["id", "days"]), answer: .object([("link", .text)]))
    ) { visit in
      let asked = try visit.json(Values.Invited.self)
      return try .json([
        "link": try Invitations.link(visit, asked.role, asked.id, days: asked.days)
      ])
    },
    Route(
      .post, "/api/v1/import", .importRoster,
      Operation(
        id: "importRoster", summary: "Take files in as a new version of the roster",
        body: .object(
          [
            (
              "files",
              .list(
                .object([
                  ("field", .choice(ImportScreen.kinds)), ("name", .text), ("content", .text),
                ]))
            ), ("time_zone", .text), ("add_people", .flag), ("confirm", .list(.text)),
            ("accept", .list(.text)), ("keep", .flag),
          ], open: ["time_zone", "add_people", "confirm", "accept", "keep"]),
        answer: .object(
          [
            ("kept", .flag), ("version", .whole), ("problems", .list(.text)),
            ("notices", .list(.text)), ("waiting", .list(.text)), ("doubts", .list(.text)),
            ("joined", .whole), ("left", .whole), ("changed", .whole),
          ], open: ["version"])), mostBytes: 48 << 20
    ) { try ImportScreen.program($0) },
  ]
}
