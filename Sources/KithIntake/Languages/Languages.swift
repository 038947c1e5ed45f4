package import Kith

/// The languages that a file may be in, likeliest first.
package struct Languages: Sendable {
  package let tables: [LanguageTable]
  /// The name of the language where it is one that Kith does not read.
  package let stranger: String?

  package static let known: [LanguageTable] = [
    .english, .spanish, .french, .german, .portuguese, .italian, .dutch, .polish, .turkish, .arabic,
    .hindi, .chinese, .japanese, .korean,
  ]

  /// Every language that Kith reads.
  package static let all = Languages(known)

  package init(_ tables: [LanguageTable], stranger: String? = nil) {
    self.tables = tables
    self.stranger = stranger
  }

  /// The languages of a file, by its titles; all of them where the titles do not tell.
  ///
  /// Answers are left out of it: a form in English may well be answered in Spanish.
  package init(of titles: [String]) {
    // "Timestamp" and "Email Address" come from the program that made the form, whose language may
    // be another one.
    let english = Languages([.english])
    let own = titles.filter {
      !english.isWhole(PlainWords($0), "stamp", "begun", "chaff", "email", "username", "id")
    }
    var census = LanguageCensus()
    for title in own.isEmpty ? titles : own { census.count(title) }
    if let stranger = census.stranger {
      self.init([], stranger: stranger)
    } else {
      let found = census.languages
      self.init(found.isEmpty ? Self.known : found)
    }
  }
}

// MARK: - Days and months

extension Languages {
  /// A day by one word for it; nil where two languages mean different days by it.
  package func weekday(_ word: some StringProtocol) -> Weekday? {
    let plain = PlainWords(word).text
    // A letter or two mean a day only where the language is known.
    if plain.utf8.count < 3, tables.count > 3 { return nil }
    return one(tables.lazy.compactMap { $0.weekday(plain) })
  }

  /// A month, 1 to 12, by one word for it.
  package func month(_ word: some StringProtocol) -> Int? {
    let plain = PlainWords(word).text
    return one(tables.lazy.compactMap { $0.month(plain) })
  }

  /// The one value that all of them are; the first where the first languages are surer.
  private func one<Value: Equatable>(_ found: some Sequence<Value>) -> Value? {
    var result: Value?
    for value in found {
      if let result, result != value { return tables.count <= 2 ? result : nil }
      result = value
    }
    return result
  }
}

// MARK: - Phrases

extension Languages {
  /// The longest phrase of a key that stands in a text.
  package func longest(_ key: String, in words: PlainWords) -> (phrase: Phrase, place: Range<Int>)?
  {
    var best: (phrase: Phrase, place: Range<Int>)?
    for table in tables {
      for phrase in table.phrases(key) where phrase.length > best?.phrase.length ?? 0 {
        if let place = phrase.place(in: words) { best = (phrase, place) }
      }
    }
    return best
  }

  /// Whether a phrase of one of some keys stands in a text.
  package func has(_ keys: String..., in words: PlainWords) -> Bool {
    keys.contains { longest($0, in: words) != nil }
  }

  /// Whether a whole text is a phrase of one of some keys.
  package func isWhole(_ words: PlainWords, _ keys: String...) -> Bool {
    tables.contains { table in
      keys.contains { table.phrases($0).contains { $0.whole == words.bytes } }
    }
  }

  /// A zone that a whole text names, and nothing beside it but what says the same.
  package func zone(_ words: PlainWords) -> String? {
    tables.lazy.compactMap { $0.zone(words) }.first
  }
}
