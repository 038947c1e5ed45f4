import KithFiles

/// How a text turns what it speaks of.
package enum Polarity: Sendable, Hashable {
  /// It says what it says.
  case plain
  /// It holds a word such as not, never, except or without.
  case turned
}

extension Languages {
  /// Whether a text holds a word that turns a sentence round.
  ///
  /// A form in another language may be answered in English.
  package func isTurned(_ text: String) -> Bool {
    let words = PlainWords(text)
    if polarity(words) == .turned { return true }
    guard tables.count < Self.known.count, !tables.contains(where: { $0.code == "en" }),
      words.words.count > 2, Languages([.english]).polarity(words) == .turned
    else { return false }
    return Languages(of: [text]).tables.first?.code == "en"
  }

  package func polarity(_ words: PlainWords) -> Polarity {
    has("not", in: words) ? .turned : .plain
  }

  /// Whether a text makes what it says depend on something.
  package func isConditional(_ words: PlainWords) -> Bool { has("but", in: words) }

  /// Yes or no, in these languages or, where they do not know it, in any other.
  ///
  /// A condition (`yes, but …`) and whatever else is not plainly one of the two is neither.
  package func flag(_ text: String) -> Bool? {
    if let tick = Self.tick(text) { return tick }
    let words = PlainWords(text)
    guard !words.isEmpty else { return nil }
    if let flag = whole(words) { return flag }
    if tables.count < Self.known.count, let flag = Self.all.whole(words, isShared: true) {
      return flag
    }
    return sentence(text, words)
  }

  /// What a mark alone says.
  private static func tick(_ text: String) -> Bool? {
    switch text.filter({ !$0.isWhitespace }) {
    case "✓", "✔", "✔️", "☑", "☑️", "✅", "☒", "x", "X", "1", "●", "〇", "○", "◯", "√": true
    case "✗", "✘", "❌", "✖", "✖️", "☐", "❎", "0", "×", "╳": false
    default: nil
    }
  }

  private func whole(_ words: PlainWords, isShared: Bool = false) -> Bool? {
    // A letter alone is a word of the languages at hand only.
    if isShared, words.bytes.count < 4 { return nil }
    let says = isWhole(words, "yes") || isWhole(words, "agree")
    let denies = isWhole(words, "no") || isWhole(words, "refuse")
    if says != denies { return says }
    return !says && isWhole(words, "none") ? false : nil
  }

  /// A sentence that begins with yes or no, or agrees, or refuses.
  private func sentence(_ text: String, _ words: PlainWords) -> Bool? {
    guard words.words.count <= 24, !text.contains("?"), !text.contains("？") else { return nil }
    let marks: Set<Character> = [",", ".", ";", ":", "!", "–", "—", "-", "(", "，", "。", "、", "！"]
    let mark = text.firstIndex(where: marks.contains) ?? text.endIndex
    let head = PlainWords(text[..<mark])
    let tail = PlainWords(text[mark...])
    if !tail.isEmpty, let flag = whole(head) { return flag == settled(tail, flag) ? flag : nil }
    if let refusal = longest("refuse", in: words) {
      return polarity(words.without(refusal.place)) == .turned || isConditional(words)
        ? nil : false
    }
    guard let agreement = longest("agree", in: words) else { return nil }
    // A condition is looked for first: “unless” is also a word that turns a sentence round.
    guard !isConditional(words) else { return nil }
    return polarity(words.without(agreement.place)) == .plain
  }

  /// Whether what follows yes or no lets it stand.
  private func settled(_ tail: PlainWords, _ flag: Bool) -> Bool? {
    if flag { return isConditional(tail) || polarity(tail) == .turned ? nil : true }
    let agrees = has("agree", in: tail) || isWhole(tail, "yes")
    return agrees && polarity(tail) == .plain ? nil : false
  }

  /// Whether an answer says that there is nothing to say, such as `n/a` and `idk`.
  package func saysNothing(_ text: String) -> Bool {
    let words = PlainWords(text)
    return words.isEmpty || isWhole(words, "none") || Languages.all.isWhole(words, "none")
  }
}
