import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithFiles
import KithWorkspace
import Testing

import KithServer

struct PrivacyTests {
  /// All screens that a visitor can open.
  private func texts(_ school: School, _ visitor: Visitor) async throws -> String {
    let session = try school.session(visitor)
    let group = try #require(
      try school.workspace.publication(of: "pods")?.result.groups.first { group in
        group.members.contains { $0.student == "s1" }
      })
    return try await school.asked { client in
      var all = ""
      for path in [
        "/", "/students", "/students/s1/suggestions", "/requests", "/group/\(group.id)", "/me",
        "/api/v1/me", "/api/v1/students", "/api/v1/students/s1/suggestions",
        "/api/v1/groups/\(group.id)", "/api/v1/requests",
      ] {
        let answer = try await client.execute(uri: path, method: .get, headers: session.cookie)
        if answer.status == .ok { all += answer.text }
      }
      return all
    }
  }

  @Test func `families and coaches read no id and no family name of others`() async throws {
    let school = try School()
    for visitor in [Visitor.guardian(of: "s1"), .student("s1")] {
      let text = try await texts(school, visitor)
      #expect(text.contains("Given2") || text.contains("Given3"))
      for number in 2...9 {
        #expect(!text.contains("s\(number)\""), "\(visitor) s\(number)")
        #expect(!text.contains(">s\(number)<"), "\(visitor) s\(number)")
        #expect(!text.contains("Family\(number)"), "\(visitor)")
      }
      #expect(!text.contains("2016-03"))
    }
    let coach = try await texts(school, .coach("c1"))
    #expect(coach.contains("s1") && coach.contains("s4"))
    for number in [2, 3, 5, 6, 7, 8, 9] {
      for sign in ["\"s\(number)\"", ">s\(number)<", "s\(number) ", "s\(number),"] {
        #expect(!coach.contains(sign), "\(sign)")
      }
      #expect(!coach.contains("Family\(number)"))
    }
    #expect(!coach.contains("2016-03"))
  }

  @Test func `a draft is nobody's but the coordinator's`() async throws {
    let school = try School()
    // Another draft, in which s1 is elsewhere.
    _ = try Drafting(school.workspace, "pods", School.author).run(
      "match", Drafting.Search(threads: 1), from: nil)
    let before = try #require(try school.workspace.publication(of: "pods")).result
    let draft = try #require(try school.workspace.draft(of: "pods")).result
    let target = try #require(
      draft.groups.first { group in !group.members.contains { $0.student == "s1" } })
    let moving = try? Moving("s1", to: target.id, school.workspace, "pods", by: School.author)
    if let moving { _ = try moving.keep(because: "") }
    let session = try school.session(.guardian(of: "s1"))
    try await school.asked { client in
      let page = try await client.execute(uri: "/me", method: .get, headers: session.cookie)
      let own = try #require(before.groups.first { $0.members.contains { $0.student == "s1" } })
      #expect(page.text.contains("/group/\(own.id)?"))
      #expect(!page.text.contains("/group/\(target.id)?"))
    }
  }

  @Test func `a consent that is gone holds a group back at once, everywhere`() async throws {
    let school = try School()
    let coach = try school.session(.coach("c1"))
    let family = try school.session(.guardian(of: "s1"))
    let group = try #require(
      try school.workspace.publication(of: "pods")?.result.groups.first { group in
        group.members.contains { $0.student == "s1" }
      })
    let other = try #require(group.members.map(\.student).first { $0 != "s1" })
    let others = try school.session(.guardian(of: other))
    let link = OpenLink(kind: .calendar, student: other)
    let secret = try school.workspace.token(of: link)
    try await school.asked { client in
      let path = "/group/\(group.id)"
      for session in [coach, family, others] {
        #expect(
          try await client.execute(uri: path, method: .get, headers: session.cookie).status == .ok)
      }
      let calendar = try await client.execute(uri: "/calendar/\(secret).ics", method: .get)
      #expect(calendar.text.contains("BEGIN:VEVENT"))
      let page = try await client.execute(uri: "/me", method: .get, headers: family.cookie)
      let withdrawn = try await client.execute(
        uri: "/me/consents", method: .post, headers: family.cookie.adding(.formFields),
        body: form(["csrf": try #require(page.formToken), "consent": "matching"]))
      #expect(withdrawn.status == .seeOther)
      for session in [coach, family, others] {
        #expect(
          try await client.execute(uri: path, method: .get, headers: session.cookie).status
            == .notFound)
      }
      let after = try await client.execute(uri: "/calendar/\(secret).ics", method: .get)
      #expect(after.status == .ok && !after.text.contains("BEGIN:VEVENT"))
      #expect(after.headers[.eTag] != calendar.headers[.eTag])
    }
  }
}
