import KithFiles

/// A title as two of them are compared.
package enum CleanTitle {
  package static func of(_ text: String) -> String { CleanText.of(text).lowercased() }
}

/// The words of a title that say what is asked, without asides such as “(yes/no)” or “If none, write
/// N/A”, whose negations mean nothing.
package struct TitleText {
  package let words: PlainWords

  package init(_ title: String, _ languages: Languages) {
    var kept: [Substring] = []
    for sentence in Self.sentences(title) {
      let words = PlainWords(sentence)
      guard !Self.isAside(words, languages) || kept.isEmpty else { continue }
      kept.append(sentence)
    }
    words = PlainWords(kept.joined(separator: " . "))
  }

  /// The parts of a title between full stops, question marks, brackets and line breaks.
  private static func sentences(_ title: String) -> [Substring] {
    title.split { ".?!()\n;？。！（）؟".contains($0) }
      .filter { !$0.allSatisfy { $0.isWhitespace } }
  }

  /// Whether a part only says how to answer: both yes and no, or what to do if there is nothing.
  private static func isAside(_ words: PlainWords, _ languages: Languages) -> Bool {
    guard !words.isEmpty else { return true }
    let parts = words.words
    if parts.count <= 4, parts.contains(where: { languages.isWhole(PlainWords($0), "yes") }),
      parts.contains(where: { languages.isWhole(PlainWords($0), "no") })
    {
      return true
    }
    let asks = [
      "if none", "if no ", "if not", "if there are none", "if nothing", "write none",
      "write n a", "put n a", "leave blank", "optional", "type none", "enter none",
      "if you have no",
      "si no ", "si aucun", "wenn nicht", "wenn keine", "se nenhum", "se nessun",
    ]
    return asks.contains { (words.text + " ").hasPrefix($0) }
  }
}
