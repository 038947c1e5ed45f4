import Kith

/// A stretch of time as a title or an answer names it: `Mon 3-4 PM`, `Tuesday 15:00`, `noon`.
struct SlotText: Hashable {
  /// The days that are named; none where the text names none.
  var days: [Weekday] = []
  /// A day of the calendar, where one is named.
  var date: CalendarDate?
  /// Minutes after midnight; nil where only days are named.
  var from: Int?
  /// Minutes after midnight, past 1440 for the next day; nil where only a beginning is named.
  var to: Int?
  /// Whether the clock could not be read otherwise, as `3-5` could.
  var isSure = true

  /// The stretch that a text names; nil where it names neither a day nor a time.
  init?(_ text: String) {
    var rest = Substring(CleanSlot.of(text))
    // Looking for a day of the calendar is dear, and a year always has four digits.
    if Self.hasYear(rest),
      let range = rest.firstRange(of: #/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4}/#)
    {
      date = LooseDate.day(String(rest[range]))?.day
      rest = rest[..<range.lowerBound] + " " + rest[range.upperBound...]
    }
    days = Self.days(rest)
    if days.isEmpty, let date { days = [date.weekday] }
    readClock(rest)
    guard !days.isEmpty || from != nil else { return nil }
  }

  private static func hasYear(_ text: Substring) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// Finds the first time, or stretch of time, anywhere in the text.
  private mutating func readClock(_ text: Substring) {
    var rest = text
    while let place = rest.firstIndex(where: { $0.isNumber || $0 == "n" || $0 == "m" }) {
      let isWordStart = place == text.startIndex || !text[text.index(before: place)].isLetter
      if isWordStart, let start = ClockReading.leading(rest[place...]), read(start) { return }
      let isDigit = rest[place].isNumber
      rest = rest[place...].drop { isDigit ? $0.isNumber : $0 == rest[place] }
    }
  }

  private mutating func read(_ start: ClockReading) -> Bool {
    var after = start.rest.drop(while: \.isWhitespace)
    for joiner in ["to ", "until ", "-"] where after.hasPrefix(joiner) {
      after = after.dropFirst(joiner.count)
      guard let end = ClockReading.leading(after) else { break }
      return read(start, end)
    }
    // A bare number is a time only where something says so.
    guard start.hasHalf || start.hasMinutes || !days.isEmpty else { return false }
    from = start.minutes
    isSure = start.hasHalf || start.hasMinutes
    return true
  }

  private mutating func read(_ start: ClockReading, _ end: ClockReading) -> Bool {
    var (from, to) = (start.minutes, end.minutes)
    if end.hasHalf, !start.hasHalf, from < 780 {
      // "3-4 PM" begins in the afternoon, "11-1 PM" in the morning.
      let sameHalf = from % 720 + (to >= 720 && to < 1440 ? 720 : 0)
      from = sameHalf < to || to == 0 ? sameHalf : from
    } else if start.hasHalf, !end.hasHalf, to <= 720 {
      let sameHalf = to % 720 + (from >= 720 ? 720 : 0)
      to = sameHalf > from ? sameHalf : to % 720 + (from >= 720 ? 0 : 720)
    }
    isSure =
      start.hasHalf || end.hasHalf || to >= 780
      || start.hasMinutes && end.hasMinutes && (from >= 420 || start.isPadded)
    if to <= from { to += 1440 }
    guard to - from <= 1440 else { return false }
    self.from = from
    self.to = to
    return true
  }

  private static func days(_ text: Substring) -> [Weekday] {
    let words = text.split { !$0.isLetter }
    var found: Set<Weekday> = []
    for word in words {
      switch word {
      case "weekday", "weekdays": found.formUnion([.mon, .tue, .wed, .thu, .fri])
      case "weekend", "weekends": found.formUnion([.sat, .sun])
      case "everyday", "daily": found.formUnion(Weekday.allCases)
      default:
        if let day = day(word) { found.insert(day) }
      }
    }
    return Weekday.allCases.filter(found.contains)
  }

  /// A day by its name or a usual short form of it.
  static func day(_ word: some StringProtocol) -> Weekday? {
    let word = word.lowercased()
    let bare = word.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : word
    switch bare {
    case "mon", "monday": return .mon
    case "tue", "tues", "tuesday": return .tue
    case "wed", "weds", "wednesday": return .wed
    case "thu", "thur", "thurs", "thursday": return .thu
    case "fri", "friday": return .fri
    case "sat", "saturday": return .sat
    case "sun", "sunday": return .sun
    default: return nil
    }
  }

  /// The stretches that are named, those without an end lasting so many minutes.
  func stretches(lasting minutes: Int) -> [LocalStretch] {
    guard let from else { return [] }
    let to = to ?? from + minutes
    return days.map { LocalStretch(day: $0, from: from % 1440, to: Self.end(from, to)) }
  }

  /// The end of a stretch as a stretch tells it: 1440 ends a day, more lies on the next one.
  static func end(_ from: Int, _ to: Int) -> Int { to <= 1440 ? to : to - 1440 }
}

/// Dashes, apostrophes and letters made plain.
private enum CleanSlot {
  static func of(_ text: String) -> String {
    String(
      text.lowercased().map { letter -> Character in
        switch letter {
        case "–", "—", "−", "‒", "‑": "-"
        case "\u{A0}", "\u{202F}", "\n", "\t": " "
        default: letter
        }
      })
  }
}
