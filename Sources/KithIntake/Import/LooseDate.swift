package import Kith

/// Days as programs and people write them.
package enum LooseDate {
  /// In which order day and month stand where numbers alone do not say.
  package enum Order: String, Sendable, CaseIterable {
    case mdy, dmy
  }

  /// A day, and whether it was written as `YYYY-MM-DD`, alone or before a time.
  ///
  /// Where month and day could stand in either order, `order` decides; full stops between numbers
  /// always put the day first. Years of two digits are those from 1940 to 2039. Months may be named:
  /// `2 nov. 2026`, `November 2, 2026`, `2026年11月2日`.
  package static func day(_ text: String, order: Order = .mdy) -> (day: CalendarDate, isISO: Bool)?
  {
    let head = text.prefix(while: { $0 != " " && $0 != "T" && $0 != "," })
    if let day = CalendarDate(head) { return (day, true) }
    return parts(text, order).map { ($0.day, false) }
  }

  /// Whether the year of a day is written with two digits.
  static func hasShortYear(_ text: String) -> Bool {
    CalendarDate(text.prefix(10)) == nil && parts(text, .mdy)?.isShort == true
  }

  private static func parts(_ text: String, _ order: Order) -> (
    day: CalendarDate, isShort: Bool, rest: Substring
  )? {
    let text = Substring(text)
    let head = text.prefix(while: { $0 != " " && $0 != "T" && $0 != "," })
    let tail = text.dropFirst(head.count)
    if head.utf8.count == 8, let number = Int(head), number > 0 {
      return date(number / 10_000, number / 100 % 100, number % 100).map { ($0, false, tail) }
    }
    for separator in ["/", "-", "."] as [Character] {
      let parts = head.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else {
        continue
      }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { break }
      if parts[0].utf8.count == 4 {
        return date(numbers[0], numbers[1], numbers[2]).map { ($0, false, tail) }
      }
      guard let year = year(numbers[2], digits: parts[2].utf8.count) else { return nil }
      let dayFirst = separator == "." || numbers[0] > 12 || order == .dmy && numbers[1] <= 12
      return date(year, numbers[dayFirst ? 1 : 0], numbers[dayFirst ? 0 : 1])
        .map { ($0, parts[2].utf8.count == 2, tail) }
    }
    return named(text)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  /// A year that is written whole, or with two digits.
  private static func year(_ number: Int, digits: Int) -> Int? {
    digits == 4 ? number : digits == 2 ? number + (number < 40 ? 2000 : 1900) : nil
  }

  /// A day whose month is named, or whose parts are marked in East Asian letters.
  private static func named(_ text: Substring) -> (
    day: CalendarDate, isShort: Bool, rest: Substring
  )? {
    var rest = text
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    while month == nil && numbers.count < 3 || month != nil && numbers.count < 2 {
      rest = rest.drop { !$0.isLetter && !$0.isNumber }
      guard let first = rest.first else { break }
      if first.isNumber {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard let number = Int(digits), digits.count <= 4 else { return nil }
        numbers.append((number, digits.count))
        rest = rest.dropFirst(digits.count)
        // A time of day comes after the day.
        if rest.first == ":" { return nil }
      } else {
        let word = rest.prefix { $0.isLetter }
        let marks: Set<String> = [
          "年", "月", "日", "년", "월", "일", "de", "del", "of", "th", "st", "nd", "rd",
        ]
        if let found = Languages.all.month(word) {
          guard month == nil else { return nil }
          month = found
        } else if !marks.contains(word.lowercased()), Languages.all.weekday(word) == nil {
          return nil
        }
        rest = rest.dropFirst(word.count)
      }
    }
    if rest.first == "日" || rest.first == "일" { rest = rest.dropFirst() }
    if let month, numbers.count == 2 {
      let yearFirst = numbers[0].digits == 4
      let (day, last) = yearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      guard let year = year(last.value, digits: last.digits) else { return nil }
      return date(year, month, day.value).map { ($0, last.digits == 2, rest) }
    }
    let isMarked = text.contains("年") || text.contains("년") || text.first?.isNumber == true
    guard month == nil, numbers.count == 3, numbers[0].digits == 4, isMarked else { return nil }
    return date(numbers[0].value, numbers[1].value, numbers[2].value).map { ($0, false, rest) }
  }

  /// Seconds on the clock since 1970 of a moment such as `2023/02/08 2:19:55 PM GMT+5:30` or
  /// `2/8/2023 14:19`; a zone is heeded where it is an offset.
  package static func moment(_ text: String, order: Order = .mdy) -> Int? {
    let rest: Substring
    let day: CalendarDate
    let head = text.prefix(while: { $0 != " " && $0 != "T" && $0 != "," })
    if let iso = CalendarDate(head) {
      (day, rest) = (iso, text.dropFirst(head.count).dropFirst())
    } else if let parts = parts(text, order) {
      day = parts.day
      rest = parts.rest.drop { !$0.isNumber && !$0.isLetter }
    } else {
      return nil
    }
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
