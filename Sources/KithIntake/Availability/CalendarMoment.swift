import Foundation
import Kith

/// A moment of a calendar, as it is written: a day, or a time on some clock.
struct CalendarMoment {
  var day: CalendarDate
  /// Seconds after midnight; nil where a whole day is meant.
  var seconds: Int?
  /// The clock; nil for one that floats: the reader's own.
  var clock: CalendarClock?

  /// A moment such as `20270111`, `20270111T090000` or `20270111T140000Z`; nil where it is none.
  init?(_ text: some StringProtocol, clock: CalendarClock?) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 8, let number = Self.number(parts[0]),
      let day = CalendarDate(
        year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    self.day = day
    self.clock = clock
    guard parts.count == 2 else { return }
    var time = parts[1]
    if time.hasSuffix("Z") {
      time = time.dropLast()
      self.clock = .zone(.gmt)
    }
    // A leap second ends the minute.
    guard time.utf8.count == 6, let digits = Self.number(time), digits / 10_000 < 24,
      digits / 100 % 100 < 60, digits % 100 <= 60
    else { return nil }
    seconds = digits / 10_000 * 3600 + digits / 100 % 100 * 60 + min(59, digits % 100)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The instant, in seconds since 1970, where floating times are meant on `own` clock.
  func instant(on own: CalendarClock) -> Int {
    (clock ?? own).instant(day: day, seconds: seconds ?? 0)
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
