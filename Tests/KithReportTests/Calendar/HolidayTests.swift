import Foundation
import Kith
import KithFiles
import KithReport
import Matching
import TestSupport
import Testing

struct HolidayTests {
  private func student(_ id: String, _ zone: String, _ day: Weekday) -> Student {
    var student = Student(id: Student.ID(rawValue: id), timeZone: zone)
    student.grade = Grade("6")
    student.consents = Set(Consent.allCases)
    student.birthDate = CalendarDate("2015-03-01")
    student.availability = [LocalStretch(day: day, from: 15 * 60, to: 17 * 60)]
    return student
  }

  private func program(_ meeting: String, holidays: String = "[]") throws -> Program {
    let text = """
      program: p
      kind: pod
      term: {starts: 2027-01-13, ends: 2027-05-28, holidays: \(holidays)}
      size: {least: 2, most: 3}
      meeting: {minutes: 45, \(meeting)}

      """
    var problems = ProblemList()
    let read = ProgramFileReader("p.yaml", text: Array(text.utf8)).read(&problems)
    try problems.throwAny()
    return try #require(read)
  }

  private func calendar(_ program: Program, _ day: Weekday) throws -> [String] {
    let roster = Roster(students: ["a", "b"].map { student($0, "America/New_York", day) })
    let result = try Matchmaker(program).match(roster)
    #expect(result.placed == 2)
    #expect(Verifier(roster, program).verify(result).findings == [])
    let publication = Publication(result, of: program, roster: roster)
    let export = try Export(publication, Export.Options())
    let file = try #require(export.files.first { $0.path.hasSuffix("groups/g1.ics") })
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `a calendar leaves holidays out, and counts the weeks between meetings`() throws {
    let holidays = "[{from: 2027-03-15, to: 2027-03-19}, {from: 2027-02-02}]"
    let weekly = try calendar(try program("every: 1", holidays: holidays), .tue)
    #expect(weekly.contains("EXDATE;TZID=America/New_York:20270202T153000"))
    #expect(weekly.contains("EXDATE;TZID=America/New_York:20270316T153000"))
    #expect(weekly.count { $0.hasPrefix("EXDATE") } == 2)
    #expect(weekly.contains { $0.hasPrefix("RRULE:FREQ=WEEKLY;UNTIL=") })
    // The first Tuesday of the term is the 19th; every second one leaves 16 March out by itself.
    let seldom = try calendar(try program("every: 2", holidays: holidays), .tue)
    #expect(seldom.contains("DTSTART;TZID=America/New_York:20270119T153000"))
    #expect(seldom.contains { $0.hasPrefix("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270525T") })
    #expect(
      seldom.filter { $0.hasPrefix("EXDATE") } == [
        "EXDATE;TZID=America/New_York:20270202T153000",
        "EXDATE;TZID=America/New_York:20270316T153000",
      ])
  }

  @Test func `a term that begins and ends with holidays begins and ends with a meeting`() throws {
    let holidays = "[{from: 2027-01-13, to: 2027-01-25}, {from: 2027-05-20, to: 2027-05-28}]"
    let lines = try calendar(try program("every: 1", holidays: holidays), .tue)
    #expect(lines.contains("DTSTART;TZID=America/New_York:20270126T153000"))
    #expect(lines.contains { $0.hasPrefix("RRULE:FREQ=WEEKLY;UNTIL=20270518T") })
    #expect(!lines.contains { $0.hasPrefix("EXDATE") })
  }

  @Test func `a link stands in the calendar, with the group's id in it`() throws {
    let lines = try calendar(
      try program("link: \"https://meet.example.org/{group}?x=1\""), .tue)
    #expect(lines.contains("URL:https://meet.example.org/g1?x=1"))
  }

  @Test(arguments: [
    ("every: 3", "every"), ("link: https://meet.example.org", "link"),
    ("link: \"javascript:{group}\"", "link"), ("link: {file: ../x.csv, column: u}", "file"),
  ]) func `what is no cadence and no link is told`(_ meeting: String, _ word: String) {
    let problems = #expect(throws: InputProblems.self) { try program(meeting) }
    #expect(problems?.description.contains(word) == true)
  }

  @Test(arguments: [
    "[{from: 2027-03-19, to: 2027-03-15}]", "[{from: 2028-03-15}]", "[{to: 2027-03-15}]", "{}",
  ]) func `what is no holiday is told`(_ holidays: String) {
    #expect(throws: InputProblems.self) { try program("every: 1", holidays: holidays) }
  }

  @Test func `engine and verifier count the same meetings, whatever the holidays`() throws {
    var chances = SplitMix64(seed: 5)
    let zones = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland", "UTC"]
    for _ in 0..<60 {
      let first = CalendarDate(dayNumber: 20_800 + chances.below(300))
      var term = Program.Term(
        starts: first, ends: CalendarDate(dayNumber: first.dayNumber + 20 + chances.below(150)))
      for _ in 0..<chances.below(4) {
        let from = CalendarDate(dayNumber: first.dayNumber + chances.below(100))
        term.holidays.append(from...CalendarDate(dayNumber: from.dayNumber + chances.below(12)))
      }
      var program = Program.preset(.pod, id: "p")
      program.term = term
      program.meeting.every = [1, 2, 4][chances.below(3)]
      let zone = zones[chances.below(zones.count)]
      let from = chances.below(96) * 15
      let meeting = Meeting(
        day: Weekday.allCases[chances.below(7)], from: from,
        to: (from + program.meeting.minutes) % 1440, timeZone: zone)
      let calendar = TermCalendar(
        term: term, zones: [zone], every: program.meeting.every)
      let found = calendar.instants(of: meeting)
      #expect(found == Verifier(Roster(students: []), program).instants(of: meeting))
      let off = calendar.holidayInstants(of: meeting)
      #expect(Set(found).isDisjoint(with: off))
      let weeks = calendar.weeklyInstants(of: meeting)
      #expect(Set(weeks).isSuperset(of: found + off))
      if program.meeting.every == 1 { #expect(found.count + off.count == weeks.count) }
    }
  }
}
