import Foundation

/// Names of places as they are looked up.
enum PlaceName {
  /// A name in lower case without accents and punctuation, `saint` made `st`;
  /// scripts/distil-gazetteer.py does the same.
  static func folded(_ name: String) -> String {
    var kept = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}", "'", "’": continue
      default:
        if let letters = letters[scalar] {
          kept += letters
        } else {
          kept.unicodeScalars.append(scalar)
        }
      }
    }
    let words = kept.precomposedStringWithCanonicalMapping.unicodeScalars
      .split { scalar in
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
          .otherNumber:
          false
        default: true
        }
      }
    let name = words.map { String($0) }.map { $0 == "saint" ? "st" : $0 }.joined(separator: " ")
    return name == "nyc" ? "new york city" : name
  }

  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d", "ð": "d", "þ": "th",
  ]

  /// The states of the United States by their folded names.
  static let states: [String: String] = [
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA",
    "colorado": "CO", "connecticut": "CT", "delaware": "DE", "district of columbia": "DC",
    "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL",
    "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA",
    "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV",
    "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY",
    "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "puerto rico": "PR", "rhode island": "RI", "south carolina": "SC",
    "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT",
    "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI",
    "wyoming": "WY",
  ]

  /// Regions of other countries that people write after a city.
  static let regions: [String: (country: String, region: String)] = [
    "alberta": ("CA", "AB"), "british columbia": ("CA", "BC"), "manitoba": ("CA", "MB"),
    "new brunswick": ("CA", "NB"), "newfoundland": ("CA", "NL"), "nova scotia": ("CA", "NS"),
    "ontario": ("CA", "ON"), "prince edward island": ("CA", "PE"), "quebec": ("CA", "QC"),
    "saskatchewan": ("CA", "SK"), "yukon": ("CA", "YT"), "nunavut": ("CA", "NU"),
    "new south wales": ("AU", "NSW"), "queensland": ("AU", "QLD"), "victoria": ("AU", "VIC"),
    "south australia": ("AU", "SA"), "western australia": ("AU", "WA"), "tasmania": ("AU", "TAS"),
    "northern territory": ("AU", "NT"), "england": ("GB", "ENG"), "scotland": ("GB", "SCT"),
    "wales": ("GB", "WLS"), "northern ireland": ("GB", "NIR"),
  ]

  /// Countries by further names.
  static let countries: [String: String] = [
    "us": "US", "usa": "US", "u s": "US", "u s a": "US", "america": "US", "united states": "US",
    "united states of america": "US", "uk": "GB", "u k": "GB", "great britain": "GB",
    "britain": "GB", "uae": "AE", "holland": "NL", "the netherlands": "NL", "czech republic": "CZ",
    "ivory coast": "CI", "turkiye": "TR", "south korea": "KR", "korea": "KR", "russia": "RU",
    "prc": "CN", "eeuu": "US", "ee uu": "US",
  ]
}
