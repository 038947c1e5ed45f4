import Kith
import KithFiles

/// What a question is about, how sure that is, and why.
struct FieldGuess {
  var field: SurveyField
  /// 0 to 1.
  var confidence: Double
  var because: String
  /// Whether the title holds a word that turns it round.
  var isTurned = false
}

extension FieldGuess {
  /// A field that words of a title speak for.
  private struct Clue {
    var field: SurveyField
    var phrase: String
    var length: Int
    /// Whether other words of the title turn it round.
    var isTurned: Bool
  }

  /// Names that columns have in Kith's own tables and in OneRoster's.
  private static let columnNames: [String: SurveyField] = {
    var names: [String: SurveyField] = [
      "givenname": .givenName, "familyname": .familyName, "firstname": .givenName,
      "lastname": .familyName, "birthdate": .birthDate, "grades": .grade, "gradelevel": .grade,
      "preferredgivenname": .givenName, "preferredfirstname": .givenName,
      "preferredfamilyname": .familyName,
    ]
    for field in SurveyField.allCases where field != .ignore && field != .own {
      names[CleanText.key(field.rawValue)] = field
    }
    return names
  }()

  /// What a column is most likely about; `ignore` where nothing speaks for anything.
  static func of(_ column: ColumnSketch, _ languages: Languages) -> FieldGuess {
    let nothing = FieldGuess(field: .ignore, confidence: 0, because: "nothing speaks for a field")
    let evidence = AnswerEvidence(column, languages)
    if column.row == nil, let field = columnNames[column.header.key], !evidence.refuses(field) {
      return FieldGuess(field: field, confidence: 0.95, because: "the column is called so")
    }
    guard languages.stranger == nil else { return nothing }
    let title = TitleText(column.title, languages).words
    let isTurned = languages.polarity(title) == .turned
    var best = nothing
    best.isTurned = isTurned
    var open: FieldGuess?
    let clues = clues(title, languages)
    // Words that say no themselves speak against the opposite, whatever else the title says.
    let denied = Set(clues.filter(\.field.isNegative).map(\.field))
    for clue in clues where !evidence.refuses(clue.field) {
      if isOff(clue, title, languages) { continue }
      if denied.contains(where: { clue.field.isDenied(by: $0) }) { continue }
      let share = evidence.share(clue.field)
      var guess = FieldGuess(
        field: clue.field, confidence: confidence(clue, share), because: reason(clue, share),
        isTurned: clue.isTurned)
      let isMixed = clue.isTurned && Self.isMixed(column.title, clue, languages)
      if isMixed
        || (clue.isTurned || clue.field.isNegative) && !settle(&guess, clue, title, languages)
      {
        if guess.confidence > open?.confidence ?? 0 { open = guess }
        continue
      }
      if guess.confidence > best.confidence { best = guess }
    }
    // What is turned round and cannot become what it says is left to a person, whatever else fits.
    if let open, open.confidence >= best.confidence {
      return FieldGuess(
        field: .ignore, confidence: 0, because: "\(open.because); a word turns it round",
        isTurned: true)
    }
    if best.field == .ignore, !isTurned, let telling = evidence.telling {
      return FieldGuess(
        field: telling.field, confidence: 0.6 * telling.share,
        because: "\(percent(telling.share)) of the answers look like it")
    }
    return best
  }

  /// The fields that words of a title speak for, each by its longest phrase.
  private static func clues(_ title: PlainWords, _ languages: Languages) -> [Clue] {
    SurveyField.allCases.compactMap { field in
      guard let found = languages.longest(field.rawValue, in: title) else { return nil }
      // "Nickname" says less than "the name of your school".
      let rest = title.without(found.place)
      return Clue(
        field: field,
        phrase: PlainWords(String(decoding: found.phrase.whole, as: UTF8.self)).text,
        length: found.phrase.length, isTurned: languages.polarity(rest) == .turned)
    }
  }

  /// Makes a guess what its title says where that holds a word such as not; false where it has to
  /// stay open.
  private static func settle(
    _ guess: inout FieldGuess, _ clue: Clue, _ title: PlainWords, _ languages: Languages
  ) -> Bool {
    guess.isTurned = true
    if clue.field.isNegative { return !clue.isTurned }
    // What a Yes refuses is said answer by answer.
    if clue.field == .consents { return true }
    guard clue.isTurned, let opposite = clue.field.opposite else { return false }
    // Several such words may cancel each other.
    guard Self.turns(title, languages) == 1 else { return false }
    guess.field =
      opposite == .avoid && languages.has("must", in: title) ? .apart : opposite
    guess.because += ", turned round"
    return true
  }

  /// Whether a title asks for two things, one of them turned round, so that its answers could be of
  /// either: “Who would you like to be with, and who not?”
  private static func isMixed(_ title: String, _ clue: Clue, _ languages: Languages) -> Bool {
    var clauses: [[Substring]] = [[]]
    for part in title.split(whereSeparator: { ",;/，、；،؛".contains($0) }) {
      for word in part.split(separator: " ") {
        if languages.isWhole(PlainWords(word), "and") { clauses.append([]) }
        clauses[clauses.count - 1].append(word)
      }
      clauses.append([])
    }
    let phrase = Phrase(clue.phrase)
    let whole = clauses.map { PlainWords($0.joined(separator: " ")) }
      .filter { phrase.stands(in: $0) }
    return !whole.isEmpty && whole.allSatisfy { languages.polarity($0) == .plain }
  }

  /// Whether a title speaks of somebody else, or of a time that is over, where a field is about the
  /// student as they are.
  private static func isOff(
    _ clue: Clue, _ title: PlainWords, _ languages: Languages
  ) -> Bool {
    switch clue.field {
    case .name, .givenName, .familyName, .birthDate, .grade:
      SurveyKeys.isAboutOthers(title, languages)
    case .school:
      SurveyKeys.isAboutOthers(title, languages) || languages.has("past", in: title)
        || title.words.count > 4 && !clue.phrase.contains(" ")
    case .roles: languages.has("past", in: title)
    default: false
    }
  }

  /// How many words of a title turn it round.
  private static func turns(_ title: PlainWords, _ languages: Languages) -> Int {
    var rest = title
    var count = 0
    while count < 4, let found = languages.longest("not", in: rest) {
      count += 1
      rest = rest.without(found.place)
    }
    return count
  }

  /// How sure the words of a title and the look of the answers are together.
  private static func confidence(_ clue: Clue, _ share: Double?) -> Double {
    let words = 0.5 + 0.012 * Double(min(clue.length, 16))
    guard let share else { return words + 0.05 }
    return share < 0.3 ? words * 0.5 : min(0.99, words + 0.3 * share)
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func reason(_ clue: Clue, _ share: Double?) -> String {
    let says = "the title says “\(clue.phrase)”"
    guard let share, share > 0 else { return says }
    return "\(says), and \(percent(share)) of the answers look like it"
  }
}
