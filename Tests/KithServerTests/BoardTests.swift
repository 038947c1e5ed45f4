import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct BoardTests {
  private struct Draft: Decodable {
    struct Group: Decodable {
      struct Member: Decodable { var id: String? }
      var id: String
      var members: [Member]
    }

    var draft: Int64?
    var groups: [Group]
  }

  private static let json: HTTPFields = [.contentType: "application/json"]

  private static func draft(
    _ client: any TestClientProtocol, _ session: Signed
  ) async throws -> Draft {
    let answer = try await client.execute(
      uri: "/api/v1/programs/pods/draft", method: .get, headers: session.bearer)
    return try JSONDecoder().decode(Draft.self, from: Data(answer.text.utf8))
  }

  /// What as many requests as there are headers are answered, all sent at once.
  private static func answers(
    _ client: any TestClientProtocol, _ uri: String, _ headers: [HTTPFields], _ body: String
  ) async throws -> [TestResponse] {
    let asked = headers.map { headers in
      Task {
        try await client.execute(
          uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body))
      }
    }
    var answers: [TestResponse] = []
    for task in asked { answers.append(try await task.value) }
    return answers
  }

  @Test func `a move is shown before it counts, and counts once`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    try await school.asked { client in
      let before = try await Self.draft(client, session)
      let number = try #require(before.draft)
      let student = try #require(before.groups[0].members[0].id)
      let target = before.groups[1].id
      let shown = try await client.execute(
        uri: "/draft/pods/move?student=\(student)&group=\(target)&draft=\(number)", method: .get,
        headers: session.cookie)
      #expect(shown.status == .ok)
      #expect(shown.text.contains("Everybody"))
      #expect(try await Self.draft(client, session).draft == number)
      let word = try #require(shown.formToken)
      let fields = form([
        "csrf": word, "student": student, "group": target, "draft": "\(number)",
      ])
      let moved = try await client.execute(
        uri: "/draft/pods/move", method: .post, headers: session.cookie.adding(.formFields),
        body: fields)
      #expect(moved.status == .seeOther)
      let after = try await Self.draft(client, session)
      #expect(after.draft != number)
      #expect(
        after.groups.first { $0.id == target }?.members.contains { $0.id == student } == true)
      // The same form again is about a draft that is no more.
      let again = try await client.execute(
        uri: "/draft/pods/move", method: .post, headers: session.cookie.adding(.formFields),
        body: fields)
      #expect(again.status == .conflict)
      #expect(again.text.contains("took the place of draft \(number)"))
      #expect(try await Self.draft(client, session).draft == after.draft)
    }
  }

  @Test func `of many who change a draft at once, one does`() async throws {
    let school = try School()
    let signed = try school.session(.coordinator)
    let others = [
      try school.session(.coordinator), try school.session(.coordinator),
      try school.session(.coordinator),
    ]
    try await school.asked { client in
      try await Self.change(client, signed, beside: others)
    }
    let drafts = try school.workspace.store.auditLog().count { $0.action == "move" }
    #expect(drafts == 1)
  }

  private static func change(
    _ client: any TestClientProtocol, _ signed: Signed, beside others: [Signed]
  ) async throws {
    let before = try await draft(client, signed)
    let number = try #require(before.draft)
    let student = try #require(before.groups[0].members[0].id)
    let answers = try await answers(
      client, "/api/v1/programs/pods/draft/move",
      ([signed] + others).map { $0.bearer.adding(json) },
      #"{"student":"\#(student)","group":"\#(before.groups[1].id)","draft":\#(number)}"#)
    #expect(answers.count { $0.status.code == 200 } == 1)
    #expect(answers.count { $0.status.code == 409 } == others.count)
  }

  @Test func `a change under one key is done once`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    try await school.asked { client in
      let key = try #require(HTTPField.Name("idempotency-key"))
      let headers = session.bearer.adding(Self.json).adding([key: "k1"])
      let body = #"{"who":["s1","s9"],"why":""}"#
      let answers = try await Self.answers(
        client, "/api/v1/programs/pods/draft/vetoes", Array(repeating: headers, count: 5), body
      ).map(\.text)
      #expect(Set(answers).count == 1)
      #expect(try school.workspace.store.pins(of: "pods").count == 1)
      let other = try await client.execute(
        uri: "/api/v1/programs/pods/draft/vetoes", method: .post, headers: headers,
        body: ByteBuffer(string: #"{"who":["s2","s9"]}"#))
      #expect(other.status.code == 422)
    }
  }

  @Test func `pins, vetoes and undo act as their commands do`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    try await school.asked { client in
      func post(_ path: String, _ body: String) async throws -> TestResponse {
        try await client.execute(
          uri: "/api/v1/programs/pods/draft\(path)", method: .post,
          headers: session.bearer.adding(Self.json), body: ByteBuffer(string: body))
      }
      let number = try #require(try await Self.draft(client, session).draft)
      let undone = try await post("/undo", #"{"draft":\#(number)}"#)
      // What was published is not undone from the board.
      #expect(undone.status == .conflict)
      let pinned = try await post("/pins", #"{"who":["s1","s2"],"draft":\#(number)}"#)
      #expect(pinned.status == .ok)
      #expect(try school.workspace.store.pins(of: "pods").count == 1)
      let apart = try await post("/vetoes", #"{"who":["s1","s2"]}"#)
      #expect(apart.status == .conflict)
      #expect(try await post("/undo", #"{"draft":\#(number)}"#).status == .ok)
      #expect(try school.workspace.store.pins(of: "pods").isEmpty)
      let stranger = try await post("/pins", #"{"who":["s1","s77"],"draft":\#(number)}"#)
      #expect(stranger.status == .conflict)
      #expect(try await post("/pins", #"{"who":"s1"}"#).status == .badRequest)
    }
  }

  @Test func `what safety forbids is not published by the page either`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    _ = try Drafting(school.workspace, "pods", School.author).run(
      "match", Drafting.Search(threads: 1), from: nil)
    var roster = try school.workspace.roster().roster
    roster.wishes.append(Wish(student: "s1", other: "s2", kind: .apart))
    roster.wishes.append(Wish(student: "s1", other: "s3", kind: .apart))
    for other in 4...9 {
      roster.wishes.append(
        Wish(student: "s1", other: Student.ID(rawValue: "s\(other)"), kind: .apart))
    }
    _ = try school.workspace.take(roster, by: School.author)
    try await school.asked { client in
      let number = try #require(try await Self.draft(client, session).draft)
      let page = try await client.execute(
        uri: "/draft/pods/publish", method: .get, headers: session.cookie)
      #expect(page.text.contains("It cannot be published"))
      let answer = try await client.execute(
        uri: "/api/v1/programs/pods/publication", method: .post,
        headers: session.bearer.adding(Self.json),
        body: ByteBuffer(string: #"{"draft":\#(number),"as_it_is":true}"#))
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("apart"))
    }
  }
}
