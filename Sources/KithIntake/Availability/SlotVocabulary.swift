import Kith

/// What the words of some languages stand for in texts about hours.
struct SlotVocabulary: Sendable {
  /// The words of all languages at once: what two of them read differently stays open.
  static let all = SlotVocabulary(.all)

  private let languages: Languages
  /// What whole phrases stand for.
  private var words: [String: String] = [:]
  /// Halves of the day, which follow a clock: `am Montag` is no morning.
  private var halves: [String: String] = [:]

  /// Keys of the tables of languages, and what stands for them here; the first ones count first.
  private static let keys: [(key: String, word: String)] = [
    ("before-school", "open"), ("after-school", "open"), ("daily", "everyday"),
    ("weekdays", "weekdays"), ("weekend", "weekend"), ("midnight", "midnight"), ("noon", "noon"),
    ("before", "before"), ("after", "after"), ("not", "not"), ("unclear", "unclear"),
  ]

  init(_ languages: Languages) {
    self.languages = languages
    let isMixed = languages.tables.count > 3
    for table in languages.tables {
      for (key, word) in [("am", "am"), ("pm", "pm")] {
        for phrase in table.phrases(key) { halves[Self.text(phrase), default: word] = word }
      }
      for (key, word) in Self.keys {
        for phrase in table.phrases(key) {
          let text = Self.text(phrase)
          let isTime = word == "before" || word == "after"
          // "15:00 के बाद": the word stands behind the time there.
          let word = isTime && !table.phrases("behind").isEmpty ? "\(word)-it" : word
          // "I can do 3 pm" is no Polish.
          let isUnclear = isMixed && isTime && text.utf8.count < 6
          let meant = isUnclear ? "unclear" : word
          guard let known = words[text] else {
            words[text] = meant
            continue
          }
          if known != meant, isTime || known.hasPrefix("before") || known.hasPrefix("after") {
            words[text] = "unclear"
          }
        }
      }
    }
    if !isMixed { addStrangers() }
  }

  /// Words that turn a time round in another language, which nobody should read over.
  private mutating func addStrangers() {
    for table in Languages.known {
      for key in ["before", "after", "not"] {
        for phrase in table.phrases(key) where words[Self.text(phrase)] == nil {
          words[Self.text(phrase)] = "unclear"
        }
      }
    }
  }

  private static func text(_ phrase: Phrase) -> String {
    String(decoding: phrase.whole, as: UTF8.self)
  }

  /// What the longest phrase that begins here stands for, and how many words it has.
  func phrase(_ tokens: ArraySlice<String>, isAfterClock: Bool) -> (count: Int, word: String)? {
    var best: (count: Int, word: String)?
    var text = ""
    for (place, token) in tokens.prefix(4).enumerated() {
      guard token.first?.isLetter == true else { break }
      text += " " + token
      let plain = String(decoding: PlainWords(text).bytes, as: UTF8.self)
      if let word = (isAfterClock ? halves[plain] : nil) ?? words[plain] {
        best = (place + 1, word)
      }
    }
    return best
  }

  /// A day or a month in place of a word; words that are written together are taken apart.
  func named(_ word: String) -> [String] {
    if let found = name(word) { return [found] }
    guard word.unicodeScalars.contains(where: { (0x3040...0xD7A3).contains($0.value) }) else {
      return [word]
    }
    var result: [String] = []
    var rest = Substring(word)
    while !rest.isEmpty {
      var length = 1
      for count in (1...min(4, rest.count)).reversed() {
        let head = rest.prefix(count)
        let plain = String(decoding: PlainWords(head).bytes, as: UTF8.self)
        if let found = name(head) ?? words[plain] {
          result.append(found)
          length = count
          break
        }
      }
      rest = rest.dropFirst(length)
    }
    return result
  }

  private func name(_ word: some StringProtocol) -> String? {
    switch (languages.weekday(word), languages.month(word)) {
    case (let day?, let month?): return "\(day.rawValue)|m\(month)"
    case (let day?, nil): return day.rawValue
    case (nil, let month?): return "m\(month)"
    case (nil, nil):
      // Days are made many by an s in some languages: Mondays.
      guard word.count > 4, word.hasSuffix("s") else { return nil }
      return languages.weekday(word.dropLast())?.rawValue
    }
  }
}
