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
      let events = CalendarEvents(calendar, file: text.file)
      let owner = owner(of: calendar, &people)
      if calendar.parts.contains(where: { $0.name == "VEVENT" }) {
        if let owner = settle(owner, calendar.line, &problems) {
          let zone = intake.zone(of: owner)
          let window = intake.calendarWindow(zone)
          busy[owner, default: BusyTimes()].add(
            events.busy(in: window, own: zone, &problems), in: window)
        }
      }
      for part in calendar.parts where part.name == "VFREEBUSY" {
        var found = owner
        for property in part.all("ATTENDEE") + part.all("ORGANIZER") {
          if case .student = found { break }
          found = people.find(Self.address(property.value), by: [.email, .username, .id])
        }
        guard let student = settle(found, part.line, &problems) else { continue }
        read(
          part, events, intake.zone(of: student), &busy[student, default: BusyTimes()], &problems)
      }
    }
  }

  private func read(
    _ part: CalendarText.Component, _ events: CalendarEvents, _ own: TimeZone,
    _ busy: inout BusyTimes, _ problems: inout ProblemList
  ) {
    var times: [Range<Int>] = []
    for property in part.all("FREEBUSY") {
      let kind = property.parameters["FBTYPE"]?.uppercased() ?? "BUSY"
      guard kind != "FREE" else { continue }
      for period in property.value.split(separator: ",") {
        let ends = period.split(separator: "/")
        guard ends.count == 2, let start = CalendarMoment(ends[0], zone: nil) else {
          events.note("a busy time is not understood", property.line, &problems)
          continue
        }
        let from = start.instant(on: own)
        let to =
          CalendarMoment.duration(String(ends[1])).map { from + $0 }
          ?? CalendarMoment(ends[1], zone: nil)?.instant(on: own)
        if let to, from < to, to - from <= 366 * 86_400 { times.append(from..<to) }
      }
    }
    let start = part.first("DTSTART").flatMap { events.moment($0, &problems)?.instant(on: own) }
    let end = part.first("DTEND").flatMap { events.moment($0, &problems)?.instant(on: own) }
    let from = start ?? times.map(\.lowerBound).min()
    let to = end ?? times.map(\.upperBound).max()
    guard let from, let to, from < to else { return }
    busy.add(times, in: from..<min(to, from + 366 * 86_400))
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

  private static func address(_ text: String) -> String {
    text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
  }

  private func settle(
    _ match: PeopleIndex.Match, _ line: Int, _ problems: inout ProblemList
  ) -> Student.ID? {
    if case .student(let id) = match { return id }
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

/// Busy times of one student, and the stretches of time that they are known for.
struct BusyTimes {
  private(set) var times: [Range<Int>] = []
  private(set) var known: [Range<Int>] = []

  /// Notes what is busy within a window; what lies outside says nothing about its weeks.
  mutating func add(_ times: [Range<Int>], in window: Range<Int>) {
    self.times += Self.united(times.map { $0.clamped(to: window) })
    known.append(window)
  }

  /// Disjoint ranges that cover the same: a series of long events may cover each minute many times.
  private static func united(_ times: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for time in times.sorted(by: { $0.lowerBound < $1.lowerBound }) where !time.isEmpty {
      if let last = united.last, time.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, time.upperBound)
      } else {
        united.append(time)
      }
    }
    return united
  }

  /// The minutes of a usual week that are busy, and those of which nothing is known, on a clock.
  func usualWeek(on zone: TimeZone) -> (busy: WeekHours, unknown: WeekHours) {
    let count = weeks(times, zone)
    let covered = weeks(known, zone)
    var busy = WeekHours()
    var unknown = WeekHours()
    for minute in 0..<WeekHours.length {
      if covered[minute].isEmpty {
        unknown.insert(minute..<minute + 1)
      } else if count[minute].count * 4 >= covered[minute].count, !count[minute].isEmpty {
        busy.insert(minute..<minute + 1)
      }
    }
    return (busy, unknown)
  }

  /// For each minute of a week, the weeks in which it lies in one of the ranges.
  private func weeks(_ ranges: [Range<Int>], _ zone: TimeZone) -> [Set<Int32>] {
    var weeks = [Set<Int32>](repeating: [], count: WeekHours.length)
    func wall(_ instant: Int) -> Int {
      instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    for range in ranges {
      // Minutes after a Monday long ago: 1970-01-05.
      let from = (wall(range.lowerBound) - 4 * 86_400).quotient(by: 60)
      let to = (wall(range.upperBound) - 4 * 86_400 + 59).quotient(by: 60)
      guard from < to else { continue }
      for minute in from..<to {
        let week = minute.quotient(by: WeekHours.length)
        weeks[minute - week * WeekHours.length].insert(Int32(truncatingIfNeeded: week))
      }
    }
    return weeks
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func quotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}

extension Intake {
  /// The clock of a student.
  func zone(of student: Student.ID) -> TimeZone {
    students[student].flatMap { TimeZone(identifier: $0.timeZone) } ?? .gmt
  }

  /// The weeks of calendars that are looked at: whole ones, from the Monday on or before the day.
  func calendarWindow(_ zone: TimeZone) -> Range<Int> {
    let monday = CalendarDate(dayNumber: day.dayNumber - day.weekday.index)
    let end = CalendarDate(dayNumber: monday.dayNumber + 7 * options.weeks)
    return CalendarMoment.instant(
      day: monday, seconds: 0, on: zone)..<CalendarMoment.instant(
        day: end, seconds: 0, on: zone)
  }

  /// Takes busy times from the hours that this import said, or from the usual hours of a day.
  mutating func subtract(_ busy: [Student.ID: BusyTimes]) {
    for (id, times) in busy {
      guard let student = students[id] else { continue }
      let (taken, unknown) = times.usualWeek(on: zone(of: id))
      var week: WeekHours
      if hasHours.contains(id) {
        week = WeekHours(student.availability)
      } else {
        week = WeekHours(
          Weekday.allCases.map {
            LocalStretch(day: $0, from: options.hours.lowerBound, to: options.hours.upperBound)
          })
        week.subtract(unknown)
      }
      week.subtract(taken)
      students[id]?.availability = week.stretches
      hasHours.insert(id)
    }
  }
}
