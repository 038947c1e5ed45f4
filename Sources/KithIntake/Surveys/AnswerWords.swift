import Foundation
import Kith
import KithFiles

/// What people mean by words for languages, channels, roles and the like. An answer that holds a word
/// such as not means nothing of the kind: it is left open.
enum AnswerWords {
  /// Yes or no.
  static func flag(_ text: String, _ languages: Languages = .all) -> Bool? { languages.flag(text) }

  /// The text without a turn in it, as words; nil where it has one.
  private static func plain(_ text: String, _ languages: Languages) -> PlainWords? {
    let words = PlainWords(text)
    return words.isEmpty || languages.polarity(words) == .turned ? nil : words
  }

  /// The one key of some, whose longest phrase is the longest in a text.
  private static func key(
    _ keys: [String], in words: PlainWords, _ languages: Languages
  ) -> String? {
    keys.compactMap { key in languages.longest(key, in: words).map { (key, $0.phrase.length) } }
      .max { $0.1 < $1.1 }?.0
  }

  static func channel(_ text: String, _ languages: Languages = .all) -> Channel? {
    if let channel = Channel(rawValue: text.lowercased()) { return channel }
    guard let words = plain(text, languages) else { return nil }
    for (key, channel) in [
      ("in-person", Channel.inPerson), ("video", .video), ("mail", .email), ("voice", .voice),
      ("chat", .chat),
    ] where languages.has(key, in: words) { return channel }
    return nil
  }

  static func pace(_ text: String, _ languages: Languages = .all) -> SocialPace? {
    if let pace = SocialPace(rawValue: text.lowercased()) { return pace }
    guard let words = plain(text, languages) else { return nil }
    return key(["quiet", "steady", "outgoing"], in: words, languages)
      .flatMap(SocialPace.init(rawValue:))
  }

  static func circumstance(_ text: String, _ languages: Languages = .all) -> String? {
    let folded = text.lowercased()
    if RosterFolderReader.usualCircumstances.contains(folded) { return folded }
    guard let words = plain(text, languages) else { return nil }
    return key(circumstances.map(\.key), in: words, languages).flatMap { key in
      circumstances.first { $0.key == key }?.value
    }
  }

  private static let circumstances: [(key: String, value: String)] = [
    ("is-works", "works"), ("is-caregiver", "caregiver"), ("is-parent", "parent"),
    ("is-athlete", "athlete"), ("is-performer", "performer"), ("is-military", "military-family"),
    ("is-new", "new-to-school"), ("is-returning", "returning"), ("is-rural", "rural"),
    ("is-multilingual", "multilingual"), ("is-health", "health"), ("is-first", "first-generation"),
  ]

  /// Roles that an answer names; nil where it names none.
  static func roles(_ text: String, _ languages: Languages = .all) -> [String]? {
    let folded = text.lowercased()
    if ["mentor", "tutor", "newcomer", "buddy", "learner"].contains(folded) { return [folded] }
    guard let words = plain(text, languages), words.words.count <= 12 else { return nil }
    if languages.isWhole(words, "both") { return ["mentor", "newcomer"] }
    let isLearner = languages.longest("learner", in: words)
    let rest = isLearner.map { words.without($0.place) } ?? words
    let isMentor = languages.has("mentor", in: rest)
    if isLearner != nil {
      // "I want a mentor" and "mentor and mentee" both name two roles and mean different things.
      let isBoth = isMentor && languages.has("both", "and", in: words)
      return isBoth
        ? ["mentor", "newcomer"] : isMentor && words.words.count > 3 ? nil : ["newcomer"]
    }
    if isMentor { return ["mentor"] }
    return languages.has("tutor", in: words) ? ["tutor"] : nil
  }

  /// Consents that the words of a question or an option speak of; none where they speak of something
  /// else besides, such as photographs.
  static func consents(_ text: String, _ languages: Languages = .all) -> [Consent] {
    let words = PlainWords(text)
    guard !languages.has("c-other", in: words) else { return [] }
    return [
      ("c-matching", Consent.matching), ("c-peer", .peerContact), ("c-person", .inPerson),
      ("c-cross", .crossAge), ("c-adult", .adultContact),
    ].compactMap { languages.has($0.0, in: words) ? $0.1 : nil }
  }
}

// MARK: - Languages

extension AnswerWords {
  /// A BCP 47 tag.
  static func language(_ text: String, _ languages: Languages = .all) -> String? {
    let words = PlainWords(text)
    if let tag = names[words.text] { return tag }
    let plain = text.lowercased().trimmingCharacters(in: .whitespaces)
    let isTag =
      (2...3).contains(plain.prefix { $0 != "-" }.utf8.count)
      && plain.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || $0 == 0x2D || $0 < 0x3A && $0 > 0x2F
      }
    if isTag, codes.contains(String(plain.prefix { $0 != "-" })) {
      return text.trimmingCharacters(in: .whitespaces)
    }
    guard languages.polarity(words) == .plain else { return nil }
    // "Spanish (at home)" and "a little French" name one language, beside words that are none.
    let known = words.words.compactMap { names[$0] }
    return known.count == 1 && words.words.count <= 5 ? known[0] : nil
  }

  /// Codes of languages, older ones too; `no` is a plain no more often than Norwegian.
  private static let codes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
    .union(["tl", "iw", "in", "sh", "mo"]).subtracting(["no", "none", "na", "idk"])

  /// Codes by the names of languages, in each language that Kith reads.
  private static let names: [String: String] = {
    var names: [String: String] = [
      "castellano": "es", "mandarin": "zh", "cantonese": "yue", "farsi": "fa", "creole": "ht",
      "haitian creole": "ht", "haitian": "ht", "tagalog": "tl", "sign": "ase", "asl": "ase",
      "american sign language": "ase", "sign language": "ase", "hmong": "hmn",
      "mandarin chinese": "zh",
      "chinese": "zh", "putonghua": "zh", "普通话": "zh", "汉语": "zh", "国语": "zh",
      "brazilian portuguese": "pt-BR",
      "inggeris": "en", "panjabi": "pa", "filipino": "fil",
    ]
    let codes = [
      "en", "es", "fr", "de", "it", "pt", "zh", "yue", "ja", "ko", "vi", "ar", "hi", "ur", "bn",
      "pa",
      "gu", "ta", "te", "mr", "ru", "uk", "pl", "nl", "sv", "no", "da", "fi", "el", "tr", "he",
      "fa",
      "so", "sw", "am", "ht", "fil", "th", "id", "ne", "ro", "hu", "cs", "sk", "bg", "sr", "hr",
      "yo",
      "ig", "ha", "zu", "af", "ca", "eu", "gl", "ga", "cy", "sq", "hy", "ka", "az", "kk", "uz",
      "km",
      "lo", "my", "ms", "ps", "ku", "lt", "lv", "et", "is", "mt", "mn", "si", "ml", "kn", "ti",
      "om",
    ]
    for table in Languages.known {
      let locale = Locale(identifier: table.code)
      for code in codes {
        guard let name = locale.localizedString(forLanguageCode: code) else { continue }
        let key = PlainWords(name).text
        if !key.isEmpty, names[key] == nil { names[key] = code }
      }
    }
    return names
  }()
}
