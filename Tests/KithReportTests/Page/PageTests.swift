import Foundation
import Kith
import KithReport
import TestSupport
import Testing

@Suite struct PageTests {
  static func page(
    for reader: Reader, _ publication: Publication = SampleSchool.publication,
    changes: ReportPage.Changes? = nil
  ) -> String {
    String(
      decoding: ReportPage(publication, for: reader, changes: changes).file.bytes, as: UTF8.self)
  }

  static let changes = ReportPage.Changes(
    lines: [
      "placed: 5, now 6 (1 student more)", "1 student moved:", "  s6: left over, now in a group",
    ],
    moved: ["s6"], rescheduled: ["g2"])

  @Test(arguments: [
    (Reader.coordinator, "coordinator"), (.coach("c1"), "coach"), (.family("s1"), "family"),
    (.family("s7"), "family-waiting"),
  ])
  func `the page of each reader is as it was`(reader: Reader, name: String) throws {
    let page = Self.page(for: reader, changes: Self.changes)
      .replacing(/<style>[^<]*<\/style>/, with: "").replacing(/sha256-[^&]*/, with: "sha256-")
      .replacing(/<script>.*<\/script>/.dotMatchesNewlines(), with: "")
    try GoldenFile("page-\(name)").expect(page)
  }

  @Test(arguments: [Reader.coordinator, .coach("c1"), .family("s1"), .family("S3"), .family("s7")])
  func `no page holds a birth date, a home, a circumstance or a household`(reader: Reader) {
    let page = Self.page(for: reader, changes: Self.changes)
    for secret in SampleSchool.secrets + ["Secretsson", "life circumstance"] {
      #expect(!page.contains(secret), "\(secret)")
    }
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<robots>"))
  }

  @Test func `a family sees its own card alone, without ids, scores or others' clocks`() {
    let page = Self.page(for: .family("s1"))
    #expect(page.contains("Ana (you)"))
    #expect(page.contains("America/New_York"))
    for word in [
      "s1<", "../s2", "s3<", "fit", "291", "points", "Phoenix", "Berlin", "Ndapanda", "+1 555",
      "common_meeting", "common meeting", "chess", "placed",
    ] {
      #expect(!page.replacing(/<style>[^<]*<\/style>/, with: "").contains(word), "\(word)")
    }
  }

  @Test func `a family hears a reason where the program shares what it tells`() {
    var program = SampleSchool.program
    program.directory = [.interests]
    let publication = Publication(SampleSchool.result, of: program, roster: SampleSchool.roster)
    let page = Self.page(for: .family("s1"), publication)
    #expect(page.contains("all like chess &amp; &lt;robots&gt;"))
    #expect(!page.contains("Ana"))
    #expect(!page.contains("grade"))
  }

  @Test func `a coach sees the groups of their own students alone`() {
    let page = Self.page(for: .coach("c1"))
    #expect(page.contains("h-g1"))
    #expect(!page.contains("h-g2"))
    #expect(!page.contains("Ndapanda"))
    #expect(page.contains(">s7<"))
  }

  @Test func `a group is named by what it is about and by who hosts it`() {
    var (result, roster) = (SampleSchool.result, SampleSchool.roster)
    result.groups[1].interest = "chess"
    result.groups[1].host = "c2"
    var host = Coach(id: "c2")
    host.givenName = "Imani"
    roster.coaches.append(host)
    let publication = Publication(result, of: SampleSchool.program, roster: roster)
    for reader in [Reader.coordinator, .coach("c2")] {
      let page = Self.page(for: reader, publication)
      #expect(page.contains("g2 · chess"), "\(reader)")
      #expect(page.contains("hosted by Imani (c2)"), "\(reader)")
    }
    #expect(!Self.page(for: .coach("c2"), publication).contains("h-g1"))
    let family = Self.page(for: .family("s5"), publication)
    #expect(family.contains("Pod · chess"))
    #expect(family.contains("hosted by Imani<"))
    #expect(publication.strangers.isEmpty)
    result.groups[1].host = "c9"
    #expect(
      Publication(result, of: SampleSchool.program, roster: roster).strangers == ["the coach c9"])
  }

  @Test func `a page refers to nothing outside itself`() {
    let page = Self.page(for: .coordinator, changes: Self.changes)
    #expect(page.contains("default-src &#39;none&#39;"))
    for outside in [
      "src=", "url(", "@import", "<link", "http://www", "https://", "fetch(", "style=",
    ] {
      #expect(!page.contains(outside), "\(outside)")
    }
  }

  @Test func `homes are shown by squares, and never one alone`() throws {
    var program = Program.preset(.playdate, id: "out")
    program.term = SampleSchool.term
    func page(_ homes: [(String?, Double, Double)]) -> String {
      let students = homes.enumerated().map { number, home in
        var student = Student(id: .init(rawValue: "s\(number)"), timeZone: "UTC")
        student.household = home.0
        student.home = Coordinates(latitude: home.1, longitude: home.2)
        return student
      }
      let group = SampleSchool.group("g1", students.map(\.id), .mon, 600, "UTC", value: 0)
      var result = SampleSchool.result
      result.groups = [group]
      var roster = Roster(students: students)
      roster.venues = SampleSchool.roster.venues
      return Self.page(for: .coordinator, Publication(result, of: program, roster: roster))
    }
    let shown = /(\d+) homes? in (\d+) squares? of 10 km/
    func counts(_ homes: [(String?, Double, Double)]) throws -> [String] {
      let match = try #require(page(homes).firstMatch(of: shown))
      return [String(match.1), String(match.2)]
    }
    // Two families in one square.
    #expect(try counts([("a", 40.01, -90.01), ("b", 40.02, -90.02)]) == ["2", "1"])
    // Siblings, and two who gave the same point and no household, are one home.
    #expect(try counts([("a", 40.01, -90.01), ("a", 40.01, -90.01)]) == ["0", "0"])
    #expect(try counts([("a", 40.01, -90.01), ("a", 40.02, -90.02)]) == ["0", "0"])
    #expect(try counts([(nil, 40.01, -90.01), (nil, 40.01, -90.01)]) == ["0", "0"])
    #expect(try counts([(nil, 40.01, -90.01), ("a", 40.01, -90.01)]) == ["0", "0"])
    // One home far from all others.
    #expect(
      try counts([("a", 40.01, -90.01), ("b", 40.02, -90.02), ("c", 45, -80)]) == ["2", "1"])
    let far = page([("a", 40.01, -90.01), ("b", 40.02, -90.02), ("c", 45.0123, -80.0456)])
    #expect(far.contains("1 home that would stand alone in a square is not shown"))
    #expect(!far.contains("45.01") && !far.contains("80.04") && !far.contains("40.01"))
  }

  @Test(arguments: [MatchResult.Status.empty, .infeasible])
  func `there is a page where there is no answer`(status: MatchResult.Status) {
    var result = SampleSchool.result
    result.status = status
    result.groups = []
    result.unplaced = []
    let publication = Publication(
      result, of: SampleSchool.program, roster: Roster(students: []))
    #expect(Self.page(for: .coordinator, publication).contains("There are no groups."))
  }
}
