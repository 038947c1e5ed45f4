package import Kith
import KithFiles

/// What somebody says of where they live: in one text, or in columns of their own.
package struct PlaceText: Sendable, Hashable {
  /// Anything: `Boise, Idaho`, `10115 Berlin`, `60601`.
  package var text: String?
  package var city: String?
  /// A state, a province.
  package var region: String?
  /// A code of any country.
  package var postcode: String?
  /// A code under a title that says ZIP: one of the United States, unless a country is named.
  package var zip: String?
  package var country: String?

  package init(_ text: String? = nil) {
    self.text = text
  }
}

/// What the gazetteer makes of it.
package struct PlaceFinding: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    case found
    /// Several places are called so, the most peopled ones first: the person has to say which.
    case ambiguous([String])
    /// Nothing is known, for a reason such as “postcodes of GB are not in the gazetteer”.
    case unknown(String)
  }

  package var outcome: Outcome
  /// A coarse home, within 30 km of the place; nil unless it is found.
  package var home: Coordinates?
  /// The zone, also where several places are meant that share one.
  package var timeZone: String?
  /// What a person should be told: that a name stands for the largest of several places, or that a
  /// code has lost a zero. It holds no answer of theirs.
  package var told: String?
}

extension PlaceFinding {
  static func unknown(_ why: String, zone: String? = nil) -> PlaceFinding {
    PlaceFinding(outcome: .unknown(why), home: nil, timeZone: zone, told: nil)
  }
}

/// The parts of a text about a place.
struct PlaceParts {
  /// Names of places and of what they lie in, as they were written.
  var names: [String] = []
  var postcode: String?

  /// Takes a text apart at commas and the like, and codes out of it.
  init(_ text: String) {
    var parts: [String] = []
    for part in text.split(whereSeparator: { ",;/|\n()（），、،".contains($0) }) {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      let (rest, code) = Self.withoutCode(words)
      if let code { postcode = code }
      // Streets have numbers; towns have none.
      let hasNumber = rest.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
      if !rest.isEmpty, !hasNumber { parts.append(rest.joined(separator: " ")) }
    }
    names = parts
  }

  /// The words without a postcode among them.
  private static func withoutCode(_ words: [String]) -> ([String], String?) {
    for (place, word) in words.enumerated() {
      if Postcode.isWhole(word) {
        return (Array(words[..<place] + words[(place + 1)...]), word)
      }
      if place + 1 < words.count, Postcode.isWhole(word + " " + words[place + 1]) {
        return (Array(words[..<place] + words[(place + 2)...]), "\(word) \(words[place + 1])")
      }
    }
    return (words, nil)
  }
}

/// Postcodes as they are written.
enum Postcode {
  /// Whether a word is a code that stands by itself.
  static func isWhole(_ text: String) -> Bool {
    zip(text) != nil || country(of: text) != nil
      || text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The five digits of `60601` or `60601-1234`.
  static func zip(_ text: String) -> String? {
    guard text.wholeMatch(of: #/\d{5}([- ]?\d{4})?/#) != nil else { return nil }
    return String(text.prefix(5))
  }

  /// The five digits of a code that a spreadsheet has taken for a number.
  static func shortenedZip(_ text: String) -> String? {
    guard text.wholeMatch(of: #/\d{3,4}(\.0)?/#) != nil else { return nil }
    let digits = text.prefix { $0 != "." }
    return String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// The country of a code whose letters tell it.
  static func country(of text: String) -> String? {
    let text = text.uppercased()
    if text.wholeMatch(of: #/[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/#) != nil { return "GB" }
    if text.wholeMatch(of: #/[A-Z]\d[A-Z] ?\d[A-Z]\d/#) != nil { return "CA" }
    if text.wholeMatch(of: #/\d{4} ?[A-Z]{2}/#) != nil { return "NL" }
    if text.wholeMatch(of: #/\d{3}-\d{4}/#) != nil { return "JP" }
    if text.wholeMatch(of: #/\d{2}-\d{3}/#) != nil { return "PL" }
    if text.wholeMatch(of: #/\d{5}-\d{3}/#) != nil { return "BR" }
    return nil
  }
}
