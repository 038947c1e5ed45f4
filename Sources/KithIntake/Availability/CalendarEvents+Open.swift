import Kith
import KithFiles

extension CalendarEvents {
  /// The times at which an event could be whose recurrence, end or zone is not understood: its time of
  /// day, on every day from its first to its last, and so much earlier and later.
  func uncertain(
    _ start: CalendarMoment, _ length: Int, _ event: CalendarText.Component, in window: Range<Int>,
    own: CalendarClock, slack: Int = 0
  ) -> [Range<Int>] {
    let first = start.instant(on: own)
    let recurs = event.first("RRULE") != nil || event.first("RDATE") != nil
    guard recurs else {
      let time = first - slack..<first + length + slack
      return time.overlaps(window) ? [time] : []
    }
    let rule = event.first("RRULE")?.value.uppercased() ?? ""
    let hasClocks = ["BYHOUR", "BYMINUTE", "BYSECOND", "HOURLY", "MINUTELY", "SECONDLY"]
      .contains(where: rule.contains)
    if hasClocks || start.seconds == nil || length + 2 * slack >= 86_400 {
      return first < window.upperBound
        ? [max(first - slack, window.lowerBound)..<window.upperBound] : []
    }
    var times: [Range<Int>] = []
    var instant = first
    if instant < window.lowerBound {
      instant += (window.lowerBound - instant) / 86_400 * 86_400
    }
    // An hour more on both sides, for clocks that change in between.
    while instant < window.upperBound {
      times.append(instant - slack - 3600..<instant + length + slack + 3600)
      instant += 86_400
    }
    return times
  }

  // MARK: - Properties

  /// The clock of a property; nil where it floats, or where its zone is not known.
  func clock(_ property: CalendarText.Property) -> CalendarClock? {
    property.parameters["TZID"].flatMap { zones[$0] }
  }

  /// The zone that a property names and nobody knows; nil otherwise.
  func unknownZone(_ property: CalendarText.Property) -> String? {
    property.parameters["TZID"].flatMap { zones[$0] == nil ? $0 : nil }
  }

  /// The instant of a property; nil, with a notice, where it is none.
  func instant(
    _ property: CalendarText.Property, own: CalendarClock, _ problems: inout ProblemList
  ) -> Int? {
    if unknownZone(property) == nil,
      let moment = CalendarMoment(property.value, clock: clock(property))
    {
      return moment.instant(on: own)
    }
    note("\(property.name) is no moment", property.line, &problems)
    return nil
  }

  /// Tells that something is not understood, and what that means for the hours.
  func note(
    _ message: String, _ line: Int, _ problems: inout ProblemList, value: String? = nil
  ) {
    problems.note(
      "calendar-event",
      InputProblem(
        file: file, line: line, column: 1,
        message: "\(message); the hours at which it could be do not count as free",
        value: value.map { .shown($0) }, remedy: "add the hours by hand if they matter"))
  }
}

/// The changed instances of a calendar's series: each stands beside its series, and takes the place of
/// the one that it names, or of all from that one on.
struct CalendarChanges {
  /// Instances that are replaced, by series.
  private var replaced: [String: Set<Int>] = [:]
  /// Where all from one instance on are changed: from when, by how many seconds, and how long they last
  /// then; nil for a length where they no longer take place, or follow a rule of their own.
  private var following: [String: [(from: Int, shift: Int, length: Int?)]] = [:]

  init(_ events: [CalendarText.Component], _ times: CalendarEvents, _ own: CalendarClock) {
    for event in events {
      guard let property = event.first("RECURRENCE-ID"), let uid = event.first("UID")?.value,
        let moment = CalendarMoment(property.value, clock: times.clock(property))
      else { continue }
      let instant = moment.instant(on: own)
      replaced[uid, default: []].insert(instant)
      guard property.parameters["RANGE"]?.uppercased() == "THISANDFUTURE" else { continue }
      var change: (from: Int, shift: Int, length: Int?) = (instant, 0, nil)
      if times.takesTime(event), event.first("RRULE") == nil,
        let start = event.first("DTSTART").flatMap({
          CalendarMoment($0.value, clock: times.clock($0))
        })
      {
        let first = start.instant(on: own)
        let end = event.first("DTEND").flatMap {
          CalendarMoment($0.value, clock: times.clock($0))?.instant(on: own)
        }
        let lasts = event.first("DURATION").flatMap { CalendarMoment.duration($0.value) }
        change = (instant, first - instant, (end.map { $0 - first } ?? lasts).map { max(0, $0) })
      }
      following[uid, default: []].append(change)
    }
    for uid in following.keys { following[uid]?.sort { $0.from < $1.from } }
  }

  /// The time of an instance of a series, changed as it was; nil where another event stands for it.
  func time(of uid: String, _ instant: Int, _ length: Int) -> Range<Int>? {
    if replaced[uid]?.contains(instant) == true { return nil }
    guard let change = following[uid]?.last(where: { $0.from <= instant }) else {
      return instant..<instant + length
    }
    return change.length.map { instant + change.shift..<instant + change.shift + $0 }
  }
}
