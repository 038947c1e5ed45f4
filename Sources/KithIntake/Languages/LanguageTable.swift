package import Kith

/// What forms in one language say: days, months, yes and no, what turns a sentence round, and the words
/// by which questions and answers are known.
///
/// A table is a text with lines of the form `key: word, word`, which somebody who speaks the language
/// can correct without knowing Swift. A key may stand on several lines. Accents and capitals make no
/// difference; `availab*` stands for every word that begins so.
package struct LanguageTable: Sendable {
  /// The BCP 47 tag.
  package let code: String
  package let name: String
  private let phrases: [String: [Phrase]]
  /// Words that nearly every sentence of the language has, for telling languages apart.
  package let commonWords: Set<String>
  private let days: [String: Weekday]
  private let months: [String: Int]
  /// Time zones by their names in this language, the longest names first.
  package let zones: [(phrase: Phrase, zone: String)]
  private let zonesByName: [[UInt8]: String]

  package init(_ text: String) {
    var lists: [String: [String]] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        preconditionFailure("a table has a line without a key: \(line)")
      }
      let words = parts[1].split(separator: ",").map {
        String($0.drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
      }
      lists[parts[0].filter { $0 != " " }, default: []] += words.filter { !$0.isEmpty }
    }
    code = lists["code"]?.first ?? ""
    name = lists["name"]?.first ?? ""
    phrases = lists.mapValues { $0.map(Phrase.init) }
    func plain(_ words: [String]?) -> [String] { (words ?? []).map { PlainWords($0).text } }
    commonWords = Set(plain(lists["words"]))
    days = Dictionary(
      Weekday.allCases.flatMap { day in plain(lists[day.rawValue]).map { ($0, day) } },
      uniquingKeysWith: { first, _ in first })
    months = Dictionary(
      Self.monthKeys.enumerated().flatMap { number, key in
        plain(lists[key]).map { ($0, number + 1) }
      }, uniquingKeysWith: { first, _ in first })
    zones = lists.filter { $0.key.contains("/") }
      .flatMap { zone, names in names.map { (Phrase($0), zone) } }
      .sorted { ($1.phrase.length, $0.zone) < ($0.phrase.length, $1.zone) }
    zonesByName = Dictionary(
      zones.map { ($0.phrase.whole, $0.zone) }, uniquingKeysWith: { first, _ in first })
  }

  /// The zone that a whole text names.
  package func zone(_ words: PlainWords) -> String? { zonesByName[words.bytes] }

  private static let monthKeys = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The phrases of a key; none where the table has no such line.
  package func phrases(_ key: String) -> [Phrase] { phrases[key] ?? [] }

  /// The keys that the table has.
  package var keys: Set<String> { Set(phrases.keys) }

  /// A day by its name or short form, as one word of ``PlainWords``.
  package func weekday(_ word: String) -> Weekday? { days[word] }

  /// A month, 1 to 12, by its name or short form.
  package func month(_ word: String) -> Int? { months[word] }

  /// The names of days and months.
  package var calendarWords: Set<String> { Set(days.keys).union(months.keys) }
}
