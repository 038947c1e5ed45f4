import Kith

// What a cell may hold. Each reads one column, and answers nil where nothing was said, or, with a
// problem, where the cell holds something else.
extension TableRow {
  /// A text that has to be there.
  func required(_ column: Int, _ problems: inout ProblemList) -> String? {
    if let text = text(column) { return text }
    problems.add(problem(column, "\(name(column)) is empty", remedy: "fill it in"))
    return nil
  }

  /// The items of a list cell, without blanks around them and without empty ones.
  func list(_ column: Int) -> [String] {
    guard let text = text(column) else { return [] }
    // By bytes: a semicolon and an accent after it are one Character.
    return text.utf8.split(separator: UInt8(ascii: ";")).map { item in
      let item = Substring(item).drop(while: \.isWhitespace)
      return String(item.reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }

  /// `true` or `false`, in either case of letters.
  func flag(_ column: Int, _ problems: inout ProblemList) -> Bool? {
    guard let text = text(column) else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      problems.add(
        problem(column, "\(name(column)) is neither true nor false", remedy: "write true or false"))
      return nil
    }
  }

  func whole(
    _ column: Int, _ range: ClosedRange<Int>, _ problems: inout ProblemList
  ) -> Int? {
    guard let text = text(column) else { return nil }
    if let value = Int(text), range.contains(value) { return value }
    problems.add(
      problem(
        column,
        "\(name(column)) is not a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)", remedy: "write one, or leave the cell empty"))
    return nil
  }

  /// Degrees within ±`limit`.
  func degrees(_ column: Int, limit: Double, _ problems: inout ProblemList) -> Double? {
    guard let text = text(column) else { return nil }
    let isDecimal = text.utf8.allSatisfy { "+-.0123456789".utf8.contains($0) }
    if isDecimal, let value = Double(text), abs(value) <= limit { return value }
    problems.add(
      problem(
        column, "\(name(column)) is not a number of degrees from -\(Int(limit)) to \(Int(limit))",
        remedy: "write degrees with a decimal point, or leave the cell empty"))
    return nil
  }

  func date(_ column: Int, _ problems: inout ProblemList) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    if let date = CalendarDate(text) { return date }
    problems.add(
      problem(column, "\(name(column)) is not a day of the calendar", remedy: "write YYYY-MM-DD"))
    return nil
  }

  /// Minutes after midnight from `HH:MM`; `24:00` only where a day may end.
  func time(
    _ column: Int, endsDay: Bool = false, _ problems: inout ProblemList
  ) -> Int? {
    guard let text = text(column) else { return nil }
    if let minutes = ClockTime.minutes(text), minutes < 1440 || endsDay { return minutes }
    problems.add(
      problem(
        column, "\(name(column)) is not a time of day",
        remedy: "write HH:MM from 00:00 to \(endsDay ? "24:00" : "23:59")"))
    return nil
  }

  func zone(
    _ column: Int, _ zones: inout ZoneNames, _ problems: inout ProblemList
  ) -> String? {
    guard let text = text(column) else { return nil }
    if zones.isKnown(text) { return text }
    let nearest = zones.nearest(to: text).map { "did you mean \($0)?" }
    problems.add(
      problem(
        column, "\(name(column)) is not a known time zone",
        remedy: nearest ?? "write an IANA name such as America/New_York"))
    return nil
  }

  /// One word of a vocabulary.
  func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ column: Int, _ vocabulary: Word.Type, _ problems: inout ProblemList
  ) -> Word? {
    guard let text = text(column) else { return nil }
    return word(text, column, vocabulary, &problems)
  }

  /// A list of words of a vocabulary, each once.
  func choices<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ column: Int, _ vocabulary: Word.Type, _ problems: inout ProblemList
  ) -> [Word] {
    var words: [Word] = []
    for item in list(column) {
      if let word = word(item, column, vocabulary, &problems), !words.contains(word) {
        words.append(word)
      }
    }
    return words
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ column: Int, _ vocabulary: Word.Type, _ problems: inout ProblemList
  ) -> Word? {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let nearest = TextDistance.nearest(to: text, among: words).map { "did you mean \($0)?" }
    problems.add(
      problem(
        column, "\(name(column)) holds an unknown word", value: text,
        remedy: nearest ?? "write one of \(words.joined(separator: ", "))"))
    return nil
  }

  func name(_ column: Int) -> String { shape.columns[column].name }
}

/// Times of day as files write them.
package enum ClockTime {
  /// Minutes after midnight, 0...1440, from `HH:MM`; nil where the text is no such time.
  package static func minutes(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    func digits(_ first: Int) -> Int? {
      let (tens, ones) = (bytes[first] &- 0x30, bytes[first + 1] &- 0x30)
      return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }
    guard let hours = digits(0), let rest = digits(3), rest < 60 else { return nil }
    let minutes = hours * 60 + rest
    return minutes <= 1440 ? minutes : nil
  }

  /// Minutes after midnight from `HH:MM-HH:MM`; nil where the text is no such stretch of a day.
  package static func range(_ text: String) -> Range<Int>? {
    let parts = text.split(separator: "-", maxSplits: 1).map { minutes($0.filter { $0 != " " }) }
    guard parts.count == 2, let from = parts[0], let to = parts[1], from < to else { return nil }
    return from..<to
  }

  /// `HH:MM` of minutes after midnight.
  package static func text(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
