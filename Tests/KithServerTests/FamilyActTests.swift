import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct FamilyActTests {
  private static let json: HTTPFields = [.contentType: "application/json"]

  @Test func `a wish is said with a friend's code, and never with an id`() async throws {
    let school = try School()
    let session = try school.session(.guardian(of: "s1"))
    let code = try school.workspace.friendCode(of: "s9")
    let others = try school.workspace.friendCode(of: "s8")
    #expect(code != others)
    try await school.asked { client in
      func wish(_ body: String) async throws -> Int {
        try await client.execute(
          uri: "/api/v1/me/wishes", method: .put, headers: session.bearer.adding(Self.json),
          body: ByteBuffer(string: body)
        ).status.code
      }
      #expect(try await wish(#"{"kind":"prefer","code":"s9"}"#) == 422)
      #expect(try await wish(#"{"kind":"prefer","about":"s9"}"#) == 404)
      #expect(try await wish(#"{"kind":"apart","code":"\#(code)"}"#) == 422)
      #expect(try await wish(#"{"kind":"most","code":" \#(code.lowercased()) "}"#) == 200)
      let wishes = { try school.workspace.roster().roster.wishes.filter { $0.student == "s1" } }
      #expect(
        try wishes() == [Wish(student: "s1", other: "s9", kind: .most, author: .guardian)])
      // Another that matters most makes the first one a wish like others.
      let other = others
      #expect(try await wish(#"{"kind":"most","code":"\#(other)"}"#) == 200)
      #expect(
        try wishes().map { [$0.other.rawValue: $0.kind] }.sorted { $0.description < $1.description }
          == [["s8": .most], ["s9": .prefer]])
      #expect(try await wish(#"{"code":"\#(code)"}"#) == 200)
      #expect(try wishes().map(\.other) == ["s8"])
      let own = try school.workspace.friendCode(of: "s1")
      #expect(try await wish(#"{"kind":"prefer","code":"\#(own)"}"#) == 409)
      let me = try await client.execute(uri: "/me", method: .get, headers: session.cookie)
      #expect(me.text.contains(other) && !me.text.contains("s8<") && !me.text.contains("\"s8\""))
    }
  }

  @Test func `a word of the school about two students stays the school's`() async throws {
    let school = try School()
    var roster = try school.workspace.roster().roster
    roster.wishes.append(Wish(student: "s1", other: "s9", kind: .apart, author: .school))
    _ = try school.workspace.take(roster, by: School.author)
    #expect(throws: StoreProblem.self) {
      try school.workspace.wish(
        .prefer, about: "s9", of: "s1", said: .guardian, by: School.author)
    }
    try school.workspace.wish(nil, about: "s9", of: "s1", said: .guardian, by: School.author)
    #expect(try school.workspace.roster().roster.wishes.map(\.kind) == [.apart])
  }

  @Test func `a family leaves a group, and the others see it without the student`() async throws {
    let school = try School()
    let family = try school.session(.guardian(of: "s1"))
    let young = try school.session(.student("s1"))
    let group = try #require(
      try school.workspace.publication(of: "pods")?.result.groups.first { group in
        group.members.contains { $0.student == "s1" }
      })
    let other = try #require(group.members.map(\.student).first { $0 != "s1" })
    let others = try school.session(.guardian(of: other))
    let foreign = try school.session(.guardian(of: "s9"))
    try await school.asked { client in
      let path = "/api/v1/groups/\(group.id)/leave"
      func leave(_ session: Signed, _ body: String) async throws -> Int {
        try await client.execute(
          uri: path, method: .post, headers: session.bearer.adding(Self.json),
          body: ByteBuffer(string: body)
        ).status.code
      }
      #expect(try await leave(young, #"{"reason":"x"}"#) == 409)
      #expect(try await leave(foreign, #"{"reason":"x"}"#) == 404)
      #expect(try await leave(family, #"{"reason":" "}"#) == 409)
      // A family takes nobody else out, whatever it sends.
      #expect(
        try await leave(family, #"{"student":"\#(other)","reason":"moved","never_again":true}"#)
          == 200)
      let leaves = try school.workspace.store.leaves()
      #expect(leaves.map(\.student) == ["s1"] && !leaves[0].neverAgain.isEmpty)
      let page = try await client.execute(
        uri: "/group/\(group.id)", method: .get, headers: family.cookie)
      #expect(page.status == .notFound)
      let theirs = try await client.execute(
        uri: "/api/v1/groups/\(group.id)", method: .get, headers: others.bearer)
      #expect(theirs.status != .ok || !theirs.text.contains("Given1"))
    }
  }

  @Test func `a break holds until its day, and the record tells all that the page keeps`()
    async throws
  {
    let school = try School()
    let session = try school.session(.guardian(of: "s1"))
    _ = try school.workspace.store.addAsk(
      "s1", with: ["s1", "s2", "s9"], in: "pods", note: "please", of: "c1", by: School.author)
    try await school.asked { client in
      let day = CalendarDate(dayNumber: CalendarDate.today.dayNumber + 14)
      for (text, status) in [("\(day)", 200), ("2001-01-01", 422), ("soon", 422)] {
        let answer = try await client.execute(
          uri: "/api/v1/me/pause", method: .put, headers: session.bearer.adding(Self.json),
          body: ByteBuffer(string: #"{"until":"\#(text)"}"#))
        #expect(answer.status.code == status, "\(text)")
      }
      #expect(try school.workspace.store.pauses()["s1"]?.until == day)
      let record = try await client.execute(
        uri: "/api/v1/me/record", method: .get, headers: session.bearer)
      for part in ["invitations", "sessions", "requests", "proposals", "links", "pauses"] {
        #expect(record.text.contains("\"\(part)\""), "\(part)")
      }
      #expect(record.text.contains("please") && record.text.contains("coach c1"))
      // The link itself, and others in the request, are not told.
      #expect(!record.text.contains(session.token) && !record.text.contains("\"s9\""))
    }
  }

  @Test func `flags go to a coach, who takes down their own alone`() async throws {
    let school = try School()
    let group = try #require(
      try school.workspace.publication(of: "pods")?.result.groups.first { group in
        group.members.contains { $0.student == "s1" }
      }
    ).id
    let family = try school.session(.guardian(of: "s1"))
    let (one, two) = (try school.session(.coach("c1")), try school.session(.coach("c2")))
    let link = OpenLink(kind: .met, student: "s1", program: "pods", group: group)
    let token = try school.workspace.token(of: link)
    try await school.asked { client in
      let raised = try await client.execute(
        uri: "/api/v1/groups/\(group)/flags", method: .post,
        headers: family.bearer.adding(Self.json), body: ByteBuffer(string: #"{"about":"noise"}"#))
      #expect(raised.status == .ok)
      // The letter's tap raises one too, with what it says of the meeting, or nothing of either.
      let met = try await client.execute(
        uri: "/met/\(token)", method: .post, headers: .formFields,
        body: form(["met": "yes", "about": "quiet"]))
      #expect(met.status == .ok)
      let flags = try school.workspace.store.flags()
      #expect(flags.map(\.about) == ["noise", "quiet"] && flags.allSatisfy { $0.coach == "c1" })
      let list = try await client.execute(uri: "/students", method: .get, headers: one.cookie)
      #expect(list.text.contains("noise"))
      let number = try #require(flags.first).id
      for (session, status) in [(two, 404), (family, 403), (one, 200), (one, 404)] {
        let answer = try await client.execute(
          uri: "/api/v1/flags/\(number)", method: .delete, headers: session.bearer)
        #expect(answer.status.code == status)
      }
    }
  }

  @Test func `undo and redo of one program leave others alone`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    _ = try school.workspace.store.addPins(
      [NewPin(.veto, ["s1", "s9"], reason: "")], of: "pods", by: School.author)
    try school.workspace.pause(
      "s2", from: .today, until: CalendarDate(dayNumber: CalendarDate.today.dayNumber + 3),
      author: School.author)
    let number = try school.workspace.draft(of: "pods")?.stored.id ?? 0
    try await school.asked { client in
      func post(_ path: String, _ body: String = "{}") async throws -> Int {
        try await client.execute(
          uri: "/api/v1/programs/pods/draft/\(path)", method: .post,
          headers: session.bearer.adding(Self.json), body: ByteBuffer(string: body)
        ).status.code
      }
      let early = try await post("redo")
      #expect(early == 409)
      #expect(try await post("undo", #"{"draft":\#(number)}"#) == 200)
      #expect(try school.workspace.store.pins(of: "pods").isEmpty)
      #expect(try school.workspace.store.pauses()["s2"] != nil)
      #expect(try await post("redo") == 200)
      #expect(try school.workspace.store.pins(of: "pods").count == 1)
      #expect(try await post("redo") == 409)
    }
  }
}
