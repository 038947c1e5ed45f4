package import Kith

/// Days as programs and people write them.
package enum LooseDate {
  /// In which order day and month stand where numbers alone do not say.
  package enum Order: String, Sendable, CaseIterable {
    case mdy, dmy
  }

  /// A day, and whether it was written as `YYYY-MM-DD`, alone or before a time.
  ///
  /// Years need four digits. Where month and day could stand in either order, `order` decides; full
  /// stops between numbers always put the day first.
  package static func day(_ text: String, order: Order = .mdy) -> (day: CalendarDate, isISO: Bool)?
  {
    let head = text.prefix(while: { $0 != " " && $0 != "T" && $0 != "," })
    if let day = CalendarDate(head) { return (day, true) }
    if head.utf8.count == 8, let number = Int(head), number > 0 {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        .map { ($0, false) }
    }
    for separator in ["/", "-", "."] as [Character] {
      let parts = head.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else {
        continue
      }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
      if parts[0].utf8.count == 4 {
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
          .map { ($0, false) }
      }
      guard parts[2].utf8.count == 4 else { return nil }
      let dayFirst = separator == "." || numbers[0] > 12 || order == .dmy && numbers[1] <= 12
      return CalendarDate(
        year: numbers[2], month: dayFirst ? numbers[1] : numbers[0],
        day: dayFirst ? numbers[0] : numbers[1]
      ).map { ($0, false) }
    }
    return nil
  }

  /// Seconds on the clock since 1970 of a moment such as `2023/02/08 2:19:55 PM GMT+5:30` or
  /// `2/8/2023 14:19`; a zone is heeded where it is an offset.
  package static func moment(_ text: String, order: Order = .mdy) -> Int? {
    guard let (day, _) = day(text, order: order) else { return nil }
    let rest = text.drop(while: { $0 != " " && $0 != "T" && $0 != "," }).dropFirst()
    guard let clock = ClockReading.leading(rest) else { return day.dayNumber * 86_400 }
    let seconds = day.dayNumber * 86_400 + clock.seconds
    return seconds - offset(clock.rest)
  }

  /// Seconds ahead of UTC that `GMT+5:30`, `+01:00` or `Z` names; 0 for anything else.
  private static func offset(_ text: Substring) -> Int {
    guard let sign = text.firstIndex(where: { $0 == "+" || $0 == "-" }) else { return 0 }
    let digits = text[text.index(after: sign)...].prefix { $0.isNumber || $0 == ":" }
    let parts = digits.split(separator: ":").compactMap { Int($0) }
    guard let first = parts.first, first < 10_000 else { return 0 }
    let minutes =
      parts.count > 1
      ? first * 60 + parts[1] : first < 100 ? first * 60 : first / 100 * 60 + first % 100
    return (text[sign] == "-" ? -60 : 60) * minutes
  }
}

/// A time of day at the start of a text.
struct ClockReading {
  /// Seconds after midnight.
  var seconds: Int
  /// Whether `am`, `pm`, `noon` or `midnight` was said.
  var hasHalf: Bool
  /// Whether minutes were said.
  var hasMinutes: Bool
  /// Whether a zero stands before the hour, as on a clock of 24 hours.
  var isPadded = false
  /// What follows.
  var rest: Substring

  var minutes: Int { seconds / 60 }

  /// `9`, `9:30`, `09:30:15`, `9 AM`, `9.30pm`, `12:00 a.m.`, `noon`, `midnight`; nil where none of
  /// them begins the text.
  static func leading(_ text: some StringProtocol) -> ClockReading? {
    let text = Substring(text).drop(while: \.isWhitespace)
    let lower = text.prefix(8).lowercased()
    for (word, hours) in [("noon", 12), ("midnight", 0)] where lower.hasPrefix(word) {
      return ClockReading(
        seconds: hours * 3600, hasHalf: true, hasMinutes: true, rest: text.dropFirst(word.count))
    }
    var rest = text
    func number(_ rest: inout Substring) -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...2).contains(digits.utf8.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    guard var hours = number(&rest) else { return nil }
    let isPadded = text.first == "0" && text.count - rest.count == 2
    var parts: [Int] = []
    while parts.count < 2, let mark = rest.first, mark == ":" || mark == "." && parts.isEmpty {
      var after = rest.dropFirst()
      guard after.prefix(2).allSatisfy(\.isNumber), after.prefix(2).count == 2,
        let part = number(&after), part < 60
      else { break }
      parts.append(part)
      rest = after
    }
    var half = rest.drop(while: \.isWhitespace)
    let letters = half.prefix(4).lowercased()
    let isAfternoon = letters.hasPrefix("p")
    var hasHalf = false
    for word in ["a.m.", "p.m.", "am", "pm"] where letters.hasPrefix(word) {
      half = half.dropFirst(word.count)
      hasHalf = true
      break
    }
    if !hasHalf, letters.hasPrefix("a") || letters.hasPrefix("p") {
      let next = half.dropFirst().first
      if next == nil || next?.isLetter == false {
        half = half.dropFirst()
        hasHalf = true
      }
    }
    if hasHalf {
      guard (1...12).contains(hours) else { return nil }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
      rest = half
    }
    guard hours < 24 || hours == 24 && parts.allSatisfy({ $0 == 0 }) else { return nil }
    let seconds = hours * 3600 + (parts.first ?? 0) * 60 + (parts.dropFirst().first ?? 0)
    return ClockReading(
      seconds: seconds, hasHalf: hasHalf, hasMinutes: !parts.isEmpty, isPadded: isPadded, rest: rest
    )
  }
}
