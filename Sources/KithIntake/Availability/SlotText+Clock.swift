import Kith

extension SlotText {
  /// Finds the first time, or stretch of time, anywhere in the text; a number without minutes and
  /// without a half of the day is one only where nothing else could be.
  mutating func readClock(_ text: Substring, isLoose: Bool) {
    var rest = text
    while let place = rest.firstIndex(where: { $0.isNumber || $0 == "n" || $0 == "m" }) {
      let before = text[..<place]
      let isWordStart = before.last.map { !$0.isLetter && !$0.isNumber && $0 != ":" } ?? true
      if isWordStart, let start = ClockReading.leading(rest[place...]),
        read(start, isLoose: isLoose, after: before.split(separator: " ").last.map(String.init))
      {
        return
      }
      let isDigit = rest[place].isNumber
      rest = rest[place...].drop { isDigit ? $0.isNumber || $0 == ":" : $0 == rest[place] }
    }
  }

  private mutating func read(_ start: ClockReading, isLoose: Bool, after word: String?) -> Bool {
    let rest = start.rest.drop(while: \.isWhitespace)
    for joiner in [
      "to ", "until ", "before ", "after-it ", "before-it ", "- ", "-", "a ", "à ", "y ", "e ",
    ]
    where rest.hasPrefix(joiner) {
      guard let end = ClockReading.leading(rest.dropFirst(joiner.count)) else { break }
      let isClear = start.hasHalf || end.hasHalf || start.hasMinutes || end.hasMinutes
      return isClear || isLoose ? read(start, end) : false
    }
    // A bare number is a time only where something says so.
    let isClear = start.hasHalf || start.hasMinutes
    guard isClear || isLoose && !days.isEmpty else { return false }
    let next = rest.split(separator: " ", maxSplits: 1).first.map(String.init)
    switch Self.side(of: word, next) {
    case "unclear": return open()
    case "before":
      guard isClear, start.minutes > Self.usual.lowerBound else { return open() }
      (from, to) = (Self.usual.lowerBound, start.minutes)
      isSure = isSure && start.isOneTime
    case "after":
      guard isClear, start.minutes < Self.usual.upperBound else { return open() }
      (from, to) = (start.minutes, Self.usual.upperBound)
      isSure = isSure && start.isOneTime
    default:
      from = start.minutes
      isSure = isSure && isClear
    }
    return true
  }

  /// What the words around a time say of it: `before`, `after`, `unclear`, or nothing.
  private static func side(of before: String?, _ behind: String?) -> String? {
    switch (before, behind) {
    case ("before"?, "before-it"?), (nil, "before-it"?): "before"
    case ("after"?, "after-it"?), (nil, "after-it"?): "after"
    case ("before-it"?, _), ("after-it"?, _), ("unclear"?, _), (_, "unclear"?): "unclear"
    case ("before"?, "after-it"?), ("after"?, "before-it"?): "unclear"
    case (_, "before-it"?): "before"
    case (_, "after-it"?): "after"
    // "3 pm after practice" names something else than a time.
    case (_, "before"?), (_, "after"?): "unclear"
    default: before
    }
  }

  /// The part of a day that “before” and “after” are about.
  private static var usual: Range<Int> { 8 * 60..<20 * 60 + 30 }

  /// A time that says nothing which could be used.
  private mutating func open() -> Bool {
    isSure = false
    return false
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
      isSure
      && (start.hasHalf || end.hasHalf || to >= 780
        || start.hasMinutes && end.hasMinutes && (from >= 420 || start.isPadded))
    if to <= from { to += 1440 }
    guard to - from <= 1440 else { return false }
    self.from = from
    self.to = to
    return true
  }
}

extension ClockReading {
  /// Whether a time can be read in one way only; `3:30` could be of the night.
  fileprivate var isOneTime: Bool { hasHalf || isPadded || minutes >= 420 }
}
