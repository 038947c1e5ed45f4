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

  @Test func `no name does anything on any screen`() async throws {
    let names = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
      "{{csrf}}", "{{{body}}}", "</title><script>", "javascript:alert(1)", "<!--", "]]>",
      "\u{202E}evil", "\"\u{0301} onfocus=alert(1) x=\"", "<\u{0338}script>", "&lt;script&gt;",
      "a\u{0000}b", "=cmd|' /C calc'!A0", "`${alert(1)}`", "%3Cscript%3E", "\u{FEFF}<svg/onload=1>",
    ]
    for name in names {
      let school = try School()
      var roster = try school.workspace.roster().roster
      for place in roster.students.indices {
        roster.students[place].givenName = name
        roster.students[place].interests = [name]
      }
      _ = try school.workspace.take(roster, by: School.author)
      for visitor in [Visitor.coordinator, .coach("c1"), .guardian(of: "s1")] {
        let text = try await texts(school, visitor)
        for sign in ["<script>alert", "<img src=x", "onmouseover='", "<svg/", "\u{202E}", "<!--"] {
          #expect(!text.contains(sign), "\(name) for \(visitor)")
        }
        // Quotation marks of a name end no attribute, whatever follows them.
        #expect(!text.unicodeScalars.elementsEqual("".unicodeScalars))
        #expect(text.utf8.firstRange(of: "\"\u{0301} onfocus".utf8) == nil)
      }
    }
  }
}

extension Collection where Element: Equatable {
  fileprivate func firstRange(of other: some Collection<Element>) -> Bool? {
    let (all, sought) = (Array(self), Array(other))
    guard all.count >= sought.count else { return nil }
    return (0...all.count - sought.count).contains { all[$0...].starts(with: sought) } ? true : nil
  }
}
