import Kith
import KithFiles
import Samples
import TestSupport
import Testing

@Suite struct RosterRoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func roundTrip(_ roster: Roster) throws -> Roster {
    try RosterFolderWriter(roster).write(to: folder.path)
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let read = reader.read(&problems)
    try problems.throwAny()
    return try #require(read)
  }

  @Test func `a made-up school reads back as it was written`() throws {
    let roster = CohortGenerator(studentCount: 200, seed: 11).roster()
    let read = try roundTrip(roster)
    #expect(Set(read.students) == Set(roster.students))
    #expect(Set(read.wishes) == Set(roster.wishes))
    #expect(Set(read.history) == Set(roster.history))
    #expect(read.history.count == roster.history.count)
    #expect(Set(read.coaches) == Set(roster.coaches))
    #expect(read.venues.map(\.id) == roster.venues.map(\.id).sorted())
    #expect(try roundTrip(read) == read)
  }

  @Test func `commas, quotes, line breaks, blanks and formulas survive`() throws {
    var student = Student(id: " \"1\",\r\n", timeZone: "Pacific/Chatham")
    student.givenName = "=1+1"
    student.familyName = "\u{FEFF}O’Brien, \"\u{301}Q\"\t"
    student.interests = ["r&b, soul", "a \"b\"", "\u{301}x"]
    student.home = Coordinates(latitude: -0.1 - 0.2, longitude: 179.999999)
    var roster = Roster(students: [student])
    roster.venues = [
      Venue(
        id: "v", name: "-", location: Coordinates(latitude: 0, longitude: 0), capacity: nil,
        timeZone: "UTC", hours: [])
    ]
    #expect(try roundTrip(roster) == roster)
  }
}
