import Foundation
import Kith

/// A text about hours in plain words: days as `mon`, months as `m11`, and `am`, `pm`, `noon`,
/// `before`, `after`, `not` in place of what they are called in a language.
///
/// Clocks of other countries are written as `15:30`.
struct SlotWords {
  /// Words, clocks and marks, with a space between them.
  let text: String

  /// The words of a text in some languages.
  init(_ text: String, _ vocabulary: SlotVocabulary) {
    self.text = Self.words(Self.clocks(Self.plain(text)), vocabulary)
  }
}

// MARK: - Letters and clocks

extension SlotWords {
  /// Digits, dashes and blanks of all kinds made plain.
  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.lowercased() }
    var result = ""
    for letter in text.precomposedStringWithCompatibilityMapping.lowercased() {
      switch letter {
      case "–", "—", "−", "‒", "‑", "〜", "～", "~": result.append("-")
      case "：": result.append(":")
      case "、", "，", "،": result.append(",")
      case "\u{A0}", "\u{202F}", "\n", "\t", "\r\n": result.append(" ")
      default:
        if letter.unicodeScalars.first?.properties.numericType == .decimal,
          let digit = letter.wholeNumberValue
        {
          result.append(String(digit))
        } else {
          result.append(letter)
        }
      }
    }
    return result
  }

  /// `15h30`, `15 Uhr`, `15時`, `下午3点半` as `15:30`, `15:00`, `15:00`, `3:30 pm`.
  private static func clocks(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
    var text = text
    // "9 a.m." would be two words.
    if text.contains(".m") {
      text.replace("a.m.", with: "am")
      text.replace("p.m.", with: "pm")
    }
    if text.contains("h") {
      text.replace(#/\b(\d{1,2})\s?h(?:(\d{2})|\b)/#) { "\($0.1):\($0.2 ?? "00")" }
    }
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) || text.contains("uhr") || text.contains("godz")
    else { return text }
    text.replace(#/\b(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr|godz\.?)/#) { "\($0.1):\($0.2 ?? "00")" }
    text.replace(#/(\d{1,2})\s?[时時点點시]\s?(?:(\d{1,2})\s?[分분]|(半|반))?/#) { match in
      let minutes = match.3 != nil ? "30" : match.2.map { $0.count == 1 ? "0\($0)" : String($0) }
      return "\(match.1):\(minutes ?? "00") "
    }
    text.replace(#/(?:中午|正午|정오)\s?12:00/#) { _ in " noon " }
    // Halves of the day stand before the clock there.
    text.replace(#/(?:下午|晚上|午後|오후|저녁)\s?(\d{1,2}(?::\d{2})?)/#) { " \($0.1) pm " }
    text.replace(#/(?:上午|早上|凌晨|午前|오전|아침)\s?(\d{1,2}(?::\d{2})?)/#) { " \($0.1) am " }
    return text
  }
}

// MARK: - Words

extension SlotWords {
  private static func words(_ text: String, _ vocabulary: SlotVocabulary) -> String {
    let tokens = tokens(text)
    var result: [String] = []
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      let isAfterClock = result.last?.first?.isNumber == true
      // Turkish: 15:00'ten sonra.
      if isAfterClock, token.first == "'" || token.first == "’" {
        place += 1
        continue
      }
      guard token.first?.isLetter == true else {
        result.append(token)
        place += 1
        continue
      }
      if let (count, word) = vocabulary.phrase(tokens[place...], isAfterClock: isAfterClock) {
        result.append(word)
        place += count
      } else {
        result += vocabulary.named(token)
        place += 1
      }
    }
    return result.joined(separator: " ")
  }

  /// Runs of letters, clocks and numbers, and single marks.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var run = ""
    func kind(_ letter: Character) -> Int {
      if letter.isASCII, letter.isNumber || ":./".contains(letter) { return 1 }
      return letter.isLetter || letter == "'" || letter == "’" ? 2 : 0
    }
    func flush() {
      if !run.isEmpty { tokens.append(run) }
      run = ""
    }
    for letter in text {
      let same = run.last.map(kind) == kind(letter) && kind(letter) != 0
      if !same { flush() }
      if letter != " " { run.append(letter) } else { flush() }
    }
    flush()
    return tokens
  }
}
