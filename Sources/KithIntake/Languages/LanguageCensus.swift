/// Counts which languages the titles of a file speak.
package struct LanguageCensus {
  /// Letters of the words that a language knows.
  private var known: [String: Int] = [:]
  private var strange: [String: Int] = [:]
  private var letters = 0
  private var seen: [String: Int] = [:]

  private static let vocabulary: [(code: String, words: Set<String>, clues: Set<String>)] =
    Languages.known.map { table in
      var clues: Set<String> = []
      for key in table.keys where SurveyField(rawValue: key) != nil || structural.contains(key) {
        for phrase in table.phrases(key) {
          clues.formUnion(PlainWords(String(decoding: phrase.whole, as: UTF8.self)).words)
        }
      }
      return (table.code, table.commonWords, clues.union(table.calendarWords))
    }

  private static let structural: Set = [
    "stamp", "begun", "email", "username", "id", "name", "guardian", "city", "state", "country",
    "postcode",
  ]

  package mutating func count(_ title: String) {
    let plain = PlainWords(title)
    var latin: [String] = []
    for word in plain.words {
      guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
        continue
      }
      if first.value < 0x250 || (0x1E00...0x1EFF).contains(first.value) {
        if word.utf8.count > 1 || plain.words.count > 2 { latin.append(word) }
      } else {
        countScript(word)
      }
    }
    // Numbered columns, such as "Avail 1" to "Avail 168", say a word no more than a few times.
    for word in latin where seen[word, default: 0] < 3 {
      seen[word, default: 0] += 1
      letters += word.utf8.count
      for (code, words, clues) in Self.vocabulary {
        if words.contains(word) {
          known[code, default: 0] += 2 * word.utf8.count
        } else if word.utf8.count > 2, clues.contains(word) {
          known[code, default: 0] += word.utf8.count
        }
      }
      for (name, words) in Strangers.words where words.contains(word) {
        strange[name, default: 0] += 2 * word.utf8.count
      }
    }
  }

  /// Words in letters that tell the language nearly by themselves.
  private mutating func countScript(_ word: String) {
    letters += 2 * word.unicodeScalars.count
    var code: String?
    var stranger: String?
    for letter in word.unicodeScalars {
      if let name = Strangers.language(of: letter) { stranger = name }
      switch letter.value {
      case 0x3040...0x30FF: code = "ja"
      case 0xAC00...0xD7A3: code = "ko"
      case 0x4E00...0x9FFF: code = code ?? "zh"
      case 0x600...0x6FF: code = "ar"
      case 0x900...0x97F: code = "hi"
      default: break
      }
    }
    let weight = 2 * word.unicodeScalars.count
    // Japanese has letters of its own beside those that it shares.
    if let stranger, code != "ja" {
      strange[stranger, default: 0] += 2 * weight
    } else if let code {
      known[code, default: 0] += 2 * weight
    } else {
      strange["another language", default: 0] += 2 * weight
    }
  }

  /// The languages that the titles speak, likeliest first; none where nothing tells.
  package var languages: [LanguageTable] {
    var counts = known
    // Japanese writes Chinese letters, too.
    if let japanese = counts["ja"], japanese > 0 {
      counts["ja"] = japanese + (counts["zh"] ?? 0)
      counts["zh"] = nil
    }
    let most = counts.values.max() ?? 0
    guard most > 0 else { return [] }
    let found = Languages.known.filter { (counts[$0.code] ?? 0) * 5 >= most * 3 }
    return found.sorted { counts[$0.code] ?? 0 > counts[$1.code] ?? 0 }
  }

  /// The language that the titles are in, where it is one that Kith does not read.
  package var stranger: String? {
    let most = known.values.max() ?? 0
    if let (name, count) = strange.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count > most
    {
      return name
    }
    // Hardly a word of what is long enough to be sentences.
    return letters > 60 && most * 10 < letters * 2 ? "another language" : nil
  }
}
