import Kith
package import KithReport

/// What the page says in one language: for each text in English, how a speaker says it.
///
/// A text may hold names in double braces, such as `{{room}}`, which stand for what differs.
package struct PageWords: Sendable {
  /// How letters say it: days, times, kinds of groups.
  package let wording: Wording
  private var texts: [String: String] = [:]

  /// A table with a text on each line after its English and an equals sign.
  init(_ language: String, _ table: String = "") {
    wording = Wording.builtIn.first { $0.language == language } ?? .empty(language)
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " = ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      texts[String(parts[0])] = String(parts[1])
    }
  }

  /// A BCP 47 tag, such as `es`.
  package var language: String { wording.language }

  /// Whether the page's own texts need no table.
  package var isEnglish: Bool { language.hasPrefix("en") }

  /// The text of an English one; itself where the table does not hold it.
  package func say(_ english: String) -> String { texts[english] ?? english }

  /// The text of an English one with what stands for the names in double braces.
  package func say(_ english: String, _ values: [String: String]) -> String {
    var said = ""
    var rest = say(english)[...]
    // One pass: a value may hold braces of its own.
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = String(rest[open.upperBound..<close.lowerBound])
      said += rest[..<open.lowerBound] + (values[name] ?? "")
      rest = rest[close.upperBound...]
    }
    return said + rest
  }

  /// All languages of the page, English first.
  package static let builtIn: [PageWords] = [
    PageWords("en"), PageWords("en-GB"), PageWords("es", spanish), PageWords("fr", french),
    PageWords("de", german), PageWords("pt", portuguese), PageWords("zh", chinese),
  ]

  /// The texts of the table, in the order of ``keys``; what it lacks is left out.
  package var table: [(english: String, text: String)] {
    Self.keys.compactMap { key in texts[key].map { (key, $0) } }
  }

  /// Texts of the table that the page has no more.
  package var strangers: [String] {
    let known = Set(Self.keys)
    return texts.keys.filter { !known.contains($0) }.sorted()
  }

  /// The table as a file that ``correct(_:to:)`` may be told of again: `language,key,text`. What the table
  /// lacks stands in it in English.
  package var file: [UInt8] {
    var file = SpreadsheetText(["language", "key", "text"])
    for key in Self.keys { file.add([language, key, say(key)]) }
    return file.bytes
  }

  /// All English texts that the page can say in other languages: those of its screens, and those that are
  /// said of what somebody did.
  package static let keys: [String] = {
    var seen: Set<String> = []
    return (PageTemplates.all.flatMap { marked(in: $0.text) } + spoken).filter {
      seen.insert($0).inserted
    }
  }()

  /// The texts that stand between double square brackets.
  private static func marked(in template: String) -> [String] {
    template.matches(of: /\[\[(.+?)\]\]/).map { String($0.1) }
  }

  /// A template with its marked texts in this language, as markup holds them; names in braces stay as they are.
  func translated(_ template: String) -> String {
    template.replacing(/\[\[(.+?)\]\]/) { HTMLText.escaped(say(String($0.1))) }
  }

  // MARK: - Corrections

  /// Puts a text in the place of another.
  ///
  /// - Throws: What is wrong with the English text, or with a name in braces that is missing or strange.
  package mutating func correct(_ english: String, to text: String) throws(WordingProblem) {
    guard Self.keys.contains(english) else {
      throw WordingProblem(
        isAboutKey: true, message: "the page has no such text", value: english,
        remedy: TextDistance.nearest(to: english, among: Self.keys).map { "did you mean \($0)?" }
          ?? "see kith serve --table \(language)")
    }
    let known = Self.names(in: english)
    guard known == Self.names(in: text), !text.contains("[["), !text.contains("]]") else {
      throw WordingProblem(
        isAboutKey: false, message: "the text has other names in braces than its English",
        value: text,
        remedy: known.isEmpty
          ? "write it without braces" : "use \(known.joined(separator: ", ")), each once")
    }
    texts[english] = ForeignText.onOneLine(text)
  }

  /// The names in braces of a text, ascending.
  package static func names(in text: String) -> [String] {
    text.matches(of: /\{\{[^}]*\}+/).map { String($0.0) }.sorted()
  }

  /// A table of a language that the page does not speak yet; what it lacks is said in English.
  package static func empty(_ language: String) -> PageWords { PageWords(language) }
}

extension PageWords {
  /// The language in which somebody reads: the first of theirs that is known, or else English.
  static func suiting(_ languages: [String], among known: [PageWords]) -> PageWords {
    let wording = Wording.suiting(languages, among: known.map(\.wording))
    return known.first { $0.language == wording.language } ?? PageWords("en")
  }

  /// What a language calls itself.
  static func name(of language: String) -> String {
    switch language {
    case "en": "English"
    case "en-GB": "English (UK)"
    case "es": "Español"
    case "fr": "Français"
    case "de": "Deutsch"
    case "pt": "Português"
    case "zh": "简体中文"
    default: language
    }
  }

  /// The tags of an `Accept-Language` header, the most wanted first.
  static func tags(accepted header: String) -> [String] {
    var found: [(tag: String, weight: Double, place: Int)] = []
    for (place, part) in header.split(separator: ",").prefix(20).enumerated() {
      let pieces = part.split(separator: ";").map { piece in
        String(piece.filter { !$0.isWhitespace })
      }
      guard let tag = pieces.first, !tag.isEmpty, tag != "*" else { continue }
      let said = pieces.dropFirst().first { $0.hasPrefix("q=") }
      let weight = said.flatMap { Double($0.dropFirst(2)) } ?? 1
      if weight > 0 { found.append((tag, weight, place)) }
    }
    return found.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.map(\.tag)
  }
}
