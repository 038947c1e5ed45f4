import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

/// Names, interests and words that would do something if a page, a sheet or a terminal took them at their word.
struct HostileNameTests {
  private static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "{{csrf}}", "{{{body}}}", "</title><script>", "javascript:alert(1)", "<!--", "]]>",
    "\u{202E}evil", "\"\u{0301} onfocus=alert(1) x=\"", "<\u{0338}script>", "&lt;script&gt;",
    "a\u{0000}b", "=cmd|' /C calc'!A0", "`${alert(1)}`", "%3Cscript%3E", "\u{FEFF}<svg/onload=1>",
    "</textarea><script>alert(1)</script>", "[[Accept {{room}}]]", "</pre><iframe src=//x>",
    "<a href=\"javascript:alert(1)\">x</a>", "\u{2028}alert(1)", "\u{1B}[2J\u{1B}]0;x\u{07}",
    "</option></select><script>alert(1)</script>", "\\u003cscript\\u003e", "'-alert(1)-'",
  ]

  /// Markup that only a name would bring into a page.
  private static let signs = [
    "<script>", "<img", "<svg", "<iframe", "<!--", "onmouseover='", "href=\"javascript:",
    "\u{202E}",
    "\u{2028}", "\u{1B}", "\u{0000}", "</title><",
  ]

  @Test func `27 hostile names do nothing on any screen, for anybody`() async throws {
    #expect(Self.names.count == 27)
    for start in stride(from: 0, to: Self.names.count, by: 9) {
      let school = try School()
      var roster = try school.workspace.roster().roster
      for place in roster.students.indices {
        let name = Self.names[start + place]
        roster.students[place].givenName = name
        roster.students[place].interests = [name]
        roster.students[place].school = name
      }
      _ = try school.workspace.take(roster, by: School.author)
      let group = try #require(
        try school.workspace.publication(of: "pods")?.result.groups.first { group in
          group.members.contains { $0.student == "s1" }
        }
      ).id
      for words in Self.names[start..<start + 9] {
        _ = try? school.workspace.flag(
          group, of: "pods", about: words, to: "c1", on: .today, author: School.author)
        _ = try? school.workspace.store.addAsk(
          "s1", with: ["s1", "s2"], in: "pods", note: words, of: "c1", by: School.author)
        _ = try? school.workspace.store.addPins(
          [NewPin(.veto, ["s1", "s9"], reason: words)], of: "pods", by: School.author)
      }
      let draft = try school.workspace.draft(of: "pods")?.stored.id ?? 0
      var checked = 0
      for visitor in [Visitor.coordinator, .coach("c1"), .guardian(of: "s1"), .student("s1")] {
        checked += try await Self.checked(
          visitor, school,
          asking: "with=s9&draft=\(draft)&student=s1&group=\(group)"
            + "&find=\(Form.encoded(Self.names[start]))", of: group)
      }
      #expect(checked > 40)
    }
  }

  /// Looks at every page that a visitor may open, and counts them.
  private static func checked(
    _ visitor: Visitor, _ school: School, asking query: String, of group: String
  ) async throws -> Int {
    var checked = 0
    let session = try school.session(visitor)
    for route in Routes.all
    where route.method == .get && Permissions.scope(of: route.act, for: visitor.role) != nil
      && ![.seeAsset, .followInvitation].contains(route.act)
    {
      let path = route.pattern.replacing("{student}", with: "s1")
        .replacing("{group}", with: group).replacing("{program}", with: "pods")
      let uri = (path.isEmpty ? "/" : path) + "?" + query
      let answer = try await school.asked { client in
        try await client.execute(uri: uri, method: .get, headers: session.cookie)
      }
      #expect(answer.status.code < 500, "\(uri)")
      guard answer.headers[.contentType]?.hasPrefix("text/calendar") != true else { continue }
      checked += 1
      let text = withoutOwnMarkup(answer.text)
      for sign in signs {
        #expect(text.utf8Range(of: sign) == nil, "\(sign) at \(uri) for \(visitor.role)")
      }
      // A quotation mark of a name ends no attribute, whatever follows it.
      #expect(text.utf8Range(of: "\"\u{0301} onfocus") == nil, "\(uri)")
    }
    return checked
  }

  /// A page without the script that is its own.
  private static func withoutOwnMarkup(_ text: String) -> String {
    text.replacing(/<script src="\/static\/kith\.[0-9a-f]+\.js" defer><\/script>/, with: "")
  }
}

extension String {
  /// Where bytes stand: signs and their accents are one Character, and hide from a search by Characters.
  fileprivate func utf8Range(of other: String) -> Int? {
    let (all, sought) = (Array(utf8), Array(other.utf8))
    guard all.count >= sought.count else { return nil }
    return (0...all.count - sought.count).first { all[$0...].starts(with: sought) }
  }
}
