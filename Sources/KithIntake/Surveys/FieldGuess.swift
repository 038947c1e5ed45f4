import Kith
import KithFiles

/// What a question is about, how sure that is, and why.
struct FieldGuess {
  var field: SurveyField
  /// 0 to 1.
  var confidence: Double
  var because: String
}

extension FieldGuess {
  /// Words in a title that speak for a field, and how strongly.
  private struct Clue {
    var field: SurveyField
    var words: [String]
    var weight: Double
  }

  /// Stronger clues come first where several fields share words.
  private static let clues: [Clue] = [
    Clue(
      field: .busy,
      words: ["unavailable", "not available", "busy", "cannot meet", "can't meet", "can not meet"],
      weight: 0.6),
    Clue(field: .timeZone, words: ["time zone", "timezone"], weight: 0.65),
    Clue(
      field: .availability,
      words: [
        "availab", "when are you free", "when can you", "when could you", "free time slots",
        "times you are free", "hours are you free", "what times", "which times", "schedule",
      ], weight: 0.6),
    Clue(field: .birthDate, words: ["birth", "dob"], weight: 0.6),
    Clue(
      field: .consents,
      words: ["consent", "permission", "i agree", "do you agree", "allow my", "allowed to"],
      weight: 0.6),
    Clue(
      field: .dislikes,
      words: [
        "dislike", "do not like", "don't like", "don’t like", "not enjoy", "hate", "not interested",
      ], weight: 0.65),
    Clue(
      field: .completedCourses,
      words: [
        "completed course", "courses have you completed", "courses have you finished",
        "finished course", "already taken", "classes have you finished", "passed",
      ], weight: 0.65),
    Clue(
      field: .needs,
      words: [
        "need help", "want help", "like help", "get help", "help with most", "struggle",
        "need support", "difficult", "tutored in",
      ], weight: 0.65),
    Clue(
      field: .strengths,
      words: [
        "can help", "help others", "help other", "could help", "strength", "good at",
        "able to tutor", "can tutor", "confident",
      ], weight: 0.65),
    Clue(
      field: .courses,
      words: ["course", "classes are you", "classes do you", "enrolled in", "taking this"],
      weight: 0.55),
    Clue(
      field: .avoid, words: ["rather not be", "prefer not to", "not like to be", "avoid"],
      weight: 0.55),
    Clue(
      field: .prefer,
      words: [
        "who would you like", "like to be with", "be paired with", "friends you", "be grouped with",
        "work with",
      ], weight: 0.5),
    Clue(field: .roles, words: ["mentor", "mentee", "role", "buddy for", "tutor"], weight: 0.5),
    Clue(
      field: .capacity,
      words: [
        "how many students", "how many mentees", "how many learners", "capacity",
        "how many newcomers",
      ], weight: 0.65),
    Clue(
      field: .belonging,
      words: [
        "belong", "part of the school", "part of our school", "connected to", "feel connected",
      ], weight: 0.6),
    Clue(field: .languages, words: ["language"], weight: 0.6),
    Clue(
      field: .channels,
      words: [
        "channel", "communicate", "like to talk", "prefer to talk", "stay in touch",
        "keep in touch", "like to meet", "contact method", "connect with others",
      ], weight: 0.55),
    Clue(
      field: .socialPace,
      words: [
        "social", "introvert", "outgoing", "quiet", "group size", "how much company",
        "around people",
      ], weight: 0.5),
    Clue(
      field: .circumstances,
      words: ["circumstance", "apply to you", "describes you", "situation", "about your life"],
      weight: 0.5),
    Clue(
      field: .goals, words: ["goal", "hope to", "want to achieve", "get out of", "looking for"],
      weight: 0.6),
    Clue(
      field: .interests,
      words: [
        "interest", "hobb", "enjoy", "like to do", "free time", "for fun", "passion", "activities",
        "favorite", "favourite",
      ], weight: 0.6),
    Clue(field: .joinedOn, words: ["join", "first day", "start at", "started at"], weight: 0.5),
    Clue(field: .grade, words: ["grade", "year level", "class year"], weight: 0.6),
    Clue(field: .school, words: ["school", "campus"], weight: 0.5),
    Clue(field: .household, words: ["household", "family id", "family number"], weight: 0.6),
    Clue(field: .latitude, words: ["latitude"], weight: 0.65),
    Clue(field: .longitude, words: ["longitude"], weight: 0.65),
    Clue(field: .givenName, words: ["first name", "given name", "preferred name"], weight: 0.9),
    Clue(field: .familyName, words: ["last name", "family name", "surname"], weight: 0.9),
  ]

  /// What a column is most likely about; `ignore` where nothing speaks for anything.
  static func of(_ column: ColumnSketch) -> FieldGuess {
    let title = column.header.name.lowercased()
    var best = FieldGuess(field: .ignore, confidence: 0, because: "nothing speaks for a field")
    for field in SurveyField.allCases {
      let clue = clues.filter { $0.field == field }
        .compactMap { clue in clue.words.first(where: title.contains).map { (clue.weight, $0) } }
        .first
      let (answers, share) = evidence(for: field, in: column)
      guard let confidence = confidence(clue?.0, answers: answers, share: share) else { continue }
      guard confidence > best.confidence else { continue }
      best = FieldGuess(
        field: field, confidence: confidence,
        because: reason(clue?.1, answers: answers, share: share))
    }
    // The strongest words win over answers that many fields would accept.
    if let exact = clues.first(where: { $0.words.contains(where: title.contains) }),
      best.field != exact.field
    {
      let (answers, share) = evidence(for: exact.field, in: column)
      if let confidence = confidence(exact.weight, answers: answers, share: share),
        confidence >= best.confidence - 0.1
      {
        best = FieldGuess(
          field: exact.field, confidence: confidence,
          because: reason(exact.words.first(where: title.contains), answers: answers, share: share))
      }
    }
    return best
  }

  /// How sure the words of a title and the look of the answers are together; nil where they speak
  /// against the field.
  private static func confidence(_ clue: Double?, answers: Evidence, share: Double) -> Double? {
    switch answers {
    case .vocabulary(let isTelling):
      guard let clue else { return share >= 0.8 ? (isTelling ? 0.6 : 0.45) * share : nil }
      return share < 0.3 ? clue * 0.5 : min(0.99, clue + 0.4 * share)
    case .needsWords:
      return clue.map { min(0.99, $0 + 0.35 * share) }
    }
  }

  private static func reason(_ word: String?, answers: Evidence, share: Double) -> String {
    let percent = "\(Int((share * 100).rounded())) % of the answers look like it"
    guard let word else { return percent }
    return share > 0 ? "the title says “\(word)”, and \(percent)" : "the title says “\(word)”"
  }
}

// MARK: - Answers

extension FieldGuess {
  /// What answers can say about a field.
  private enum Evidence {
    /// They are words or numbers of a known kind, or not.
    ///
    /// Zones and hours are telling: nothing else looks like them.
    case vocabulary(isTelling: Bool)
    /// They can be anything; only the title decides.
    case needsWords
  }

  /// The share of answers that fit a field.
  private static func evidence(
    for field: SurveyField, in column: ColumnSketch
  ) -> (Evidence, Double) {
    switch field {
    case .ignore: (.needsWords, 0)
    case .grade:
      (
        .vocabulary(isTelling: false),
        column.answers.count <= 30 ? column.share { LooseGrade.grade($0) != nil } * 0.8 : 0
      )
    case .birthDate, .joinedOn:
      (.vocabulary(isTelling: false), column.share { LooseDate.day($0) != nil } * 0.75)
    case .timeZone: (.vocabulary(isTelling: true), column.share { AnswerWords.zone($0) != nil })
    case .languages:
      (.vocabulary(isTelling: false), column.shareOfParts { AnswerWords.language($0) != nil })
    case .channels:
      (.vocabulary(isTelling: false), column.shareOfParts { AnswerWords.channel($0) != nil } * 0.95)
    case .availability, .busy:
      (
        .vocabulary(isTelling: true),
        column.row != nil && column.filled == 0 ? 0.5 : max(slots(column), daysOfRow(column)) * 0.97
      )
    case .belonging, .capacity, .latitude, .longitude:
      (.needsWords, column.share { Double($0.prefix { "0123456789.-".contains($0) }) != nil })
    case .consents, .roles: (.needsWords, column.answers.count <= 40 ? 0.8 : 0)
    case .circumstances:
      (.needsWords, column.shareOfParts { AnswerWords.circumstance($0) != nil })
    case .socialPace: (.needsWords, column.share { AnswerWords.pace($0) != nil })
    case .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs:
      (.needsWords, column.isList ? 0.9 : column.hasMany ? 0.3 : 0.6)
    default: (.needsWords, 0.5)
    }
  }

  /// The share of answers that name hours, by themselves or beside the day of a grid's row.
  private static func slots(_ column: ColumnSketch) -> Double {
    column.shareOfParts { text in
      guard let slot = SlotText(text), slot.from != nil, text.count <= 60 else { return false }
      return !slot.days.isEmpty || slot.isSure
    }
  }

  /// The share of answers that name days, where the row of a grid names hours.
  private static func daysOfRow(_ column: ColumnSketch) -> Double {
    guard let row = column.row.flatMap(SlotText.init), row.from != nil, row.days.isEmpty else {
      return 0
    }
    return column.shareOfParts { SlotText($0).map { !$0.days.isEmpty } ?? false }
  }
}
