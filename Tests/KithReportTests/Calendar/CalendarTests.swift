import Kith
import KithReport
import Testing

@Suite struct CalendarTests {
  /// The unfolded lines of a student's calendar.
  private static func lines(
    _ student: String, _ result: MatchResult = SampleSchool.result,
    after earlier: [PublishedEvent] = [],
    republishes: Bool = false, sequence: Int = 0
  ) throws -> [String] {
    let publication = Publication(
      result, of: SampleSchool.program, roster: SampleSchool.roster)
    var options = Export.Options()
    options.parts = [.calendars]
    options.earlier = earlier
    options.republishes = republishes
    options.sequence = sequence
    let files = try Export(publication, options).files
    let file = try #require(files.first { $0.path == "calendars/students/\(student).ics" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private static func published(_ result: MatchResult = SampleSchool.result) throws
    -> [PublishedEvent]
  {
    let publication = Publication(
      result, of: SampleSchool.program, roster: SampleSchool.roster)
    return Export.publishedEvents(of: publication)
  }

  private static func values(_ name: String, _ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func `no line is longer than 75 bytes and no letter is torn apart`() throws {
    let files = try Export(SampleSchool.publication).files.filter { $0.path.hasSuffix(".ics") }
    #expect(files.count == 3 + 6)
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("\u{FFFD}"))
      #expect(text.hasSuffix("\r\n"))
      #expect(
        text.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy {
          $0.count <= 76 && $0.last == UInt8(ascii: "\r")
        })
    }
  }

  @Test func `words are escaped`() throws {
    let lines = try Self.lines("s5")
    #expect(Self.values("SUMMARY", lines).first == #"Pod with Zoë\; a\\b\, c"#)
  }

  @Test func `a weekly meeting is one rule on the clock of its zone`() throws {
    let lines = try Self.lines("s1")
    #expect(lines.contains("DTSTART;TZID=America/New_York:20270223T160000"))
    #expect(lines.contains("DTEND;TZID=America/New_York:20270223T164500"))
    #expect(lines.contains("RRULE:FREQ=WEEKLY;UNTIL=20270323T200000Z"))
    #expect(lines.contains("TZID:America/New_York"))
    // The change of clocks on 14 March, and the one that came before the term.
    #expect(Self.values("TZOFFSETTO", lines) == ["-0500", "-0400"])
    #expect(lines.contains("DTSTART:20270314T020000"))
    #expect(lines.contains("LOCATION:Library\\, \"East\""))
  }

  @Test func `a time that clocks skip once is told meeting by meeting`() throws {
    let lines = try Self.lines("s5")
    #expect(Self.values("RRULE", lines).isEmpty)
    let starts = Self.values("DTSTART", lines)
    #expect(starts.count == 4)
    // 02:30 does not come on 14 March, and the meeting begins as much later as clocks jump.
    #expect(starts.contains("20270307T073000Z"))
    #expect(starts.contains("20270314T073000Z"))
    #expect(starts.contains("20270321T063000Z"))
    #expect(Set(Self.values("UID", lines)).count == 4)
  }

  @Test func `a meeting that keeps UTC needs no zone`() throws {
    let lines = try Self.lines("s6")
    #expect(!lines.contains { $0.contains("TZID") })
    #expect(lines.contains("DTSTART:20270224T234500Z"))
    #expect(lines.contains("DTEND:20270225T003000Z"))
  }

  @Test func `the same export gives the same editions, a new one raises them`() throws {
    let earlier = try Self.published()
    let first = try Self.lines("s1")
    #expect(Self.values("SEQUENCE", first) == ["0"])
    #expect(try Self.lines("s1", after: earlier) == first)
    let again = try Self.lines("s1", after: earlier, republishes: true)
    #expect(Self.values("SEQUENCE", again) == ["1"])
    #expect(Self.values("UID", again) == Self.values("UID", first))
    #expect(Self.values("SEQUENCE", try Self.lines("s1", sequence: 7)) == ["7"])
  }

  @Test func `another time is a new edition of the same event`() throws {
    var result = SampleSchool.result
    result.groups[0].meetings[0].from = 17 * 60
    result.groups[0].meetings[0].to = 17 * 60 + 45
    // Another number for the same group changes nothing.
    result.groups[0].id = "g99"
    let before = try Self.lines("s1")
    let lines = try Self.lines("s1", result, after: try Self.published())
    #expect(Self.values("SEQUENCE", lines) == ["1"])
    #expect(Self.values("UID", lines) == Self.values("UID", before))
    #expect(Self.values("STATUS", lines) == ["CONFIRMED"])
    #expect(Self.values("DTSTAMP", lines)[0] > Self.values("DTSTAMP", before)[0])
  }

  @Test func `a group that loses and wins a member goes on, and who left is told`() throws {
    var result = SampleSchool.result
    result.groups[0].members[2].student = "s7"
    result.unplaced = [Unplaced(student: "s3", reasons: [])]
    let earlier = try Self.published()
    let before = try Self.lines("s1")
    let stays = try Self.lines("s1", result, after: earlier)
    #expect(Self.values("UID", stays) == Self.values("UID", before))
    #expect(Self.values("SEQUENCE", stays) == ["1"])
    let joins = try Self.lines("s7", result, after: earlier)
    #expect(Self.values("STATUS", joins) == ["CONFIRMED"])
    let leaves = try Self.lines("s3~2", result, after: earlier)
    #expect(Self.values("STATUS", leaves) == ["CANCELLED"])
    #expect(Self.values("UID", leaves) == Self.values("UID", before))
    #expect(Self.values("SEQUENCE", leaves) == ["1"])
  }

  @Test func `a group that is gone is cancelled in the calendars of its members`() throws {
    var result = SampleSchool.result
    result.groups.remove(at: 0)
    let before = try Self.lines("s1")
    let lines = try Self.lines("s1", result, after: try Self.published())
    #expect(Self.values("STATUS", lines) == ["CANCELLED"])
    #expect(Self.values("UID", lines) == Self.values("UID", before))
    #expect(Self.values("SEQUENCE", lines) == ["1"])
  }
}
