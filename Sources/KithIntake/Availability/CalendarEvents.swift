import Foundation
import Kith
import KithFiles

/// The busy times of a calendar's events within a stretch of time, recurring ones spread out.
struct CalendarEvents {
  let calendar: CalendarText.Component
  let file: String
  private let zones: CalendarZones

  /// Busy times of one file, beyond which the rest is left out.
  private static let most = 100_000

  init(_ calendar: CalendarText.Component, file: String) {
    self.calendar = calendar
    self.file = file
    zones = CalendarZones(calendar)
  }

  /// The busy times that meet `window`, in seconds since 1970; floating times are on `own` clock.
  func busy(in window: Range<Int>, own: TimeZone, _ problems: inout ProblemList) -> [Range<Int>] {
    let events = calendar.parts.filter { $0.name == "VEVENT" }
    // A changed instance stands beside its series, and takes the place of the one it names.
    var replaced: [String: Set<Int>] = [:]
    for event in events {
      if let property = event.first("RECURRENCE-ID"), let uid = event.first("UID")?.value,
        let moment = moment(property, &problems)
      {
        replaced[uid, default: []].insert(moment.instant(on: own))
      }
    }
    var busy: [Range<Int>] = []
    for event in events where takesTime(event) {
      let uid = event.first("UID")?.value ?? ""
      let isChange = event.first("RECURRENCE-ID") != nil
      for time in times(of: event, in: window, own: own, &problems)
      where isChange || replaced[uid]?.contains(time.lowerBound) != true {
        busy.append(time)
      }
      if busy.count > Self.most {
        note(
          "the calendar holds more than \(Self.most) times, and the rest is left out", event.line,
          &problems)
        break
      }
    }
    return busy
  }

  private func takesTime(_ event: CalendarText.Component) -> Bool {
    event.first("STATUS")?.value.uppercased() != "CANCELLED"
      && event.first("TRANSP")?.value.uppercased() != "TRANSPARENT"
      && event.first("X-MICROSOFT-CDO-BUSYSTATUS")?.value.uppercased() != "FREE"
  }

  private func times(
    of event: CalendarText.Component, in window: Range<Int>, own: TimeZone,
    _ problems: inout ProblemList
  ) -> [Range<Int>] {
    guard let property = event.first("DTSTART"), let start = moment(property, &problems) else {
      if event.first("DTSTART") == nil { note("an event has no beginning", event.line, &problems) }
      return []
    }
    guard start.day.components.year >= 1900 else {
      note("an event begins before 1900", property.line, &problems)
      return []
    }
    let zone = start.zone ?? own
    guard let length = length(of: event, from: start, own: own, &problems), length > 0 else {
      return []
    }
    var instants: Set<Int> = []
    if let rule = event.first("RRULE") {
      guard
        let series = series(rule, start, zone, to: window.upperBound, own: own, &problems)
      else { return [] }
      instants.formUnion(series.filter { $0 + length > window.lowerBound })
    } else {
      instants.insert(start.instant(on: own))
    }
    for property in event.all("RDATE") {
      for text in property.value.split(separator: ",") {
        let head = text.split(separator: "/").first ?? ""
        if let moment = CalendarMoment(head, zone: self.zone(property)) {
          instants.insert(moment.instant(on: own))
        }
      }
    }
    for property in event.all("EXDATE") {
      for text in property.value.split(separator: ",") {
        guard var moment = CalendarMoment(text, zone: self.zone(property)) else { continue }
        // A day alone takes the instance of that day away.
        if moment.seconds == nil { (moment.seconds, moment.zone) = (start.seconds, start.zone) }
        instants.remove(moment.instant(on: own))
      }
    }
    return instants.sorted().filter { $0 < window.upperBound && $0 + length > window.lowerBound }
      .map { $0..<$0 + length }
  }

  /// When a series begins each time, in the order of time.
  private func series(
    _ property: CalendarText.Property, _ start: CalendarMoment, _ zone: TimeZone, to end: Int,
    own: TimeZone, _ problems: inout ProblemList
  ) -> [Int]? {
    let (rule, refused) = CalendarRule.parse(property.value)
    guard let rule else {
      note(
        "a recurrence is not understood, and its event is left out", property.line, &problems,
        value: refused)
      return nil
    }
    var last = end
    if let text = rule.until {
      guard let until = CalendarMoment(text, zone: zone) else {
        note("a recurrence ends at no moment, and its event is left out", property.line, &problems)
        return nil
      }
      // A day alone is meant whole.
      let seconds = until.seconds ?? 86_399
      last = min(
        end,
        CalendarMoment.instant(day: until.day, seconds: seconds, on: until.zone ?? zone) + 1)
    }
    let lastDay = CalendarDate(dayNumber: Int((Double(last) / 86_400).rounded(.down)) + 1)
    return rule.dates(from: start.day, to: lastDay)
      .map { CalendarMoment.instant(day: $0, seconds: start.seconds ?? 0, on: zone) }
      .filter { $0 < last }
  }

  /// Seconds that an event lasts.
  private func length(
    of event: CalendarText.Component, from start: CalendarMoment, own: TimeZone,
    _ problems: inout ProblemList
  ) -> Int? {
    if let property = event.first("DTEND") {
      guard let end = moment(property, &problems) else { return nil }
      let length = end.instant(on: own) - start.instant(on: own)
      if length >= 0 { return min(length, 366 * 86_400) }
      note("an event ends before it begins, and is left out", property.line, &problems)
      return nil
    }
    if let property = event.first("DURATION") {
      if let length = CalendarMoment.duration(property.value) { return min(length, 366 * 86_400) }
      note("a duration is not understood, and its event is left out", property.line, &problems)
      return nil
    }
    return start.seconds == nil ? 86_400 : 0
  }
}

// MARK: - Properties

extension CalendarEvents {
  private func zone(_ property: CalendarText.Property) -> TimeZone? {
    property.parameters["TZID"].flatMap { zones[$0] }
  }

  /// The moment of a property; nil, with a notice, where it is none.
  func moment(
    _ property: CalendarText.Property, _ problems: inout ProblemList
  ) -> CalendarMoment? {
    if let name = property.parameters["TZID"], zones[name] == nil {
      note(
        "a time zone is not known, and its event is left out", property.line, &problems, value: name
      )
      return nil
    }
    if let moment = CalendarMoment(property.value, zone: zone(property)) { return moment }
    note("\(property.name) is no moment, and its event is left out", property.line, &problems)
    return nil
  }

  func note(
    _ message: String, _ line: Int, _ problems: inout ProblemList, value: String? = nil
  ) {
    problems.note(
      "calendar-event",
      InputProblem(
        file: file, line: line, message: message, value: value.map { .shown($0) },
        remedy: "add the hours by hand if they matter"))
  }
}
