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

  /// Words before a time that say which half of the day it is in.
  private static let halves: [(word: String, isAfternoon: Bool)] = [
    ("上午", false), ("早上", false), ("凌晨", false), ("下午", true), ("晚上", true), ("午前", false),
    ("午後", true), ("오전", false), ("오후", true), ("am ", false), ("pm ", true),
  ]

  /// What follows the hour of a clock of 24 hours: `15h`, `15h30`, `15 Uhr`, `15時30分`.
  private static let hourMarks = [
    "uhr", "horas", "hrs", "h", "ore", "uur", "godz", "时", "點", "点", "時", "시", "saat",
  ]

  /// `9`, `9:30`, `09:30:15`, `9 AM`, `9.30pm`, `12:00 a.m.`, `noon`, `midnight`, `15h30`, `15 Uhr`,
  /// `下午3点`; nil where none of them begins the text.
  static func leading(_ text: some StringProtocol) -> ClockReading? {
    let text = Substring(text).drop(while: \.isWhitespace)
    for (word, isAfternoon) in halves where text.lowercased().hasPrefix(word) {
      guard var clock = leading(text.dropFirst(word.count)), !clock.hasHalf, clock.seconds < 46_800
      else { return nil }
      clock.seconds = clock.seconds % 43_200 + (isAfternoon ? 43_200 : 0)
      clock.hasHalf = true
      return clock
    }
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
    if parts.isEmpty, let marked = Self.marked(rest) {
      parts = marked.minutes.map { [$0] } ?? [0]
      rest = marked.rest
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

  /// The minutes behind a mark of the hour, and what follows; nil where there is no mark.
  private static func marked(_ text: Substring) -> (minutes: Int?, rest: Substring)? {
    let rest = text.drop(while: \.isWhitespace)
    guard let mark = hourMarks.first(where: { rest.lowercased().hasPrefix($0) }) else { return nil }
    var after = rest.dropFirst(mark.count)
    let digits = after.drop(while: \.isWhitespace).prefix { ("0"..."9").contains($0) }
    if digits.count == 2, let minutes = Int(digits), minutes < 60 {
      after = after.drop(while: \.isWhitespace).dropFirst(2)
      if let first = after.first, "分분".contains(first) { after = after.dropFirst() }
      return (minutes, after)
    }
    if after.first == "半" { return (30, after.dropFirst()) }
    // "9 heads" begins no hour.
    if let first = after.first, first.isLetter, first.isASCII { return nil }
    return (nil, after)
  }
}
