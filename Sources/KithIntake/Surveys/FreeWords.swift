import KithFiles

/// What somebody likes, or can help with, in their own words: `I love drawing, Minecraft and my cat`.
///
/// Known words count first: those of the school's own list, whole, whatever they are joined by. The
/// rest is taken apart where words join things, and freed of what only leads up to them. Null words
/// such as n/a are nothing, and neither is what would turn an answer round.
struct FreeWords {
  private(set) var items: [String] = []
  /// What is not understood.
  private(set) var open: [String] = []
  private(set) var isPrivate = false

  /// Words beyond which a part is a sentence, and no name of a thing.
  private static let most = 6

  /// What an answer says; one that `isChosen` from a list means all of itself.
  init(
    _ answer: String, _ field: SurveyField, _ options: [String], isChosen: Bool,
    _ languages: Languages
  ) {
    guard !languages.saysNothing(answer) else { return }
    let folded = AnswerReading.folded(answer)
    if let known = options.first(where: { AnswerReading.folded($0) == folded }) {
      items = [known]
      return
    }
    if isChosen {
      isPrivate = PrivateWords.look(answer, languages)
      if !isPrivate { items = [answer] }
      return
    }
    let isJoined = [.interests, .dislikes, .goals].contains(field)
    for part in Self.parts(answer, options, isJoined: isJoined, languages) {
      take(part, field, options, languages)
    }
  }

  private mutating func take(
    _ part: String, _ field: SurveyField, _ options: [String], _ languages: Languages
  ) {
    let text = Self.bare(part)
    let words = PlainWords(text)
    guard !words.isEmpty, !languages.saysNothing(text) else { return }
    if PrivateWords.look(text, languages) {
      isPrivate = true
      return
    }
    let item = Self.withoutLead(text, field == .dislikes ? "hates" : "likes", languages)
    let rest = PlainWords(item)
    guard !rest.isEmpty, !languages.saysNothing(item) else { return }
    guard languages.polarity(rest) == .plain else {
      open.append(part)
      return
    }
    if let known = options.first(where: { PlainWords($0) == rest }) {
      items.append(known)
      return
    }
    if rest.words.count > Self.most || item.count > 60 {
      // A sentence may still speak of things on the school's list.
      let found = options.filter { $0.count > 3 && Phrase($0).stands(in: rest) }
      if found.isEmpty { open.append(part) } else { items += found }
      return
    }
    items.append(item)
  }

  /// The parts of an answer between signs and words that join, known options staying whole.
  private static func parts(
    _ answer: String, _ options: [String], isJoined: Bool, _ languages: Languages
  ) -> [String] {
    let known = options.filter { PlainWords($0).words.count > 1 }
    if known.contains(where: { PlainWords($0) == PlainWords(answer) }) { return [answer] }
    // Subjects are called Reading and Writing, or Health & Safety; two words beside an and are two.
    if !isJoined {
      let parts = AnswerSplit.joined(answer, languages)
      return parts.allSatisfy { !$0.contains(" ") } ? parts : [answer]
    }
    var parts = answer.split { "/&+|\n•·，、；".contains($0) }.map(String.init)
    // "R&B" and "AC/DC" are one thing.
    if parts.contains(where: { PlainWords($0).text.count < 3 }) { parts = [answer] }
    return parts.flatMap { part in
      part.split { ".!?".contains($0) && part.count > 12 }.map(String.init)
        .flatMap { AnswerSplit.joined($0, languages) }
    }
  }

  /// The text without signs at its ends.
  private static func bare(_ text: String) -> String {
    func isSign(_ letter: Character) -> Bool {
      !(letter.isLetter || letter.isNumber || "+#)(".contains(letter))
    }
    var part = Substring(CleanText.of(text).replacing(#/^\d{1,2}[.)]\s+/#, with: ""))
    while let first = part.first, isSign(first) { part.removeFirst() }
    while let last = part.last, isSign(last) { part.removeLast() }
    return String(part)
  }

  /// The text without words such as “I love” before the thing itself.
  private static func withoutLead(_ text: String, _ key: String, _ languages: Languages) -> String {
    var words = text.split(separator: " ").map(String.init)
    var changed = true
    while changed, words.count > 1 {
      changed = false
      for table in languages.tables {
        for lead in table.phrases(key) {
          let count = PlainWords(String(decoding: lead.whole, as: UTF8.self)).words.count
          // Words that are joined by an apostrophe are two here and one in the text.
          for taken in stride(from: min(count, words.count - 1), to: 0, by: -1)
          where PlainWords(words.prefix(taken).joined(separator: " ")).bytes == lead.whole {
            words.removeFirst(taken)
            changed = true
            break
          }
        }
      }
    }
    return words.joined(separator: " ")
  }
}
