import Foundation
import Kith

/// The clock that a time of a calendar is on: a zone that is known, or one that the calendar defines.
enum CalendarClock: Sendable {
  case zone(TimeZone)
  case defined(ZoneDefinition)

  /// The instant, in seconds since 1970, at which the clock shows a time: seconds that would have gone
  /// by since 1970 on it.
  func instant(ofWall wall: Int) -> Int {
    switch self {
    case .defined(let definition): return wall - definition.offset(atWall: wall)
    case .zone(let zone):
      let first = wall - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall)))
      return wall - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(first)))
    }
  }

  /// The instant at which the clock shows a time of a day.
  func instant(day: CalendarDate, seconds: Int) -> Int {
    instant(ofWall: day.dayNumber * 86_400 + seconds)
  }
}

/// A zone as a calendar writes it out: when its clock is set to which offset.
///
/// Reference: RFC 5545, section 3.6.5.
struct ZoneDefinition: Sendable {
  /// When the offset changes, on the clock as it stands before, and what it changes to, ascending.
  private var changes: [(wall: Int, offset: Int)] = []
  /// Seconds ahead of UTC before the first change.
  private var before = 0

  /// The last year of which changes are worked out.
  private static let lastYear = 2100
  /// Changes of offset that a zone writes out, beyond which nobody's clock has as many.
  private static let mostObservances = 200

  /// Reads a VTIMEZONE; nil where it is not understood whole.
  init?(_ part: CalendarText.Component) {
    var first: (wall: Int, offset: Int)?
    guard part.parts.count <= Self.mostObservances else { return nil }
    for observance in part.parts where ["STANDARD", "DAYLIGHT"].contains(observance.name) {
      guard let text = observance.first("DTSTART")?.value,
        let start = CalendarMoment(text, clock: nil), let seconds = start.seconds,
        let to = observance.first("TZOFFSETTO").flatMap({ Self.offset($0.value) }),
        let from = observance.first("TZOFFSETFROM").flatMap({ Self.offset($0.value) })
      else { return nil }
      var walls: Set<Int> = [start.day.dayNumber * 86_400 + seconds]
      if let property = observance.first("RRULE") {
        guard let rule = CalendarRule.parse(property.value).rule, rule.frequency == .yearly,
          let last = CalendarDate(year: Self.lastYear, month: 12, day: 31)
        else { return nil }
        var until = Int.max
        if let text = rule.until {
          guard let moment = CalendarMoment(text, clock: nil) else { return nil }
          // Written in UTC; on the clock before the change it is so much later.
          until = moment.day.dayNumber * 86_400 + (moment.seconds ?? 86_399) + from
        }
        let days = rule.dates(from: start.day, to: last)
        walls.formUnion(days.map { $0.dayNumber * 86_400 + seconds }.filter { $0 <= until })
      }
      for property in observance.all("RDATE") {
        for text in property.value.split(separator: ",") {
          guard let moment = CalendarMoment(text, clock: nil) else { return nil }
          walls.insert(moment.day.dayNumber * 86_400 + (moment.seconds ?? 0))
        }
      }
      changes += walls.map { ($0, to) }
      if let earliest = walls.min(), earliest < first?.wall ?? Int.max { first = (earliest, from) }
    }
    guard let first else { return nil }
    before = first.offset
    changes.sort { ($0.wall, $0.offset) < ($1.wall, $1.offset) }
  }

  /// Seconds ahead of UTC where the clock shows a time.
  func offset(atWall wall: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].wall <= wall { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? before : changes[low - 1].offset
  }

  /// Seconds that `+0530` or `-080000` names.
  private static func offset(_ text: String) -> Int? {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard digits.utf8.count == 4 || digits.utf8.count == 6, text.count <= digits.count + 1,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
    else { return nil }
    let whole = digits.utf8.count == 4 ? number * 100 : number
    let seconds = whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100
    guard seconds <= 15 * 3600 else { return nil }
    return text.hasPrefix("-") ? -seconds : seconds
  }
}

/// The clocks that a calendar names.
struct CalendarZones {
  private var defined: [String: CalendarClock] = [:]

  /// Zones that are written out, beyond which the rest counts as not known.
  private static let most = 200

  /// The zones that a calendar writes out; what it says of them counts, whatever they are called.
  init(_ calendar: CalendarText.Component) {
    for part in calendar.parts where part.name == "VTIMEZONE" {
      guard let name = part.first("TZID")?.value, defined[name] == nil,
        defined.count < Self.most
      else { continue }
      if let definition = ZoneDefinition(part) {
        defined[name] = .defined(definition)
      } else if let zone = part.first("X-LIC-LOCATION").flatMap({ ZoneName.zone($0.value) }) {
        defined[name] = .zone(zone)
      }
    }
  }

  subscript(name: String) -> CalendarClock? {
    defined[name] ?? ZoneName.zone(name).map(CalendarClock.zone)
  }
}

/// Names of zones as calendars write them.
enum ZoneName {
  /// Zones of the IANA list whose names have no slash.
  private static let plain: Set<String> = [
    "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT",
    "GMT+0", "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel",
    "Jamaica",
    "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC",
    "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "UTC", "Universal",
    "W-SU", "WET", "Zulu",
  ]
  private static let universal: Set<String> = [
    "UTC", "GMT", "UCT", "Zulu", "Universal", "GMT0", "GMT+0", "GMT-0", "Greenwich",
  ]

  /// The zone of an IANA name, of a name that ends in one, or of a name of Windows; nil otherwise.
  static func zone(_ name: String) -> TimeZone? {
    let name = name.trimmingCharacters(in: .whitespaces)
    if universal.contains(name) || name == "tzone://Microsoft/Utc" { return .gmt }
    if plain.contains(name) { return TimeZone(identifier: name) }
    if let zone = WindowsZones.zone(name) {
      return zone == "Etc/UTC" ? .gmt : TimeZone(identifier: zone)
    }
    var parts = name.split(separator: "/")
    while parts.count >= 2 {
      let rest = parts.joined(separator: "/")
      if !rest.contains(" "), let zone = TimeZone(identifier: rest) { return zone }
      parts.removeFirst()
    }
    return AnswerWords.offset(name).flatMap { TimeZone(identifier: $0) }
  }
}
