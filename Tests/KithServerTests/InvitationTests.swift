import Foundation
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct InvitationTests {
  @Test func `the server says that it lives, to everybody and under every name`() async throws {
    let school = try School(matched: false)
    try await school.asked { client in
      let answer = try await client.execute(uri: "/healthz", method: .get)
      #expect(answer.status == .ok)
      #expect(answer.text == "ok")
      #expect(try await client.execute(uri: "/healthz", method: .head).text.isEmpty)
    }
  }

  @Test func `a link asks first, works once, and begins a session`() async throws {
    let school = try School(matched: false)
    let token = try school.workspace.invite(.coordinator, days: 7, by: School.author)
    try await school.asked { client in
      // Programs that look into mail open links as often as they like.
      for _ in 0..<3 {
        let page = try await client.execute(uri: "/in/\(token)", method: .get)
        #expect(page.status == .ok)
        #expect(page.text.contains("<form method=\"post\">"))
        #expect(page.headers[.setCookie] == nil)
      }
      let entered = try await client.execute(uri: "/in/\(token)", method: .post)
      #expect(entered.status == .seeOther)
      let cookie = try #require(entered.headers[.setCookie])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      let session = Signed(token: try #require(entered.sessionToken))
      let start = try await client.execute(uri: "/", method: .get, headers: session.cookie)
      #expect(start.status == .ok)
      #expect(start.text.contains("<h1>Today</h1>"))
      for method in [HTTPRequest.Method.get, .post] {
        #expect(try await client.execute(uri: "/in/\(token)", method: method).status == .notFound)
      }
    }
  }

  @Test func `an encrypted page has a cookie that only itself can set`() async throws {
    let school = try School(base: "https://kith.example", matched: false)
    #expect(school.site.cookieName == "__Host-kith")
    #expect(school.site.cookie("x") == "__Host-kith=x; Path=/; HttpOnly; SameSite=Lax; Secure")
  }

  @Test func `nothing that is stored leads back to a link or a session`() throws {
    let school = try School(matched: false)
    let token = try school.workspace.invite(.coordinator, days: 7, by: School.author)
    let session = try school.session(.coordinator)
    let file = try Data(contentsOf: URL(fileURLWithPath: school.workspace.store.path))
    #expect(file.firstRange(of: Data(token.utf8)) == nil)
    #expect(file.firstRange(of: Data(session.token.utf8)) == nil)
    #expect(file.firstRange(of: Data(Token.digest(of: token).utf8)) != nil)
  }

  @Test func `a link ends, and so does a session that nobody uses`() throws {
    let school = try School(matched: false)
    let store = school.workspace.store
    let then = Date(timeIntervalSince1970: 1_800_000_000)
    let token = try school.workspace.invite(.coordinator, days: 2, by: School.author, now: then)
    let digest = Token.digest(of: token)
    #expect(try store.invitation(digest, now: then.addingTimeInterval(172_799)) == .coordinator)
    #expect(try store.invitation(digest, now: then.addingTimeInterval(172_801)) == nil)
    #expect(
      try store.useInvitation(
        digest, session: "x", lasting: 60, now: then.addingTimeInterval(172_801)) == nil)
    let session = try school.session(.coordinator)
    var call = Call(
      method: .get, path: [], query: Form(), headers: ["cookie": "kith=\(session.token)"], peer: "",
      host: "localhost")
    #expect(try school.site.guest(of: call) != nil)
    call.now = Date().addingTimeInterval(3500)
    #expect(try school.site.guest(of: call) != nil)
    call.now = Date().addingTimeInterval(3700)
    #expect(try school.site.guest(of: call) == nil)
    let idle = Site.idleSeconds(.coordinator)
    _ = try store.useInvitation(
      Token.digest(of: try school.workspace.invite(.coordinator, days: 1, by: School.author)),
      session: Token.digest(of: "a-token-of-enough-signs"), lasting: 10 * idle, now: Date())
    call.headers["cookie"] = "kith=a-token-of-enough-signs"
    call.now = Date().addingTimeInterval(Double(idle) - 10)
    #expect(try school.site.guest(of: call) != nil)
    call.now = Date().addingTimeInterval(Double(idle) + 10 + Double(idle))
    #expect(try school.site.guest(of: call) == nil)
  }

  @Test func `an invitation names somebody at the school`() throws {
    let school = try School(matched: false)
    for visitor in [Visitor.coach("c9"), .guardian(of: "s99"), .student("c1")] {
      #expect(throws: StoreProblem.self) {
        try school.workspace.invite(visitor, days: 7, by: School.author)
      }
    }
    #expect(throws: StoreProblem.self) {
      try school.workspace.invite(.coordinator, days: 91, by: School.author)
    }
  }

  @Test func `who is forgotten is signed out, and no invitation names them`() async throws {
    let school = try School()
    let session = try school.session(.guardian(of: "s3"))
    _ = try school.workspace.invite(.student("s3"), days: 1, by: School.author)
    _ = try school.workspace.forget("s3", by: School.author)
    let file = try Data(contentsOf: URL(fileURLWithPath: school.workspace.store.path))
    #expect(file.firstRange(of: Data("\"s3\"".utf8)) == nil)
    #expect(try school.workspace.store.rowCount(naming: "s3") == 0)
    try await school.asked { client in
      let answer = try await client.execute(uri: "/", method: .get, headers: session.cookie)
      #expect(answer.status == .unauthorized)
    }
  }

  @Test func `wrong links are refused after a while, right ones are not`() async throws {
    let school = try School(matched: false)
    let token = try school.workspace.invite(.coordinator, days: 7, by: School.author)
    try await school.asked { client in
      for _ in 0..<50 {
        #expect(try await client.execute(uri: "/in/\(token)", method: .get).status == .ok)
      }
      var statuses: Set<Int> = []
      for number in 0..<60 {
        statuses.insert(
          try await client.execute(uri: "/in/wrong\(number)", method: .get).status.code)
      }
      #expect(statuses == [404, 429])
    }
  }
}
