import Foundation
import Kith

/// The zone that titles, cells and names of files mention.
enum ZoneMention: Equatable {
  case none
  case zone(TimeZone)
  /// A zone that is not known, or several that are not the same.
  case unclear

  /// What some texts mention together.
  static func find(in texts: [String]) -> ZoneMention {
    var found: Set<TimeZone> = []
    for text in texts {
      switch find(in: text) {
      case .none: continue
      case .unclear: return .unclear
      case .zone(let zone): found.insert(zone)
      }
    }
    guard let first = found.first else { return .none }
    return found.allSatisfy({ sameClock($0, first) })
      ? .zone(found.min(by: isFirst) ?? first) : .unclear
  }

  private static func isFirst(_ one: TimeZone, _ other: TimeZone) -> Bool {
    one.identifier < other.identifier
  }

  /// Whether two zones show the same time in winter and in summer.
  private static func sameClock(_ one: TimeZone, _ other: TimeZone) -> Bool {
    [1_799_000_000.0, 1_815_000_000].allSatisfy {
      let date = Date(timeIntervalSince1970: $0)
      return one.secondsFromGMT(for: date) == other.secondsFromGMT(for: date)
    }
  }

  /// What one text mentions.
  static func find(in text: String) -> ZoneMention {
    guard text.utf8.count <= 400 else { return .none }
    if text.contains("/") {
      for word in text.split(whereSeparator: { !($0.isLetter || "/_-+0123456789".contains($0)) })
      where word.contains("/") && word.first?.isUppercase == true {
        if let zone = TimeZone(identifier: String(word)) { return .zone(zone) }
      }
    }
    if let match = text.firstMatch(
      of: #/\b(?:UTC|GMT)\s?(?:([+\-−–])\s?(\d{1,2})(?::?([0-5]\d))?)?(?![A-Za-z])/#)
    {
      guard let sign = match.1, let digits = match.2, let hours = Int(digits) else {
        return .zone(.gmt)
      }
      let minutes = match.3.flatMap { Int($0) } ?? 0
      guard hours <= 14 else { return .unclear }
      let seconds = hours * 3600 + minutes * 60
      return TimeZone(secondsFromGMT: sign == "+" ? seconds : -seconds).map(Self.zone) ?? .unclear
    }
    for match in text.matches(of: #/\b[A-Z]{3,4}\b/#) {
      if severalMeanings.contains(String(match.output)) { return .unclear }
      if let name = abbreviations[String(match.output)] { return named(name) }
    }
    if let match = text.firstMatch(of: #/(?:[ap]m|\(|\d)\s?([ECMP])T\b/#.ignoresCase()),
      match.1.uppercased() == match.1, let name = abbreviations["\(match.1)ST"]
    {
      return named(name)
    }
    if let match = text.firstMatch(
      of: #/(?:[ap]\.?m\.?|\d)\s*\(?(eastern|central|mountain|pacific)\)?\s*$/#.ignoresCase()),
      let name = Languages.all.zone(PlainWords(match.1))
    {
      return named(name)
    }
    return spoken(text)
  }

  /// What the name of a file mentions; “hours Central.csv” could mean a school as well as a clock.
  static func find(inFileName stem: String) -> ZoneMention {
    let plain = stem.replacing("_", with: " ")
    let found = find(in: plain)
    guard found == .none else { return found }
    let words = PlainWords(plain).words
    let clocks: Set = ["eastern", "central", "mountain", "pacific"]
    let schools: Set = ["school", "high", "academy", "elementary", "middle", "college", "district"]
    let isClear = schools.isDisjoint(with: words)
    return isClear && [words.first, words.last].contains { $0.map(clocks.contains) == true }
      ? .unclear : .none
  }

  private static func named(_ name: String) -> ZoneMention {
    TimeZone(identifier: name).map(Self.zone) ?? .unclear
  }

  /// A zone in words, such as “Eastern Time”.
  private static func spoken(_ text: String) -> ZoneMention {
    let words = PlainWords(text).words.prefix(24)
    for count in stride(from: min(6, words.count), to: 1, by: -1) {
      for start in 0...(words.count - count) {
        let part = words[start..<start + count].joined(separator: " ")
        if let name = Languages.all.zone(PlainWords(part)) { return named(name) }
      }
    }
    if let match = text.firstMatch(of: #/\(([^()]+)\)/#),
      let name = Languages.all.zone(PlainWords(match.1))
    {
      return named(name)
    }
    // Somebody says which zone it is, in words that nobody here knows.
    if let match = text.firstMatch(of: #/time ?zone\s*[:=]\s*(\S.*)/#.ignoresCase()) {
      let name = String(match.1)
      return AnswerWords.zone(name).map(named) ?? .unclear
    }
    return .none
  }

  /// Letters that stand for one clock wherever they are written.
  private static let abbreviations: [String: String] = [
    "EST": "America/New_York", "EDT": "America/New_York", "CST": "America/Chicago",
    "CDT": "America/Chicago", "MST": "America/Denver", "MDT": "America/Denver",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "AKST": "America/Anchorage",
    "AKDT": "America/Anchorage", "HST": "Pacific/Honolulu", "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin", "EET": "Europe/Bucharest", "EEST": "Europe/Bucharest",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "JST": "Asia/Tokyo", "KST": "Asia/Seoul",
    "AEST": "Australia/Brisbane", "AEDT": "Australia/Sydney", "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
  ]

  /// Letters that stand for several: India, Ireland and Israel; Arabia and the Atlantic.
  private static let severalMeanings: Set<String> = ["IST", "AST", "BST"]
}
