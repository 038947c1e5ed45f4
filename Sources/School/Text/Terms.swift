/// Brings the words of students to one canonical term: case, spaces, hyphens, plurals and synonyms
/// make no difference.
package struct Terms: Sendable {
  /// From a canonical spelling to the term that stands for it.
  private let meanings: [String: String]

  /// The canonical spellings that are known without any student: words of the table of synonyms and
  /// of the program's own.
  package var known: Set<String> { Set(meanings.keys).union(meanings.values) }

  /// Terms with the synonyms that are always known and those of a program.
  package init(synonyms: [String: String] = [:]) {
    var meanings: [String: String] = [:]
    for family in Self.families {
      for word in family { meanings[Self.spelling(word)] = Self.spelling(family[0]) }
    }
    for (word, meaning) in synonyms.sorted(by: { $0.key < $1.key }) {
      let meaning = Self.spelling(meaning)
      meanings[Self.spelling(word)] = meanings[meaning] ?? meaning
    }
    self.meanings = meanings
  }

  /// The term that `text` means; empty where it holds no letter or digit.
  package func canonical(_ text: String) -> String {
    let spelling = Self.spelling(text)
    return meanings[spelling] ?? spelling
  }

  /// Small letters, single spaces and a singular last word.
  package static func spelling(_ text: String) -> String {
    let words = plain(text).split(separator: " ")
    guard let last = words.last else { return "" }
    return (words.dropLast() + [Substring(singular(String(last)))]).joined(separator: " ")
  }

  /// Small letters and single spaces; hyphens and underscores are spaces.
  package static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "-" || $0 == "_" || $0.isWhitespace ? " " : $0 })
      .split(separator: " ").joined(separator: " ")
  }

  /// An English plural without its ending; other words stay as they are.
  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(word.suffix(2)) else {
      return word
    }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if ["ches", "shes", "sses", "xes", "zes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// Words for the same thing, the first of which stands for all.
  private static let families: [[String]] = [
    ["soccer", "football", "association football"],
    ["american football", "gridiron"],
    ["coding", "programming", "computer programming", "software development"],
    ["video games", "gaming", "videogames", "computer games"],
    ["mathematics", "math", "maths"],
    ["movies", "film", "cinema", "motion pictures"],
    ["film making", "filmmaking", "video making"],
    ["theatre", "theater", "drama", "acting"],
    ["drawing", "sketching"],
    ["photography", "photos", "taking photos"],
    ["creative writing", "writing stories", "story writing", "fiction writing"],
    ["reading", "books"],
    ["cycling", "biking", "bicycling", "bike riding"],
    ["running", "jogging"],
    ["hiking", "trekking"],
    ["cooking", "cookery"],
    ["horses", "horse riding", "horseback riding", "equestrian"],
    ["role-playing games", "rpg", "rpgs", "tabletop rpg"],
    ["dance", "dancing"],
    ["singing", "choir", "vocals"],
    ["astronomy", "stargazing"],
    ["jewellery making", "jewelry making"],
    ["legos", "lego"],
    ["anime and manga", "anime"],
  ]
}
