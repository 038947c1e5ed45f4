import Foundation
import Kith
import KithReport
import Testing

@Suite(
  .serialized, .enabled(if: IndependentReaders.areThere, IndependentReaders.missing)
)
struct BrowserTests {
  @Test func `Chromium shows, searches, sorts, filters and prints every page, and asks nobody`()
    throws
  {
    let problems = try IndependentReaders.withFolder { folder in
      let small = SampleSchool.publication
      let large = LargeSchool.publication(of: 80, kind: .playdate)
      let pages = [
        ReportPage(small, for: .coordinator, changes: PageTests.changes),
        ReportPage(small, for: .coach("c1")), ReportPage(small, for: .family("s1")),
        ReportPage(small, for: .family("s7")),
      ]
      var paths = try pages.map { try IndependentReaders.write($0.file, in: folder).path }
      let page = ReportPage(large, for: .coordinator).file
      paths.append(
        try IndependentReaders.write(page, in: folder.appendingPathComponent("large")).path)
      return try IndependentReaders.run("check_page.py", paths)
    }
    #expect(problems == [])
  }

  @Test func `5,000 students are under 15 MB and painted within two seconds`() throws {
    let page = ReportPage(LargeSchool.publication(of: 5000, kind: .pod), for: .coordinator).file
    #expect(page.bytes.count < 15_000_000)
    let problems = try IndependentReaders.withFolder { folder in
      let path = try IndependentReaders.write(page, in: folder).path
      return try IndependentReaders.run("check_page.py", [path, "--large"])
    }
    #expect(problems == [])
  }
}

@Suite(.enabled(if: IndependentReaders.areThere, IndependentReaders.missing))
struct CalendarReaderTests {
  /// Holds every calendar of a publication against the instants that the verifier counts.
  private static func problems(_ publication: Publication) throws -> [String] {
    let verifier = Verifier(publication.roster, publication.program)
    return try IndependentReaders.withFolder { folder in
      var options = Export.Options()
      options.parts = [.calendars]
      for file in try Export(publication, options).files {
        _ = try IndependentReaders.write(file, in: folder)
      }
      var table = "file,from,to\n"
      for group in publication.result.groups {
        let names =
          ["groups/\(group.id)"]
          + group.members.map { "students/\(Export.fileNames(of: publication)[$0.student] ?? "")" }
        for instants in group.meetings.flatMap(verifier.instants) {
          for name in names {
            table += "\(name).ics,\(instants.lowerBound),\(instants.upperBound)\n"
          }
        }
      }
      let expected = folder.appendingPathComponent("expected.csv")
      try Data(table.utf8).write(to: expected)
      return try IndependentReaders.run(
        "check_calendars.py", [folder.appendingPathComponent("calendars").path, expected.path])
    }
  }

  @Test func `another library finds every meeting that the verifier counts, and no other`() throws {
    #expect(try Self.problems(SampleSchool.publication) == [])
    #expect(try Self.problems(LargeSchool.publication(of: 120, kind: .pod)) == [])
  }

  /// Zones that change on their own days, by half an hour, on no day, or just before the term; at
  /// times that a change skips or doubles.
  @Test(arguments: [
    "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu",
    "America/St_Johns",
    "Africa/Casablanca", "America/Santiago", "Pacific/Apia", "UTC",
  ])
  func `calendars are right in every zone, through all changes of a year`(zone: String) throws {
    var program = SampleSchool.program
    program.term = Program.Term(
      starts: SampleSchool.day(2026, 8, 3), ends: SampleSchool.day(2027, 6, 25))
    program.meeting.minutes = 45
    var result = SampleSchool.result
    let students = SampleSchool.roster.students.map(\.id)
    result.unplaced = []
    result.groups = [0, 75, 105, 135, 165, 180, 630, 1425].enumerated().flatMap { place, from in
      [Weekday.sat, .sun].map { day in
        var group = SampleSchool.group(
          "g\(place)-\(day.rawValue)", [students[place % students.count]], day, from, zone, value: 0
        )
        group.venue = nil
        return group
      }
    }
    #expect(
      try Self.problems(Publication(result, of: program, roster: SampleSchool.roster)) == [])
  }
}
