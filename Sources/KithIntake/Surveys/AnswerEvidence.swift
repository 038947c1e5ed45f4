import Kith
import KithFiles

/// What the answers of a column say about the fields that they could be of.
struct AnswerEvidence {
  private let column: ColumnSketch
  private let languages: Languages
  /// The share of answers that say yes or no.
  let flags: Double

  init(_ column: ColumnSketch, _ languages: Languages) {
    self.column = column
    self.languages = languages
    var yes = 0
    var no = 0
    var others = 0
    for (answer, count) in column.answers {
      switch languages.flag(answer) {
      case true?: yes += count
      case false? where languages.isWhole(PlainWords(answer), "no"): no += count
      case false?: break
      case nil: if !languages.saysNothing(answer) { others += count }
      }
    }
    // "No" beside names is nobody, and beside a Yes an answer.
    let all = yes + no + others
    flags = all == 0 || yes == 0 && others > 0 ? 0 : Double(yes + no) / Double(all)
  }

  /// Whether the answers speak against a field.
  func refuses(_ field: SurveyField) -> Bool {
    guard column.filled > 0 else {
      return isPolar && [.givenName, .familyName, .name, .school, .grade].contains(field)
    }
    let isFlagged = flags >= 0.6
    switch field {
    case .languages, .channels:
      if let row = column.row, isFlagged { return isNoWord(row, field) }
      return field == .languages ? isFlagged : (share(field) ?? 1) < 0.3
    case .name, .givenName, .familyName, .school, .household, .city, .state, .country, .prefer,
      .most, .avoid, .apart, .together, .timeZone:
      return isFlagged
    case .grade, .birthDate, .joinedOn, .postcode, .latitude, .longitude, .capacity, .belonging:
      return (share(field) ?? 1) < 0.4
    case .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs:
      return isFlagged && column.row == nil
    case .availability, .busy: return isFlagged && column.row == nil || (share(field) ?? 1) < 0.2
    case .roles: return (share(.roles) ?? 1) < 0.5
    case .consents:
      return flags < 0.3
        && column.shareOfParts {
          languages.has("agree", "refuse", in: PlainWords($0))
            || !AnswerWords.consents($0, languages).isEmpty
        } < 0.3
    case .socialPace: return (share(field) ?? 1) < 0.3
    default: return false
    }
  }

  /// Whether a row of ticks names no word of a field's vocabulary.
  private func isNoWord(_ row: String, _ field: SurveyField) -> Bool {
    field == .languages
      ? AnswerWords.language(row, languages) == nil : AnswerWords.channel(row, languages) == nil
  }

  /// Whether a title is a question that is answered with yes or no.
  private var isPolar: Bool {
    let title = PlainWords(column.title).text + " "
    return [
      "do ", "does ", "is ", "are ", "may ", "can ", "have ", "has ", "will ", "would ", "did ",
    ]
    .contains(where: title.hasPrefix)
  }

  /// The share of answers that fit a field; nil where they can be anything.
  func share(_ field: SurveyField) -> Double? {
    guard column.filled > 0 else { return column.row != nil && field == .availability ? 0.5 : nil }
    switch field {
    case .grade:
      return column.answers.count <= 40
        ? column.share { LooseGrade.grade($0, languages) != nil } : 0
    case .birthDate, .joinedOn: return column.share { LooseDate.day($0) != nil }
    case .timeZone: return column.share { AnswerWords.zone($0, languages) != nil }
    case .languages where column.row != nil && flags >= 0.6: return 1
    case .channels where column.row != nil && flags >= 0.6: return 1
    case .languages:
      return column.shareOfParts {
        AnswerSplit.joined($0, languages).allSatisfy {
          AnswerWords.language($0, languages) != nil || languages.saysNothing($0)
        }
      }
    case .channels: return column.shareOfParts { AnswerWords.channel($0, languages) != nil }
    case .availability, .busy: return max(slots, daysOfRow, flags * (column.row == nil ? 0 : 1))
    case .belonging, .capacity, .latitude, .longitude:
      return column.share { Double($0.prefix { "0123456789.-".contains($0) }) != nil }
    case .postcode: return column.share { $0.contains(where: \.isNumber) && $0.count <= 10 }
    case .circumstances:
      return column.shareOfParts { AnswerWords.circumstance($0, languages) != nil }
    case .socialPace: return column.share { AnswerWords.pace($0, languages) != nil }
    case .roles:
      return column.share { languages.flag($0) != nil || AnswerWords.roles($0, languages) != nil }
    case .consents: return max(flags, column.answers.count <= 6 ? 0.5 : 0)
    default: return nil
    }
  }

  /// Zones and hours, which nothing else looks like, where nearly all answers are that.
  var telling: (field: SurveyField, share: Double)? {
    guard column.filled > 0, flags < 0.5 else { return nil }
    for field in [SurveyField.timeZone, .availability] {
      if let share = share(field), share >= 0.85, !isMoment { return (field, share) }
    }
    return nil
  }

  /// Whether the answers are moments of a calendar, such as those of a submission.
  private var isMoment: Bool { column.share { LooseDate.moment($0) != nil } > 0.5 }

  /// The share of answers that name hours, by themselves or beside the day of a grid's row.
  private var slots: Double {
    column.shareOfParts { text in
      guard text.count <= 60, let slot = SlotText(text), slot.from != nil, slot.date == nil else {
        return false
      }
      return !slot.days.isEmpty || slot.isSure
    }
  }

  /// The share of answers that name days, where the row of a grid names hours.
  private var daysOfRow: Double {
    guard let row = column.row.flatMap({ SlotText($0) }), row.from != nil, row.days.isEmpty else {
      return 0
    }
    return column.shareOfParts { SlotText($0).map { !$0.days.isEmpty } ?? false }
  }
}
