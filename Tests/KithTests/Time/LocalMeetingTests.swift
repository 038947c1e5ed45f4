import Kith
import Testing

@Suite struct LocalMeetingTests {
  @Test func `a member hears their own time and the dates on which it changes`() throws {
    let calendar = TermCalendar(
      term: term("2027-03-01", "2027-05-28"), zones: ["America/New_York", "Europe/Berlin"])
    let meeting = Meeting(day: .tue, from: 660, to: 720, timeZone: "America/New_York")
    let local = try #require(calendar.local(meeting, in: "Europe/Berlin"))
    #expect(local.showings.map(\.from) == [1020, 960, 1020])
    #expect(local.showings.map(\.to) == [1080, 1020, 1080])
    #expect(local.showings.map(\.since.description) == ["2027-03-02", "2027-03-16", "2027-03-30"])
    #expect(local.changes.count == 2)
    #expect(calendar.local(meeting, in: "America/New_York")?.changes.isEmpty == true)
    #expect(calendar.local(meeting, in: "Mars/Phobos") == nil)
  }

  @Test func `the example of the guide holds`() throws {
    let stretch = LocalStretch(day: .tue, from: 900, to: 1020)
    let options = MeetingOptions(
      students: [
        student("maya", "America/New_York", [LocalStretch(day: .tue, from: 600, to: 660)]),
        student("jonas", "Europe/Berlin", [stretch]),
      ], wish: MeetingWish(minutes: 60), term: term("2027-03-01", "2027-05-28"))
    let meeting = try #require(options.choose(for: [0, 1])?.first?.meeting)
    #expect(meeting == Meeting(day: .tue, from: 600, to: 660, timeZone: "America/New_York"))
    let local = options.calendar.local(meeting, in: "Europe/Berlin")
    #expect(local?.showings.map(\.from) == [960, 900, 960])
    #expect(
      local?.showings.map(\.since.description) == ["2027-03-02", "2027-03-16", "2027-03-30"])
  }

  @Test func `a local time may fall on another day and past midnight`() throws {
    let calendar = TermCalendar(term: term("2027-01-11", "2027-01-29"), zones: [])
    let meeting = Meeting(day: .tue, from: 1080, to: 1140, timeZone: "Pacific/Honolulu")
    let local = try #require(calendar.local(meeting, in: "Asia/Kathmandu"))
    // Ten hours behind and five and three quarters ahead of UTC.
    #expect(local.showings.map(\.day) == [.wed])
    #expect(local.showings.map(\.from) == [585])
    let late = try #require(
      calendar.local(
        Meeting(day: .tue, from: 1110, to: 1155, timeZone: "Asia/Kathmandu"), in: "Asia/Kathmandu"))
    #expect(late.showings.map(\.to) == [1155])
    let midnight = try #require(
      calendar.local(
        Meeting(day: .tue, from: 1380, to: 1440, timeZone: "UTC"), in: "UTC"))
    #expect(midnight.showings.map(\.to) == [1440])
  }

  @Test func `meetings of the term are instants, lasting real minutes`() {
    let calendar = TermCalendar(term: term("2027-11-01", "2027-11-14"), zones: [])
    let meeting = Meeting(day: .sun, from: 60, to: 180, timeZone: "America/New_York")
    let instants = calendar.instants(of: meeting)
    #expect(instants.map(\.count) == [7_200, 7_200])
    // The first is in the night of the change: from 01:00 summer time on.
    #expect(instants.map(\.lowerBound) == [1_825_563_600, 1_825_563_600 + 7 * 86_400 + 3_600])
    #expect(calendar.local(meeting, in: "America/New_York")?.showings.map(\.to) == [120, 180])
  }
}
