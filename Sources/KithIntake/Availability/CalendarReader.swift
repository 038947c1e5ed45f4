import Foundation
import Kith
import KithFiles

/// Makes usual weeks of calendars: what is busy in a quarter of the weeks looked at, or more, is not
/// free in a usual one.
struct CalendarReader {
  private let text: CalendarText

  init?(_ source: SourceText, _ problems: inout ProblemList) {
    guard let text = CalendarText(source, &problems) else { return nil }
    self.text = text
  }

  /// Notes the busy times of everybody whose calendar this is.
  func read(
    into intake: Intake, _ people: inout PeopleIndex, _ busy: inout [Student.ID: BusyTimes],
    _ problems: inout ProblemList
  ) {
    for calendar in text.calendars where calendar.name == "VCALENDAR" {
      let owner = owner(of: calendar, &people)
      if calendar.parts.contains(where: { $0.name == "VEVENT" }),
        let (student, zone) = settle(owner, calendar.line, intake, &problems)
      {
        let index = people
        let events = CalendarEvents(calendar, file: text.file) { index.isKey($0, of: student) }
        let window = intake.calendarWindow(zone)
        busy[student, default: BusyTimes()].add(
          events.times(in: window, own: .zone(zone), &problems), in: window)
      }
      for part in calendar.parts where part.name == "VFREEBUSY" {
        var found = owner
        for property in part.all("ATTENDEE") + part.all("ORGANIZER") {
          if case .student = found { break }
          let address = CalendarEvents.address(property.value)
          found = people.find(address, by: [.email, .username, .id])
        }
        guard let (student, zone) = settle(found, part.line, intake, &problems) else { continue }
        read(
          part, CalendarEvents(calendar, file: text.file), .zone(zone),
          &busy[student, default: BusyTimes()], &problems)
      }
    }
  }

  private func read(
    _ part: CalendarText.Component, _ events: CalendarEvents, _ own: CalendarClock,
    _ busy: inout BusyTimes, _ problems: inout ProblemList
  ) {
    var times = CalendarTimes()
    var isClear = true
    for property in part.all("FREEBUSY") {
      let kind = property.parameters["FBTYPE"]?.uppercased() ?? "BUSY"
      guard kind != "FREE" else { continue }
      for period in property.value.split(separator: ",") {
        guard let time = events.period(period, nil, own) else {
          events.note("a busy time is not understood", property.line, &problems)
          isClear = false
          continue
        }
        // Whole days are absences here too.
        if time.count >= 86_400 { times.absent.append(time) } else { times.busy.append(time) }
      }
    }
    let all = times.busy + times.absent
    let start = part.first("DTSTART").flatMap { events.instant($0, own: own, &problems) }
    let end = part.first("DTEND").flatMap { events.instant($0, own: own, &problems) }
    let from = start ?? all.map(\.lowerBound).min()
    let to = end ?? all.map(\.upperBound).max()
    guard let from, let to, from < to else { return }
    let window = from..<min(to, from + 366 * 86_400)
    if !isClear { times.open.append(window) }
    busy.add(times, in: window)
  }

  /// Whose calendar it is, by the name of the file or of the calendar.
  private func owner(
    of calendar: CalendarText.Component, _ people: inout PeopleIndex
  ) -> PeopleIndex.Match {
    let stem = URL(fileURLWithPath: text.file).deletingPathExtension().lastPathComponent
    let byFile = people.find(stem, by: [.id, .username, .email])
    if case .student = byFile { return byFile }
    if let name = calendar.first("X-WR-CALNAME")?.value {
      let byName = people.find(name, by: PeopleIndex.Key.allCases)
      if case .student = byName { return byName }
    }
    return byFile
  }

  /// The student and their clock; nil, with a notice, where one of the two is not known.
  private func settle(
    _ match: PeopleIndex.Match, _ line: Int, _ intake: Intake, _ problems: inout ProblemList
  ) -> (Student.ID, TimeZone)? {
    if case .student(let id) = match {
      if let zone = intake.zone(of: id) { return (id, zone) }
      problems.note(
        "no-clock",
        InputProblem(
          file: text.file, line: line,
          message: "nothing tells the time zone of \(id), and the calendar is left out",
          remedy: "name the zone in the roster, or with --time-zone"))
      return nil
    }
    var remedy = "name the file after the student's id, username or e-mail"
    if case .unknown(let nearest?) = match { remedy = "the key of \(nearest) is near; \(remedy)" }
    problems.note(
      "unknown-student",
      InputProblem(
        file: text.file, line: line, message: "nobody in the roster is known to own the calendar",
        remedy: remedy))
    return nil
  }
}
