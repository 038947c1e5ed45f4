import Foundation
import Kith
import KithFiles

extension AnswerWords {
  /// An IANA name, where the whole text names a zone and nothing in it speaks for another one.
  static func zone(_ text: String, _ languages: Languages = .all) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty, text.count <= 80 else { return nil }
    if text.contains("/"), !text.contains(" "), TimeZone(identifier: text) != nil { return text }
    if text == "UTC" || text == "GMT" { return text }
    if let zone = WindowsZones.zone(text) { return zone }
    // An IANA name in the middle: "Eastern (America/New_York)".
    for part in text.split(whereSeparator: { !($0.isLetter || "/_-".contains($0)) })
    where part.contains("/") && TimeZone(identifier: String(part)) != nil { return String(part) }
    if let zone = whole(text, languages) { return zone }
    return zoneOfParts(text, languages) ?? listed(text) ?? zoneOfPlace(text)
  }

  /// A name of the IANA list, however it is written: `america/new_york`, `EST5EDT`.
  private static func listed(_ text: String) -> String? {
    if let zone = ZoneName.zone(text) { return zone.identifier == "GMT" ? "UTC" : zone.identifier }
    return text.contains("/") ? identifiers[text.lowercased().replacing(" ", with: "_")] : nil
  }

  private static let identifiers: [String: String] = Dictionary(
    TimeZone.knownTimeZoneIdentifiers.map { ($0.lowercased(), $0) }, uniquingKeysWith: { $1 })

  /// The zone of a city with its state or country, or of a large city that is called like no other.
  private static func zoneOfPlace(_ text: String) -> String? {
    let original = text
    var text = text
    for lead in ["hora de ", "heure de ", "horário de ", "ora di ", "time in ", "zona de "]
    where text.lowercased().hasPrefix(lead) {
      text = String(text.dropFirst(lead.count))
    }
    if text.lowercased().hasSuffix(" time") { text = String(text.dropLast(5)) }
    if text != original, let zone = whole(text, .all) { return zone }
    let hasRegion = text.contains(",")
    guard !text.contains(where: \.isNumber), hasRegion || text.split(separator: " ").count <= 3
    else { return nil }
    let found = Gazetteer.shared.find(PlaceText(text))
    guard found.outcome == .found, found.told == nil else { return nil }
    return hasRegion || Gazetteer.shared.isLarge(text) ? found.timeZone : nil
  }

  private static func whole(_ text: String, _ languages: Languages) -> String? {
    let words = PlainWords(text)
    return languages.zone(words) ?? Languages.all.zone(words) ?? offset(text)
  }

  /// The zone of a text such as `Eastern Time (New York)`, whose parts all name one clock.
  private static func zoneOfParts(_ text: String, _ languages: Languages) -> String? {
    let parts = text.split { "()[],;|/–—".contains($0) }
      .flatMap { String($0).split(separator: " - ") }
      .map { CleanText.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard let first = parts.first, parts.count > 1 else { return nil }
    var zones: [String] = []
    for part in parts {
      if let zone = whole(part, languages) {
        zones.append(zone)
      } else if !isInitials(part, of: first), !american.contains(PlainWords(part).text) {
        return nil
      }
    }
    // A name says more than an offset: (UTC-06:00) Central Time.
    let named = zones.filter { !$0.hasPrefix("Etc/") }
    guard let zone = named.first ?? zones.first else { return nil }
    let isAmerican = parts.contains { american.contains(PlainWords($0).text) }
    if isAmerican, !zone.hasPrefix("America/"), !zone.hasPrefix("Pacific/Honolulu") { return nil }
    let agree = zones.allSatisfy { other in
      named.isEmpty || !other.hasPrefix("Etc/")
        ? sameClock(other, zone) : offsets(zone).contains(offsets(other).first ?? 0)
    }
    return agree ? zone : nil
  }

  /// `IST` after Irish Standard Time.
  private static func isInitials(_ part: String, of name: String) -> Bool {
    let initials = PlainWords(name).words.compactMap(\.first).map(String.init).joined()
    return part.count > 1 && PlainWords(part).text == initials
  }

  private static func offsets(_ zone: String) -> [Int] {
    guard let zone = TimeZone(identifier: zone) else { return [] }
    return [1_768_000_000, 1_784_000_000].map {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0))
    }
  }

  private static func sameClock(_ one: String, _ other: String) -> Bool {
    one == other || offsets(one) == offsets(other)
  }

  /// `UTC-5`, `GMT+05:30`.
  static func offset(_ text: String) -> String? {
    let plain = text.uppercased().filter { !$0.isWhitespace }
      .replacing("−", with: "-").replacing("–", with: "-")
    let isBare = plain.wholeMatch(of: #/[+-]\d{1,2}:\d{2}/#) != nil
    guard isBare || plain.hasPrefix("UTC") || plain.hasPrefix("GMT") else { return nil }
    let rest = plain.dropFirst(isBare ? 0 : 3)
    guard let sign = rest.first, sign == "+" || sign == "-" || sign == "±" else { return nil }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let hours = parts.first.flatMap({ Int($0) }), parts.count <= 2, (0...14).contains(hours)
    else { return nil }
    let minutes = parts.count == 2 ? Int(parts[1]) ?? -1 : 0
    if minutes == 0 {
      return hours == 0 ? "UTC" : "Etc/GMT\(sign == "-" ? "+" : "-")\(hours)"
    }
    return halfHours["\(sign)\(hours):\(minutes)"]
  }

  /// Zones of the only places that keep such an offset.
  private static let halfHours: [String: String] = [
    "+5:30": "Asia/Kolkata", "+5:45": "Asia/Kathmandu", "+4:30": "Asia/Kabul",
    "+6:30": "Asia/Yangon", "-3:30": "America/St_Johns",
  ]

  /// What says that a zone is one of North America.
  private static let american: Set<String> = [
    "us", "usa", "us canada", "united states", "canada", "u s", "america", "north america",
    "us time",
    "alabama", "arkansas", "california", "colorado", "connecticut", "delaware", "georgia us",
    "illinois",
    "iowa", "louisiana", "maine", "maryland", "massachusetts", "minnesota", "mississippi",
    "missouri",
    "montana", "nevada", "new hampshire", "new jersey", "new mexico", "new york state",
    "north carolina",
    "ohio", "oklahoma", "pennsylvania", "rhode island", "south carolina", "texas", "utah",
    "vermont",
    "virginia", "washington", "west virginia", "wisconsin", "wyoming",
  ]
}

/// A zone as people name it, where somebody is asked for it at a terminal.
package enum ZoneAnswer {
  /// The IANA name; nil where the text names no zone.
  package static func zone(_ text: String) -> String? { AnswerWords.zone(text) }
}
