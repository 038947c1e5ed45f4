import Kith

/// What Kith says in letters in one language: a table of short texts that a speaker can correct.
///
/// A text may hold names in braces, such as `{date}`, which stand for what differs from letter to
/// letter.
package struct Wording: Sendable, Hashable {
  /// A BCP 47 tag, such as `es`.
  package let language: String
  private var texts: [String: String]

  /// A table with a text on each line after its key and an equals sign.
  init(_ language: String, _ table: String) {
    self.language = language
    texts = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " = ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      texts[String(parts[0])] = String(parts[1])
    }
  }

  /// The languages that Kith speaks, English first.
  package static let builtIn: [Wording] = [
    english, british, spanish, french, german, portuguese, chinese,
  ]

  /// All keys, in the order of the English table.
  package static let keys: [String] = englishTable.split(separator: "\n").compactMap {
    $0.split(separator: " = ", maxSplits: 1).first.map(String.init)
  }

  /// Texts by their keys, in the order of the English table; a dialect holds what differs alone.
  package var table: [(key: String, text: String)] {
    Self.keys.compactMap { key in texts[key].map { (key, $0) } }
  }
}

extension Wording {
  /// The table as a file that ``correct(_:to:)`` may be told of again: `language,key,text`.
  package var file: [UInt8] {
    var table = SpreadsheetText(["language", "key", "text"])
    for (key, text) in self.table { table.add([language, key, text]) }
    return table.bytes
  }
}

// MARK: - Texts

extension Wording {
  /// The text of a key with what stands for the names in braces.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    let text = texts[key] ?? Self.english.texts[key] ?? key
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    // One pass: a value may hold braces of its own.
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// "a", "a and b", "a, b and c".
  func listing(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let list = words.dropLast().joined(separator: text("list.comma").replacing("_", with: " "))
    return text("list.last", ["list": list, "last": last])
  }

  /// The language in which somebody reads: the first of theirs that is known, or else English.
  package static func suiting(_ languages: [String], among known: [Wording]) -> Wording {
    let tags = Dictionary(known.map { ($0.language.lowercased(), $0) }) { _, last in last }
    for language in languages {
      let parts = language.lowercased().split(separator: "-").map(String.init)
      guard let first = parts.first else { continue }
      let primary = first == "cmn" ? "zh" : first
      // Who reads traditional characters is not given simplified ones.
      if primary == "zh", !Set(parts).isDisjoint(with: ["hant", "tw", "hk", "mo"]) { continue }
      let region = parts.dropFirst().first { $0.count == 2 }
      let isBritish = primary == "en" && region.map { Self.britishRegions.contains($0) } == true
      if let found = region.flatMap({ tags["\(primary)-\($0)"] }) { return found }
      if isBritish, let british = tags["en-gb"] { return british }
      if let found = tags[primary] { return found }
    }
    return tags["en"] ?? english
  }

  /// Where English is written with the day before the month.
  private static let britishRegions: Set<String> = ["gb", "ie", "au", "nz", "in", "za"]
}

// MARK: - Corrections

/// A text of a table of corrections that cannot be taken.
package struct WordingProblem: Error, Sendable, Hashable {
  /// Whether the key is wrong; the text otherwise.
  package let isAboutKey: Bool
  package let message: String
  package let value: String
  package let remedy: String

  package init(isAboutKey: Bool, message: String, value: String, remedy: String) {
    self.isAboutKey = isAboutKey
    self.message = message
    self.value = value
    self.remedy = remedy
  }
}

extension Wording {
  /// The names in braces of a text.
  private static func names(in text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
      })
  }

  /// Puts a text in the place of another.
  ///
  /// - Throws: What is wrong with the key, or with a name in braces that nothing fills in.
  package mutating func correct(_ key: String, to text: String) throws(WordingProblem) {
    guard Self.keys.contains(key) else {
      throw WordingProblem(
        isAboutKey: true, message: "no text of a letter has this key", value: key,
        remedy: TextDistance.nearest(to: key, among: Self.keys).map { "did you mean \($0)?" }
          ?? "see kith letters --table \(language)")
    }
    let known = Self.names(in: Self.english.texts[key] ?? "")
    if let stranger = Self.names(in: text).subtracting(known).sorted().first {
      throw WordingProblem(
        isAboutKey: false, message: "nothing fills this name in", value: "{\(stranger)}",
        remedy: known.isEmpty
          ? "write the text without names in braces"
          : "use \(known.sorted().map { "{\($0)}" }.joined(separator: ", "))")
    }
    texts[key] = ForeignText.onOneLine(text)
  }

  /// A table of a language that Kith does not speak yet; what it lacks is said in English.
  package static func empty(_ language: String) -> Wording { Wording(language, "") }
}
