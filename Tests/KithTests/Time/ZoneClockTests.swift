import Foundation
import Kith
import Testing

@Suite struct ZoneClockTests {
  @Test(arguments: MeetingOptionsPropertyTests.zones)
  func `a clock shows what Foundation shows, to the second of each change`(zone: String) throws {
    let calendar = TermCalendar(term: term("2010-06-01", "2012-06-01"), zones: [zone])
    let clock = try #require(calendar.clock(of: zone))
    let foundation = try #require(TimeZone(identifier: zone))
    let first = 1_275_350_400
    for instant in stride(from: first, to: first + 731 * 86_400, by: 3_600) {
      for instant in [instant - 1, instant] {
        let date = Date(timeIntervalSince1970: Double(instant))
        #expect(clock.offset(at: instant) == foundation.secondsFromGMT(for: date))
      }
    }
  }

  @Test func `a time that is left out moves by the gap, and of a repeated one the first counts`() {
    let calendar = TermCalendar(term: term("2027-01-01", "2027-12-31"), zones: [])
    func clocks(_ zone: String, _ date: String, _ minute: Int) -> Int? {
      guard let clock = calendar.clock(of: zone), let date = CalendarDate(date) else { return nil }
      let instant = clock.instant(ofWall: date.dayNumber * 86_400 + minute * 60)
      return (clock.wall(at: instant) - date.dayNumber * 86_400) / 60
    }
    #expect(clocks("America/New_York", "2027-03-14", 150) == 210)
    #expect(clocks("Australia/Lord_Howe", "2027-10-03", 135) == 165)

    let clock = calendar.clock(of: "America/New_York")
    // 2027-11-07 01:30 comes at 05:30 and again at 06:30 UTC.
    #expect(clock?.instant(ofWall: 1_825_551_000) == 1_825_565_400)
  }

  @Test func `nobody knows a zone that does not exist`() {
    let calendar = TermCalendar(term: nil, zones: ["Mars/Phobos", "Europe/Berlin"])
    #expect(calendar.clock(of: "Mars/Phobos") == nil)
    #expect(
      calendar.unknownZones(among: ["Mars/Phobos", "Europe/Berlin", "X", "X"])
        == ["Mars/Phobos", "X"])
  }

  @Test func `without a term every zone keeps its winter clock`() {
    let calendar = TermCalendar(term: nil, zones: [])
    let offsets = ["America/New_York", "Australia/Sydney", "Europe/Dublin", "Africa/Casablanca"]
      .map { calendar.clock(of: $0)?.offset(at: 1_784_116_800) }
    #expect(offsets == [-18_000, 36_000, 0, 3_600])
  }
}
