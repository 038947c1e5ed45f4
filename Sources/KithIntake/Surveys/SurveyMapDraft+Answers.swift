import Foundation
import Kith
import KithFiles

extension SurveyMapDraft {
  /// Answers that a draft lists.
  private static let most = 80

  /// A question with everything that can be told of it.
  func entry(_ column: ColumnSketch, _ offered: Set<String>) -> Entry {
    let guess = FieldGuess.of(column, languages)
    let isSure = guess.confidence >= Self.threshold
    var entry = Entry(
      question: SurveyMap.Question(
        title: column.header.name, field: isSure ? guess.field : .ignore), guess: guess)
    entry.samples = Array(column.sorted.prefix(3))
    if let item = vocabularyItem(column, guess), isSure {
      entry.question.item = item
    } else if let grid = itemGrid(column, offered.sorted(), guess) {
      entry.question = grid
      entry.guess.because = "a grid of answers about “\(grid.item ?? "")”"
      entry.guess.field = grid.field
      entry.guess.confidence = max(guess.confidence, 0.7)
    } else if column.row != nil, entry.question.field.isFreeList {
      // A plain yes about a row is nothing that a list could take.
      entry.question.field = .ignore
    } else {
      describe(&entry, column)
    }
    if entry.question.field == .ignore, !guess.isTurned, guess.field == .ignore {
      offerOwn(&entry, column)
    }
    entry.waits = SurveyGuard.reason(entry.question, guess, column, languages)
    entry.question.isConfirmed = entry.waits == nil
    return entry
  }

  /// A question that becomes a field, with what its answers stand for.
  func described(_ column: ColumnSketch, _ field: SurveyField, _ guess: FieldGuess) -> Entry {
    var entry = Entry(
      question: SurveyMap.Question(title: column.header.name, field: field), guess: guess)
    if field == .own { entry.question.own = OwnColumns.name(of: column.header.name) }
    if column.row != nil, field.isFreeList {
      entry.question.item = column.row
    } else {
      describe(&entry, column)
    }
    return entry
  }

  /// Says what the answers stand for.
  private func describe(_ entry: inout Entry, _ column: ColumnSketch) {
    var question = entry.question
    var open: [String] = []
    let isWhole =
      question.field == .consents && column.share { languages.flag($0) != nil } > 0.9
    let parts = Array(
      (question.field.isList && !isWhole ? column.parts : column.sorted).prefix(Self.most))
    func map(_ values: (String) -> [String]?) {
      for answer in parts {
        if let values = values(answer) {
          question.answers.append((answer, values))
        } else if languages.saysNothing(answer) {
          question.answers.append((answer, []))
        } else {
          open.append(answer)
        }
      }
    }
    switch question.field {
    case .availability, .busy: open = describeHours(&question, column, parts)
    case .grade: map { LooseGrade.grade($0, languages).map { [$0.grade.description] } }
    case .timeZone: map { AnswerWords.zone($0, languages).map { [$0] } }
    case .languages: map { AnswerWords.language($0, languages).map { [$0] } }
    case .channels: map { AnswerWords.channel($0, languages).map { [$0.rawValue] } }
    case .socialPace: map { AnswerWords.pace($0, languages).map { [$0.rawValue] } }
    case .circumstances: map { AnswerWords.circumstance($0, languages).map { [$0] } }
    case .roles: map { roles($0, column.title) }
    case .consents:
      if column.filled == 0 {
        let asked = AnswerWords.consents(column.title, languages).map(\.rawValue)
        if !asked.isEmpty, refuses(column.title) == nil {
          question.answers = [("Yes", asked), ("No", [])]
        }
      } else {
        map { consents($0, column.title) }
      }
      // What nobody can agree to by it is no consent.
      if question.answers.allSatisfy(\.values.isEmpty) {
        question.field = .ignore
        question.answers = []
      }
    case .belonging:
      let numbers = column.answers.keys.compactMap { Int($0.prefix { $0.isNumber }) }
      let highest = numbers.max() ?? 5
      question.scale =
        highest <= 5 ? 1...5 : highest <= 7 ? 1...7 : highest <= 10 ? 1...10 : 0...100
    case .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs:
      // Only what an option holds besides letters makes it worth naming.
      if column.isList {
        question.options = column.options.prefix(Self.most).filter {
          !PrivateWords.look($0, languages) && !languages.saysNothing($0)
        }
      }
    default: break
    }
    entry.question = question
    entry.open = open
  }

  private func roles(_ answer: String, _ title: String) -> [String]? {
    guard let flag = languages.flag(answer) else { return AnswerWords.roles(answer, languages) }
    guard flag else { return [] }
    let words = PlainWords(title)
    guard languages.polarity(words) == .plain else { return nil }
    if languages.has("both", in: words), languages.has("mentor", in: words) {
      return ["mentor", "newcomer"]
    }
    if languages.has("learner", in: words) {
      return languages.longest("mentor", in: words).map { $0.phrase.length > 8 } == true
        ? nil : ["newcomer"]
    }
    if languages.has("mentor", in: words) { return ["mentor"] }
    return languages.has("tutor", in: words) ? ["tutor"] : nil
  }

  private func consents(_ answer: String, _ title: String) -> [String]? {
    let flag = languages.flag(answer)
    if flag == false { return [] }
    if let isRefusal = refuses(title) {
      guard isRefusal, flag == true else { return nil }
      let asked = AnswerWords.consents(title, languages)
      return asked.isEmpty ? nil : asked.map { "not \($0.rawValue)" }
    }
    let words = PlainWords(answer)
    // Spanish "sí" is also the word that makes a condition.
    guard flag == true || languages.polarity(words) == .plain && !languages.isConditional(words)
    else { return nil }
    let named = AnswerWords.consents(answer, languages)
    if !named.isEmpty { return named.map(\.rawValue) }
    guard flag == true else { return nil }
    let asked = AnswerWords.consents(title, languages)
    return asked.isEmpty ? nil : asked.map(\.rawValue)
  }

  /// Whether a Yes to a title refuses what it names, as to “I do NOT want my child to be matched”;
  /// nil where the title is plain, false where nobody can tell, since it says no twice or on a
  /// condition.
  private func refuses(_ title: String) -> Bool? {
    var words = TitleText(title, languages).words
    var turns = 0
    for key in ["refuse", "not"] {
      while turns < 3, let found = languages.longest(key, in: words) {
        turns += 1
        words = words.without(found.place)
      }
    }
    return turns == 0 ? nil : turns == 1
  }

  /// Offers a column that nothing is known of as one of the school's own, where few short answers
  /// make it a choice.
  private func offerOwn(_ entry: inout Entry, _ column: ColumnSketch) {
    guard languages.stranger == nil, column.row == nil, column.filled > 0, !column.hasMany,
      let name = OwnColumns.name(of: column.header.name),
      column.answers.count <= max(3, min(12, column.filled / 2)),
      column.answers.keys.allSatisfy({ $0.count <= 40 && !PrivateWords.look($0, languages) }),
      !PrivateWords.stand(in: column.header.name, languages)
    else { return }
    entry.question.field = .own
    entry.question.own = name
    entry.guess = FieldGuess(
      field: .own, confidence: Self.threshold, because: "a few short answers, of the school's own")
  }
}

// MARK: - Hours

extension SurveyMapDraft {
  /// Says which hours a question is about; answers that name none that are sure are open.
  private func describeHours(
    _ question: inout SurveyMap.Question, _ column: ColumnSketch, _ parts: [String]
  ) -> [String] {
    if let row = column.row.flatMap({ SlotText($0) }) {
      if let from = row.from, row.days.isEmpty {
        question.hours = from..<min(1440, row.to ?? from + 60)
      }
      if row.from == nil, row.days.count == 1 { question.day = row.days[0] }
    } else if let title = SlotText(column.title), title.from == nil, title.days.count == 1 {
      question.day = title.days[0]
    }
    if question.day == nil, question.hours == nil, let row = column.row {
      question.day = languages.weekday(row)
    }
    var open: [String] = []
    for part in parts where !languages.isTurned(part) {
      if let hours = usualHours(part) {
        question.answers.append((part, [hours]))
      } else if question.hours == nil, SlotText(part).map({ $0.from == nil || !$0.isSure }) ?? true,
        !languages.saysNothing(part)
      {
        open.append(part)
      }
    }
    return open
  }

  /// The part of the day that a word such as “Morning” usually means; a person has to agree.
  private func usualHours(_ text: String) -> String? {
    if let slot = SlotText(text), slot.from != nil, slot.isSure { return nil }
    let words = PlainWords(text)
    let usual = [
      ("before-school", "07:00-08:00"), ("after-school", "15:00-17:00"), ("lunch", "12:00-13:00"),
      ("afternoon", "12:00-17:00"), ("morning", "08:00-12:00"), ("evening", "17:00-20:00"),
      ("night", "20:00-22:00"),
    ]
    let found = usual.filter { languages.isWhole(words, $0.0) }
    if let hours = found.first?.1 { return hours }
    // "3-5" after school is the afternoon.
    guard let slot = SlotText(text), let from = slot.from, let to = slot.to, to < 720 else {
      return nil
    }
    let shift = from < 420 ? 720 : 0
    return "\(ClockTime.text(from + shift))-\(ClockTime.text(to + shift))"
  }
}

// MARK: - Grids

extension SurveyMapDraft {
  /// A row of a grid that asks the same about many things, such as what somebody likes.
  private func itemGrid(
    _ column: ColumnSketch, _ offered: [String], _ guess: FieldGuess
  ) -> SurveyMap.Question? {
    guard let item = column.row, SlotText(item) == nil, languages.weekday(item) == nil,
      !offered.isEmpty, offered.count <= 8, languages.stranger == nil,
      !PrivateWords.stand(in: item, languages), !languages.isTurned(item)
    else { return nil }
    // "I …" is something that somebody says of themselves, and no thing that they like.
    guard !languages.has("own", in: PlainWords(item)), !PlainWords(item).text.hasPrefix("i ") else {
      return nil
    }
    var question = SurveyMap.Question(title: column.header.name, field: guess.field)
    question.item = item
    for answer in offered {
      if let field = itemField(answer, guess) { question.fields.append((answer, field)) }
    }
    let used = question.fields.map(\.field).filter { $0 != .ignore }
    guard question.fields.count == offered.count else { return nil }
    guard let first = used.first else {
      // Everybody has said no, and a yes would still count.
      guard guess.field.isFreeList, guess.confidence >= Self.threshold else { return nil }
      return question
    }
    question.field = used.contains(.interests) ? .interests : first
    return question
  }

  /// The word of a vocabulary that a column of ticks is about, such as `es` for “Languages: Spanish”.
  private func vocabularyItem(_ column: ColumnSketch, _ guess: FieldGuess) -> String? {
    guard let row = column.row, !languages.isTurned(row) else { return nil }
    switch guess.field {
    case .languages: return AnswerWords.language(row, languages)
    case .channels: return AnswerWords.channel(row, languages)?.rawValue
    default: return nil
    }
  }

  private func itemField(_ answer: String, _ guess: FieldGuess) -> SurveyField? {
    let words = PlainWords(answer)
    func has(_ texts: String...) -> Bool { texts.contains { Phrase($0).stands(in: words) } }
    if languages.saysNothing(answer), languages.flag(answer) == nil { return .ignore }
    if languages.has("dislikes", in: words) || has("not for me") { return .dislikes }
    if has("need help", "struggl*", "want help", "help me") { return .needs }
    if has("can help", "could help", "good at", "strong", "can teach") { return .strengths }
    if has("neutral", "okay", "ok", "maybe", "no opinion", "never tried", "so so", "sometimes") {
      return .ignore
    }
    if let flag = languages.flag(answer) {
      guard guess.confidence >= Self.threshold, guess.field.isFreeList else { return nil }
      return flag ? guess.field : .ignore
    }
    guard languages.polarity(words) == .plain else { return nil }
    if has("love*", "like*", "enjoy*", "very", "interested", "favorite", "favourite") {
      return .interests
    }
    return nil
  }
}
