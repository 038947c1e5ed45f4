import KithFiles

/// Takes the several answers of one cell apart.
enum AnswerSplit {
  /// The answers that a cell joins by semicolons, or by commas where it holds none.
  ///
  /// Google Forms joins by semicolons and, through a spreadsheet, by commas; Microsoft Forms ends every
  /// answer with a semicolon. An option that holds a separator itself is only kept whole where it is
  /// among the known ones; of several that fit the longest counts.
  static func parts(of text: String, options: [String]) -> [String] {
    let known = options.map { ($0, Array($0.lowercased())) }.filter { !$0.1.isEmpty }
      .sorted { $0.1.count > $1.1.count }
    let letters = Array(text)
    let lower = letters.map { Character($0.lowercased()) }
    var parts: [String] = []
    var place = 0
    // A semicolon outside every known option settles what separates.
    let separators: [Character] =
      hasSemicolon(lower, known)
      ? [";", "；", "\n"] : [",", ";", "，", "、", "؛", "،", "；", "\n"]
    while place < letters.count {
      if separators.contains(letters[place]) || letters[place].isWhitespace {
        place += 1
        continue
      }
      if let (option, end) = option(at: place, lower, known, separators) {
        parts.append(option)
        place = end
        continue
      }
      let end = letters[place...].firstIndex(where: separators.contains) ?? letters.count
      parts.append(CleanText.trimmed(String(letters[place..<end])))
      place = end
    }
    var seen: Set<String> = []
    return parts.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  /// The parts of a text between words such as and, and slashes: `English and Spanish`.
  static func joined(_ text: String, _ languages: Languages) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var parts: [[String]] = [[]]
    for word in words {
      if word == "&" || word == "+" || languages.isWhole(PlainWords(word), "and") {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }
      .flatMap { $0.split(separator: "/") }.map { CleanText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// The known option that stands at a place, with a separator or the end behind it.
  private static func option(
    at place: Int, _ lower: [Character], _ known: [(String, [Character])], _ separators: [Character]
  ) -> (String, Int)? {
    for (option, letters) in known where lower.count - place >= letters.count {
      guard lower[place..<place + letters.count].elementsEqual(letters) else { continue }
      var end = place + letters.count
      while end < lower.count, lower[end].isWhitespace, lower[end] != "\n" { end += 1 }
      if end == lower.count || separators.contains(lower[end]) { return (option, end) }
    }
    return nil
  }

  private static func hasSemicolon(
    _ lower: [Character], _ known: [(String, [Character])]
  ) -> Bool {
    guard lower.contains(";") else { return false }
    var place = 0
    while place < lower.count {
      if let (_, end) = option(at: place, lower, known, [";", ",", "\n", "，", "、", "；"]) {
        place = end
      } else if lower[place] == ";" {
        return true
      } else {
        place += 1
      }
    }
    return false
  }
}
