import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KithWorkspace
import Testing

import KithServer

struct SenderTests {
  @Test func `a form that another page sends does nothing`() async throws {
    let school = try School(matched: false)
    let session = try school.session(.coordinator)
    try await school.asked { client in
      let page = try await client.execute(uri: "/", method: .get, headers: session.cookie)
      let word = try #require(page.formToken)
      let fields = session.cookie.adding(.formFields)
      let without = try await client.execute(
        uri: "/out", method: .post, headers: fields, body: form([:]))
      #expect(without.status == .forbidden)
      let wrong = try await client.execute(
        uri: "/out", method: .post, headers: fields, body: form(["csrf": word + "x"]))
      #expect(wrong.status == .forbidden)
      let other = try school.session(.coordinator)
      let others = try await client.execute(
        uri: "/out", method: .post, headers: other.cookie.adding(.formFields),
        body: form(["csrf": word]))
      #expect(others.status == .forbidden)
      for origin in ["https://evil.example", "null", "http://localhost.evil.example"] {
        let foreign = try await client.execute(
          uri: "/out", method: .post, headers: fields.adding([.origin: origin]),
          body: form(["csrf": word]))
        #expect(foreign.status == .forbidden)
      }
      let site = try #require(HTTPField.Name("sec-fetch-site"))
      let cross = try await client.execute(
        uri: "/out", method: .post, headers: fields.adding([site: "cross-site"]),
        body: form(["csrf": word]))
      #expect(cross.status == .forbidden)
      let own = try await client.execute(
        uri: "/out", method: .post, headers: fields.adding([.origin: "http://localhost"]),
        body: form(["csrf": word]))
      #expect(own.status == .ok)
      let after = try await client.execute(uri: "/", method: .get, headers: session.cookie)
      #expect(after.status == .unauthorized)
    }
  }

  @Test func `every answer keeps browsers from doing what nobody meant`() async throws {
    let school = try School(matched: false)
    try await school.asked { client in
      for path in ["/healthz", "/", "/nothing", "/api/v1/nothing", "/in/x"] {
        let headers = try await client.execute(uri: path, method: .get).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.cacheControl] == "no-store")
      }
    }
  }

  @Test func `a page is served under its own name alone`() throws {
    let school = try School(base: "https://kith.example", matched: false)
    #expect(school.site.isOwn(host: "kith.example"))
    #expect(!school.site.isOwn(host: "kith.example.evil.com"))
    #expect(!school.site.isOwn(host: "localhost"))
    #expect(!school.site.isOwn(host: ""))
    let local = try School(base: "http://127.0.0.1:8080", matched: false)
    #expect(local.site.isOwn(host: "localhost:8080"))
    #expect(!local.site.isOwn(host: "evil.example:8080"))
  }

  @Test func `plain http is for this machine alone`() {
    var options = PageOptions()
    #expect(options.problem == nil)
    options.host = "192.0.2.1"
    #expect(options.problem != nil)
    // Every interface is more than this machine.
    options.host = "0.0.0.0"
    #expect(options.problem != nil)
    options.baseURL = URL(string: "http://kith.example")
    #expect(options.problem != nil)
    options.baseURL = URL(string: "https://kith.example/path")
    #expect(options.problem != nil)
    options.baseURL = URL(string: "https://kith.example")
    #expect(options.problem == nil)
  }

  @Test func `what is too long is not read`() async throws {
    let school = try School(matched: false)
    let session = try school.session(.coordinator)
    try await school.asked { client in
      let answer = try await client.execute(
        uri: "/out", method: .post, headers: session.cookie.adding(.formFields),
        body: ByteBuffer(repeating: 0x61, count: 300 << 10))
      #expect(answer.status == .contentTooLarge)
    }
  }

  @Test func `addresses that nobody means lead nowhere`() {
    #expect(Call.path("/a/%2E%2E/b") == nil)
    #expect(Call.path("/a//b") == nil)
    #expect(Call.path("/a/%00") == nil)
    #expect(Call.path("/a/%C3%28") == nil)
    #expect(Call.path("/") == [])
    #expect(Call.path("/a/b%2Fc") == ["a", "b/c"])
  }

  @Test func `the log of who did what is chained, and shows where it was changed`() throws {
    let school = try School(matched: false)
    let store = school.workspace.store
    for number in 0..<5 {
      try store.noteAccess("see \(number)", about: "p", outcome: "done", by: School.author)
    }
    #expect(try store.firstBrokenAccess() == nil)
    #expect(try store.accessLog(2).map(\.number) == [5, 4])
    #expect(try store.accessLog(9, before: 3).map(\.number) == [2, 1])
  }
}
