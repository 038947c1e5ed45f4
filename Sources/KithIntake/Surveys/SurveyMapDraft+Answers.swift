import Foundation
import Kith
import KithFiles

extension SurveyMapDraft {
  /// Answers that a draft lists.
  private static let most = 80

  /// A question with everything that can be told of it.
  static func entry(_ column: ColumnSketch, _ offered: Set<String>) -> Entry {
    let guess = FieldGuess.of(column)
    var question = SurveyMap.Question(
      title: column.header.name, field: guess.confidence < threshold ? .ignore : guess.field)
    var entry = Entry(question: question, guess: guess, filled: column.filled)
    if let grid = itemGrid(column, offered.sorted(), guess) {
      entry.question = grid
      entry.guess.because = "a grid of answers about “\(grid.item ?? "")”"
      entry.guess.field = grid.field
      entry.guess.confidence = max(guess.confidence, 0.7)
      return entry
    }
    // "Yes, I agree" is one answer.
    let isWhole = question.field == .consents && column.share { AnswerWords.flag($0) != nil } > 0.9
    let parts = Array(
      (question.field.isList && !isWhole ? column.parts : column.sorted).prefix(most))
    switch question.field {
    case .availability, .busy:
      if let row = column.row.flatMap(SlotText.init) {
        if let from = row.from, row.days.isEmpty {
          question.hours = from..<min(1440, row.to ?? from + 60)
        }
        if row.from == nil, row.days.count == 1 { question.day = row.days[0] }
      } else if let title = SlotText(column.title), title.from == nil, title.days.count == 1 {
        question.day = title.days[0]
      }
      for part in parts {
        if let hours = usualHours(part) {
          question.answers.append((part, [hours]))
        } else if question.hours == nil,
          SlotText(part).map({ $0.from == nil || !$0.isSure }) ?? true
        {
          entry.open.append(part)
        }
      }
    case .grade: map(parts) { LooseGrade.grade($0).map { [$0.grade.description] } }
    case .timeZone: map(parts) { AnswerWords.zone($0).map { [$0] } }
    case .languages: map(parts) { AnswerWords.language($0).map { [$0] } }
    case .channels: map(parts) { AnswerWords.channel($0).map { [$0.rawValue] } }
    case .socialPace: map(parts) { AnswerWords.pace($0).map { [$0.rawValue] } }
    case .circumstances:
      map(parts) { text in
        if ["none", "none of these", "none of the above", "n/a"].contains(text.lowercased()) {
          return []
        }
        return AnswerWords.circumstance(text).map { [$0] }
      }
    case .roles: map(parts) { roles($0, column.title) }
    case .consents: map(parts) { consents($0, column.title) }
    case .belonging:
      let numbers = column.answers.keys.compactMap { Int($0.prefix { $0.isNumber }) }
      let highest = numbers.max() ?? 5
      question.scale =
        highest <= 5 ? 1...5 : highest <= 7 ? 1...7 : highest <= 10 ? 1...10 : 0...100
    case .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs:
      // Only what an option holds besides letters makes it worth naming.
      if column.isList { question.options = parts }
    default: break
    }
    func map(_ answers: [String], _ values: (String) -> [String]?) {
      for answer in answers {
        if let values = values(answer) {
          question.answers.append((answer, values))
        } else {
          entry.open.append(answer)
        }
      }
    }
    entry.question = question
    return entry
  }

  /// The part of the day that a word such as “Morning” usually means; a person has to agree.
  private static func usualHours(_ text: String) -> String? {
    if let slot = SlotText(text), slot.from != nil, slot.isSure { return nil }
    let plain = text.lowercased()
    let usual = [
      ("before school", "07:00-08:00"), ("early morning", "06:00-08:00"),
      ("morning", "08:00-12:00"),
      ("lunch", "12:00-13:00"), ("early afternoon", "12:00-15:00"),
      ("late afternoon", "15:00-18:00"), ("after school", "15:00-17:00"),
      ("afternoon", "12:00-17:00"), ("evening", "17:00-20:00"), ("night", "20:00-22:00"),
    ]
    if let hours = usual.first(where: { plain.contains($0.0) })?.1 { return hours }
    // "3-5" after school is the afternoon.
    guard let slot = SlotText(text), let from = slot.from, let to = slot.to, to < 720 else {
      return nil
    }
    let shift = from < 420 ? 720 : 0
    return "\(ClockTime.text(from + shift))-\(ClockTime.text(to + shift))"
  }

  private static func roles(_ answer: String, _ title: String) -> [String]? {
    let plain = answer.lowercased()
    let isLearner = [
      "mentee", "newcomer", "be mentored", "have a mentor", "get a mentor", "learner",
    ]
    if plain.contains("both") { return ["mentor", "newcomer"] }
    if isLearner.contains(where: plain.contains) { return ["newcomer"] }
    if plain.contains("mentor") { return ["mentor"] }
    if plain.contains("tutor") { return ["tutor"] }
    if plain.contains("neither") { return [] }
    guard let flag = AnswerWords.flag(answer) else { return nil }
    guard flag else { return [] }
    let title = title.lowercased()
    if isLearner.contains(where: title.contains) { return ["newcomer"] }
    return title.contains("tutor") ? ["tutor"] : title.contains("mentor") ? ["mentor"] : nil
  }

  private static func consents(_ answer: String, _ title: String) -> [String]? {
    let named = AnswerWords.consents(answer)
    let flag = AnswerWords.flag(answer)
    if flag == false { return [] }
    if !named.isEmpty { return named.map(\.rawValue) }
    guard flag == true else { return nil }
    let asked = AnswerWords.consents(title)
    return asked.isEmpty ? nil : asked.map(\.rawValue)
  }

  /// A row of a grid that asks the same about many things, such as what somebody likes.
  private static func itemGrid(
    _ column: ColumnSketch, _ offered: [String], _ guess: FieldGuess
  ) -> SurveyMap.Question? {
    guard let item = column.row, SlotText(item) == nil, !offered.isEmpty, offered.count <= 8 else {
      return nil
    }
    var question = SurveyMap.Question(title: column.header.name, field: guess.field)
    question.item = item
    for answer in offered {
      if let field = itemField(answer, guess.field) { question.fields.append((answer, field)) }
    }
    let used = question.fields.map(\.field).filter { $0 != .ignore }
    guard question.fields.count == offered.count, let first = used.first else { return nil }
    question.field = used.contains(.interests) ? .interests : first
    return question
  }

  private static func itemField(_ answer: String, _ field: SurveyField) -> SurveyField? {
    let plain = answer.lowercased()
    func has(_ words: String...) -> Bool { words.contains { plain.contains($0) } }
    if has("need help", "struggl", "want help") { return .needs }
    if has("can help", "could help", "good at", "strong") { return .strengths }
    if has("dislike", "hate", "don't like", "don’t like", "not for me", "not at all") {
      return .dislikes
    }
    if has("neutral", "okay", "ok", "maybe", "not sure", "no opinion", "never tried") {
      return .ignore
    }
    if has("love", "like", "enjoy", "very", "interested") { return .interests }
    guard let flag = AnswerWords.flag(answer) else { return nil }
    let isList = field.isList && field != .availability && field != .consents
    return flag ? (isList ? field : .interests) : .ignore
  }
}
