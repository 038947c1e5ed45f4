import Foundation
import Kith

/// A moment of a calendar, as it is written: a day, or a time on some clock.
struct CalendarMoment {
  var day: CalendarDate
  /// Seconds after midnight; nil where a whole day is meant.
  var seconds: Int?
  /// The clock; nil for one that floats: the reader's own.
  var zone: TimeZone?

  /// A moment such as `20270111`, `20270111T090000` or `20270111T140000Z`; nil where it is none.
  init?(_ text: some StringProtocol, zone: TimeZone?) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 8, let number = Self.number(parts[0]),
      let day = CalendarDate(
        year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    self.day = day
    self.zone = zone
    guard parts.count == 2 else { return }
    var clock = parts[1]
    if clock.hasSuffix("Z") {
      clock = clock.dropLast()
      self.zone = .gmt
    }
    // A leap second ends the minute.
    guard clock.utf8.count == 6, let time = Self.number(clock), time / 10_000 < 24,
      time / 100 % 100 < 60, time % 100 <= 60
    else { return nil }
    seconds = time / 10_000 * 3600 + time / 100 % 100 * 60 + min(59, time % 100)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The instant, in seconds since 1970, where floating times are meant on `own` clock.
  func instant(on own: TimeZone) -> Int {
    Self.instant(day: day, seconds: seconds ?? 0, on: zone ?? own)
  }

  /// The instant at which a clock shows a time.
  static func instant(day: CalendarDate, seconds: Int, on zone: TimeZone) -> Int {
    let wall = day.dayNumber * 86_400 + seconds
    let first = wall - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall)))
    return wall - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(first)))
  }

  /// Seconds of a duration such as `PT1H30M` or `P1W`; nil where it is none, or negative.
  static func duration(_ text: String) -> Int? {
    var rest = Substring(text.uppercased())
    if rest.hasPrefix("+") { rest = rest.dropFirst() }
    guard rest.hasPrefix("P"), rest.count > 1 else { return nil }
    rest = rest.dropFirst()
    var total = 0
    while !rest.isEmpty {
      if rest.hasPrefix("T") {
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...6).contains(digits.count), let number = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let units: [Character: Int] = ["W": 604_800, "D": 86_400, "H": 3600, "M": 60, "S": 1]
      guard let unit = rest.popFirst().flatMap({ units[$0] }) else { return nil }
      total += number * unit
    }
    return total
  }
}

/// The clocks that a calendar names.
struct CalendarZones {
  private var zones: [String: TimeZone] = [:]

  /// The zones of a calendar: IANA names, those of Outlook, names that end in one, and definitions
  /// with a single offset. Of other definitions nothing is guessed.
  init(_ calendar: CalendarText.Component) {
    for part in calendar.parts where part.name == "VTIMEZONE" {
      guard let name = part.first("TZID")?.value else { continue }
      if let zone = part.first("X-LIC-LOCATION").flatMap({ Self.known($0.value) }) {
        zones[name] = zone
      } else if part.parts.count == 1, let text = part.parts[0].first("TZOFFSETTO")?.value,
        let offset = Self.offset(text)
      {
        zones[name] = TimeZone(secondsFromGMT: offset)
      }
    }
  }

  subscript(name: String) -> TimeZone? { Self.known(name) ?? zones[name] }

  private static func known(_ name: String) -> TimeZone? {
    if let zone = AnswerWords.windowsZones[name] { return TimeZone(identifier: zone) }
    if name == "UTC" || name == "GMT" { return .gmt }
    var parts = name.split(separator: "/")
    while parts.count >= 2 {
      if let zone = TimeZone(identifier: parts.joined(separator: "/")) { return zone }
      parts.removeFirst()
    }
    return nil
  }

  private static func offset(_ text: String) -> Int? {
    guard let number = Int(text), text.count >= 5 else { return nil }
    return (number < 0 ? -1 : 1) * (abs(number) / 100 * 3600 + abs(number) % 100 * 60)
  }
}
