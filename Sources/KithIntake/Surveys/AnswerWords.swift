import Foundation
import Kith
import KithFiles

/// What people mean by words for zones, languages, channels and the like.
enum AnswerWords {
  /// Yes or no.
  static func flag(_ text: String) -> Bool? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "✓" }
    guard let first = words.first else { return nil }
    let isShort = words.count <= 2
    switch first {
    case "yes", "agree", "consent", "accept", "allow": return true
    case "no", "decline", "disagree", "never": return false
    case "y", "true", "x", "✓", "1", "ok", "available", "free", "agreed":
      return isShort ? true : nil
    case "n", "false", "0", "unavailable", "busy", "none": return isShort ? false : nil
    case "i":
      guard words.count > 1 else { return nil }
      if ["agree", "consent", "accept", "allow", "do", "give"].contains(words[1]) {
        return !(words.contains("not") || words.contains("don"))
      }
      return ["decline", "disagree", "don", "refuse"].contains(words[1]) ? false : nil
    case "not": return isShort ? false : nil
    default: return nil
    }
  }

  /// An IANA name.
  static func zone(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if text.contains("/"), !text.contains(" "), TimeZone(identifier: text) != nil { return text }
    if text == "UTC" || text == "GMT" { return text }
    // An IANA name in the middle: "Eastern (America/New_York)".
    for part in text.split(whereSeparator: { !($0.isLetter || "/_-".contains($0)) })
    where part.contains("/") && TimeZone(identifier: String(part)) != nil { return String(part) }
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    for (names, zone) in zones where names.contains(where: words.contains) { return zone }
    return WindowsZones.zone(text)
  }

  /// The zones of the United States first, where nearly all surveys of this kind are asked.
  private static let zones: [(Set<String>, String)] = [
    (["arizona", "phoenix"], "America/Phoenix"),
    (["eastern", "est", "edt", "et"], "America/New_York"),
    (["central", "cst", "cdt", "ct"], "America/Chicago"),
    (["mountain", "mst", "mdt", "mt"], "America/Denver"),
    (["pacific", "pst", "pdt", "pt"], "America/Los_Angeles"),
    (["alaska", "akst", "akdt"], "America/Anchorage"),
    (["hawaii", "hst", "honolulu"], "Pacific/Honolulu"),
    (["atlantic", "ast"], "America/Halifax"),
    (["newfoundland"], "America/St_Johns"),
    (["london", "uk"], "Europe/London"),
    (["cet", "cest"], "Europe/Berlin"),
    (["india", "ist"], "Asia/Kolkata"),
    (["japan", "jst", "tokyo"], "Asia/Tokyo"),
  ]

  /// A BCP 47 tag.
  static func language(_ text: String) -> String? {
    let plain = text.lowercased().trimmingCharacters(in: .whitespaces)
    let isTag =
      (2...3).contains(plain.prefix { $0 != "-" }.utf8.count)
      && plain.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    if let tag = languages[plain] ?? languages[String(plain.prefix { $0.isLetter })] { return tag }
    return isTag && codes.contains(String(plain.prefix { $0 != "-" })) ? text : nil
  }

  /// Codes of languages, older ones too; `no` is a plain no more often than Norwegian.
  private static let codes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
    .union(["tl", "iw", "in", "sh", "mo"]).subtracting(["no"])

  private static let languages: [String: String] = [
    "english": "en", "spanish": "es", "español": "es", "espanol": "es", "castellano": "es",
    "french": "fr", "français": "fr", "german": "de", "deutsch": "de", "italian": "it",
    "italiano": "it", "portuguese": "pt", "português": "pt", "chinese": "zh", "mandarin": "zh",
    "cantonese": "yue", "japanese": "ja", "korean": "ko", "vietnamese": "vi", "arabic": "ar",
    "hindi": "hi", "urdu": "ur", "bengali": "bn", "punjabi": "pa", "gujarati": "gu", "tamil": "ta",
    "telugu": "te", "russian": "ru", "ukrainian": "uk", "polish": "pl", "dutch": "nl",
    "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "greek": "el",
    "turkish": "tr", "hebrew": "he", "persian": "fa", "farsi": "fa", "somali": "so",
    "swahili": "sw", "amharic": "am", "haitian": "ht", "creole": "ht", "tagalog": "tl",
    "filipino": "fil", "hmong": "hmn", "thai": "th", "indonesian": "id", "nepali": "ne",
    "romanian": "ro", "hungarian": "hu", "czech": "cs", "sign": "ase", "asl": "ase", "yoruba": "yo",
  ]

  static func channel(_ text: String) -> Channel? {
    let plain = text.lowercased()
    func has(_ words: String...) -> Bool { words.contains { plain.contains($0) } }
    if has("in-person", "in person", "face to face", "face-to-face", "meet up") { return .inPerson }
    if has("video", "zoom", "facetime", "camera", "google meet", "webcam") { return .video }
    if has("voice", "phone", "audio", "call") { return .voice }
    if has("e-mail", "email", "mail") { return .email }
    if has("chat", "text", "messag", "discord", "sms") { return .chat }
    return nil
  }

  static func pace(_ text: String) -> SocialPace? {
    let plain = text.lowercased()
    func has(_ words: String...) -> Bool { words.contains { plain.contains($0) } }
    if has("quiet", "introvert", "shy", "one-on-one", "one on one", "just one", "small") {
      return .quiet
    }
    if has("outgoing", "extrovert", "lots of", "a lot", "many", "party", "big group") {
      return .outgoing
    }
    if has("steady", "between", "middle", "some", "few", "both", "depends") { return .steady }
    return nil
  }

  static func circumstance(_ text: String) -> String? {
    let plain = text.lowercased()
    if RosterFolderReader.usualCircumstances.contains(plain) { return plain }
    for (word, circumstance) in circumstances where plain.contains(word) { return circumstance }
    return nil
  }

  private static let circumstances: [(String, String)] = [
    ("military", "military-family"), ("deploy", "military-family"), ("caregiv", "caregiver"),
    ("care for", "caregiver"), ("take care of", "caregiver"), ("babysit", "caregiver"),
    ("parent myself", "parent"), ("i am a parent", "parent"), ("have a child", "parent"),
    ("job", "works"), ("work", "works"), ("athlet", "athlete"), ("sport", "athlete"),
    ("perform", "performer"), ("actor", "performer"), ("danc", "performer"), ("music", "performer"),
    ("new to", "new-to-school"), ("just joined", "new-to-school"), ("first year", "new-to-school"),
    ("returning", "returning"), ("came back", "returning"), ("rural", "rural"), ("farm", "rural"),
    ("countryside", "rural"), ("more than one language", "multilingual"),
    ("multilingual", "multilingual"), ("bilingual", "multilingual"), ("health", "health"),
    ("illness", "health"), ("medical", "health"), ("first in my family", "first-generation"),
    ("first-gen", "first-generation"), ("first gen", "first-generation"),
  ]

  /// Consents that the words of a question or an option speak of.
  static func consents(_ text: String) -> [Consent] {
    let plain = text.lowercased()
    func has(_ words: String...) -> Bool { words.contains { plain.contains($0) } }
    var found: [Consent] = []
    if has("match", "take part", "participat", "program", "paired", "be placed") {
      found.append(.matching)
    }
    if has("peer", "other students", "classmate", "talk to", "contact with students", "each other")
    {
      found.append(.peerContact)
    }
    if has("in person", "in-person", "face to face", "playdate", "meet up", "outing") {
      found.append(.inPerson)
    }
    if has("cross-age", "cross age", "different age", "older", "younger", "other grades") {
      found.append(.crossAge)
    }
    if has("adult", "coach", "staff", "volunteer", "mentor from") { found.append(.adultContact) }
    return found
  }
}
