import Foundation
import Kith
import KithFiles

/// What the events of a calendar say about a stretch of time.
struct CalendarTimes {
  /// Times that somebody is busy at.
  var busy: [Range<Int>] = []
  /// Whole days and longer times that somebody is away: they say nothing of a usual week.
  var absent: [Range<Int>] = []
  /// Times at which something may be that is not understood.
  var open: [Range<Int>] = []
}

/// The times of a calendar's events within a stretch of time, recurring ones spread out.
///
/// What is not understood leaves the times at which it could be open, and never free.
struct CalendarEvents {
  let calendar: CalendarText.Component
  let file: String
  let zones: CalendarZones
  /// The addresses and names of the one whose calendar it is, in lower case.
  private let isOwner: (String) -> Bool

  /// Times of one file, beyond which the rest is left open.
  private static let most = 100_000

  init(
    _ calendar: CalendarText.Component, file: String,
    isOwner: @escaping (String) -> Bool = { _ in false }
  ) {
    self.calendar = calendar
    self.file = file
    self.isOwner = isOwner
    zones = CalendarZones(calendar)
  }

  /// The clock that the calendar is written on where its times float; nil where it names none.
  var ownClock: CalendarClock? {
    calendar.first("X-WR-TIMEZONE").flatMap { zones[$0.value] }
  }

  /// The times that meet `window`, in seconds since 1970; floating times are on `own` clock.
  func times(
    in window: Range<Int>, own: CalendarClock, _ problems: inout ProblemList
  ) -> CalendarTimes {
    let own = ownClock ?? own
    let events = calendar.parts.filter { $0.name == "VEVENT" }
    let changes = CalendarChanges(events, self, own)
    var times = CalendarTimes()
    for event in events where takesTime(event) {
      let start = times.busy.count
      var found = CalendarTimes()
      spread(event, changes, in: window, own: own, to: &found, &problems)
      times.busy += found.busy
      times.absent += found.absent
      times.open += found.open
      if times.busy.count - start > Self.most || times.busy.count > Self.most {
        note(
          "the calendar holds more than \(Self.most) times, and its hours are left open",
          event.line, &problems)
        times.open.append(window)
        break
      }
    }
    return times
  }

  /// Whether an event keeps its owner busy: declined, cancelled and free ones do not, tentative ones
  /// may.
  func takesTime(_ event: CalendarText.Component) -> Bool {
    func says(_ name: String, _ value: String) -> Bool {
      event.first(name)?.value.trimmingCharacters(in: .whitespaces).uppercased() == value
    }
    if says("STATUS", "CANCELLED") || says("TRANSP", "TRANSPARENT")
      || says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    {
      return false
    }
    return !event.all("ATTENDEE").contains { attendee in
      attendee.parameters["PARTSTAT"]?.uppercased() == "DECLINED"
        && (isOwner(Self.address(attendee.value))
          || attendee.parameters["EMAIL"].map(isOwner) == true
          || attendee.parameters["CN"].map(isOwner) == true)
    }
  }

  /// The address of `mailto:ann@school.org`.
  static func address(_ text: String) -> String {
    let text = text.trimmingCharacters(in: .whitespaces)
    return text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
  }
}

// MARK: - Events

extension CalendarEvents {
  /// The times of one event.
  private func spread(
    _ event: CalendarText.Component, _ changes: CalendarChanges, in window: Range<Int>,
    own: CalendarClock, to times: inout CalendarTimes, _ problems: inout ProblemList
  ) {
    guard let property = event.first("DTSTART"),
      let start = CalendarMoment(property.value, clock: clock(property)),
      start.day.components.year >= 1900
    else {
      note("an event has no beginning that can be read", event.line, &problems)
      times.open.append(window)
      return
    }
    guard let length = length(of: event, from: start, own: own) else {
      note("an event has no end that can be read", event.line, &problems)
      times.open += uncertain(start, 86_400, event, in: window, own: own)
      return
    }
    if let name = unknownZone(property) {
      note("a time zone is not known", property.line, &problems, value: name)
      times.open += uncertain(start, length, event, in: window, own: own, slack: 14 * 3600)
      return
    }
    guard let instants = instants(of: event, from: start, to: window.upperBound, own, &problems)
    else {
      times.open += uncertain(start, length, event, in: window, own: own)
      return
    }
    let isAbsence = start.seconds == nil || length >= 86_400
    let uid = event.first("UID")?.value ?? ""
    let isChange = event.first("RECURRENCE-ID") != nil
    func add(_ time: Range<Int>) {
      guard !time.isEmpty, time.overlaps(window) else { return }
      if isAbsence || time.count >= 86_400 {
        times.absent.append(time)
      } else {
        times.busy.append(time)
      }
    }
    for instant in instants {
      if isChange {
        add(instant..<instant + length)
      } else if let time = changes.time(of: uid, instant, length) {
        add(time)
      }
    }
    for time in periods(of: event, own: own, &times, window) { add(time) }
  }

  /// When an event begins each time, in the order of time; nil where that is not understood.
  private func instants(
    of event: CalendarText.Component, from start: CalendarMoment, to end: Int,
    _ own: CalendarClock, _ problems: inout ProblemList
  ) -> [Int]? {
    let clock = start.clock ?? own
    var instants: Set<Int> = [start.instant(on: own)]
    for property in event.all("RRULE") {
      guard let series = series(property, start, clock, to: end, &problems) else { return nil }
      // The first one counts only if the rule picks it.
      if event.all("RRULE").count == 1 { instants.remove(start.instant(on: own)) }
      instants.formUnion(series)
    }
    for property in event.all("RDATE") where property.parameters["VALUE"]?.uppercased() != "PERIOD"
    {
      for text in property.value.split(separator: ",") where !text.contains("/") {
        guard unknownZone(property) == nil,
          var moment = CalendarMoment(text, clock: self.clock(property))
        else {
          note("an extra date is not understood", property.line, &problems)
          return nil
        }
        if moment.seconds == nil { (moment.seconds, moment.clock) = (start.seconds, start.clock) }
        instants.insert(moment.instant(on: own))
      }
    }
    for property in event.all("EXDATE") {
      for text in property.value.split(separator: ",") {
        guard var moment = CalendarMoment(text, clock: self.clock(property)) else { continue }
        // A day alone takes the instance of that day away.
        if moment.seconds == nil { (moment.seconds, moment.clock) = (start.seconds, start.clock) }
        instants.remove(moment.instant(on: own))
      }
    }
    return instants.sorted()
  }

  /// Extra times that bring an end or a length of their own.
  private func periods(
    of event: CalendarText.Component, own: CalendarClock, _ times: inout CalendarTimes,
    _ window: Range<Int>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for property in event.all("RDATE") {
      for text in property.value.split(separator: ",") where text.contains("/") {
        guard unknownZone(property) == nil, let time = period(text, clock(property), own) else {
          times.open.append(window)
          continue
        }
        found.append(time)
      }
    }
    return found
  }

  /// The time that `20270111T150000/PT2H` or `…/20270111T170000` names.
  func period(
    _ text: some StringProtocol, _ clock: CalendarClock?, _ own: CalendarClock
  ) -> Range<Int>? {
    let ends = text.split(separator: "/")
    guard ends.count == 2, let start = CalendarMoment(ends[0], clock: clock) else { return nil }
    let from = start.instant(on: own)
    let to =
      CalendarMoment.duration(String(ends[1])).map { from + $0 }
      ?? CalendarMoment(ends[1], clock: clock)?.instant(on: own)
    guard let to, from < to, to - from <= 366 * 86_400 else { return nil }
    return from..<to
  }

  /// When a series begins each time.
  private func series(
    _ property: CalendarText.Property, _ start: CalendarMoment, _ clock: CalendarClock, to end: Int,
    _ problems: inout ProblemList
  ) -> [Int]? {
    let (rule, refused) = CalendarRule.parse(property.value)
    guard let rule else {
      note("a recurrence is not understood", property.line, &problems, value: refused)
      return nil
    }
    var last = end
    if let text = rule.until {
      guard let until = CalendarMoment(text, clock: clock) else {
        note("a recurrence ends at no moment", property.line, &problems)
        return nil
      }
      // A day alone is meant whole.
      let moment = (until.clock ?? clock).instant(day: until.day, seconds: until.seconds ?? 86_399)
      last = min(end, moment + 1)
    }
    let lastDay = CalendarDate(dayNumber: Int((Double(last) / 86_400).rounded(.down)) + 1)
    return rule.dates(from: start.day, to: lastDay)
      .map { clock.instant(day: $0, seconds: start.seconds ?? 0) }
      .filter { $0 < last }
  }

  /// Seconds that an event lasts; nil where that is not understood.
  private func length(
    of event: CalendarText.Component, from start: CalendarMoment, own: CalendarClock
  ) -> Int? {
    if let property = event.first("DTEND") {
      guard let end = CalendarMoment(property.value, clock: clock(property) ?? start.clock) else {
        return nil
      }
      let length = end.instant(on: own) - start.instant(on: own)
      return length < 0 ? nil : min(length, 366 * 86_400)
    }
    if let property = event.first("DURATION") {
      return CalendarMoment.duration(property.value).map { min($0, 366 * 86_400) }
    }
    return start.seconds == nil ? 86_400 : 0
  }
}
