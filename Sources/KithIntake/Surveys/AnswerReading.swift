import Foundation
import Kith
import KithFiles

/// Makes facts about a student of the answer to one question.
struct AnswerReading {
  let question: SurveyMap.Question
  let dateOrder: LooseDate.Order
  let languages: Languages
  private let values: [String: [String]]
  private let fields: [String: SurveyField]
  let options: [String]
  /// Whether the answers are chosen from a list, as cells with semicolons show.
  var areChosen = false
  private let freeWords = AnswerMemory<FreeWords>()
  private let meanings = AnswerMemory<[String]?>()
  private let nothings = AnswerMemory<Bool>()
  private let zones = AnswerMemory<String?>()

  init(_ question: SurveyMap.Question, _ dateOrder: LooseDate.Order, _ languages: Languages) {
    self.question = question
    self.dateOrder = dateOrder
    self.languages = languages
    values = Dictionary(
      question.answers.map { (Self.folded($0.answer), $0.values) }, uniquingKeysWith: { $1 })
    fields = Dictionary(
      question.fields.map { (Self.folded($0.answer), $0.field) }, uniquingKeysWith: { $1 })
    options = question.answers.map(\.answer) + question.options
  }

  static func folded(_ text: String) -> String { CleanText.of(text).lowercased() }

  /// What somebody answered, each answer for itself: what it stands for, or itself where the mapping
  /// does not say.
  func values(of text: String) -> [(answer: String, values: [String]?)] {
    let answers =
      question.field.isList && values[Self.folded(text)] == nil
      ? AnswerSplit.parts(of: text, options: options) : [CleanText.of(text)]
    return answers.map { ($0, values[Self.folded($0)]) }
  }

  /// The field that an answer about the question's item belongs to.
  func field(of text: String) -> SurveyField? {
    if let field = fields[Self.folded(text)] { return field }
    guard question.fields.isEmpty else { return nil }
    let answer = values[Self.folded(text)].map { $0.first ?? "no" } ?? text
    return languages.flag(answer).map { $0 ? question.field : .ignore }
  }
}

// MARK: - Facts

extension AnswerReading {
  /// What an answer led to besides facts.
  struct Remarks {
    /// Answers that are not understood.
    var open: [String] = []
    /// Answers that look private, in a list that others may read.
    var isPrivate = false
  }

  /// Takes an answer over; consents are a matter of ``consents(in:)``.
  func apply(_ text: String, to student: inout Student) -> Remarks {
    var remarks = Remarks()
    if let item = question.item {
      guard let field = field(of: text) else { return Remarks(open: [text]) }
      if field != .ignore { Self.append([item], field, to: &student) }
      return remarks
    }
    guard question.field.isList else {
      guard let value = values[Self.folded(text)].map({ $0.first }) ?? text else { return remarks }
      if saysNothing(value) {
        return remarks
      }
      if !set(value, of: &student) { remarks.open.append(text) }
      return remarks
    }
    var items: [String] = []
    for (answer, mapped) in values(of: text) {
      if let mapped {
        items += mapped
      } else if question.field.isFreeList {
        let words = freeWords.meaning(of: answer) {
          FreeWords(answer, question.field, options, isChosen: areChosen, languages)
        }
        items += words.items
        remarks.open += words.open
        remarks.isPrivate = remarks.isPrivate || words.isPrivate
      } else if let words = meanings.meaning(of: answer, { words(answer) }) {
        items += words
      } else if !saysNothing(answer) {
        remarks.open.append(answer)
      }
    }
    Self.append(items, question.field, to: &student)
    return remarks
  }

  private func saysNothing(_ text: String) -> Bool {
    nothings.meaning(of: text) { languages.saysNothing(text) }
  }

  /// The words of a vocabulary that an answer stands for by itself; nil where it could be anything.
  private func words(_ answer: String) -> [String]? {
    func all(_ meaning: (String) -> String?) -> [String]? {
      if let one = meaning(answer) { return [one] }
      let parts = AnswerSplit.joined(answer, languages)
      let found = parts.compactMap(meaning)
      return parts.count > 1 && found.count == parts.count ? found : nil
    }
    switch question.field {
    case .languages: return all { AnswerWords.language($0, languages) }
    case .channels: return all { AnswerWords.channel($0, languages)?.rawValue }
    case .circumstances: return all { AnswerWords.circumstance($0, languages) }
    case .roles: return AnswerWords.roles(answer, languages)
    default: return nil
    }
  }

  /// Sets a field that holds one thing; false where the text is nothing of the kind.
  private func set(_ text: String, of student: inout Student) -> Bool {
    switch question.field {
    case .name:
      let name = PersonName(text)
      guard let given = name.given else { return false }
      student.givenName = given
      student.familyName = name.family ?? student.familyName
    case .givenName: student.givenName = text
    case .familyName: student.familyName = text
    case .school: student.school = text
    case .household: student.household = text
    case .own:
      guard let column = question.own else { return false }
      student.own[column] = text
    case .grade:
      guard let grade = LooseGrade.grade(text, languages)?.grade else { return false }
      student.grade = grade
    case .birthDate:
      guard let day = LooseDate.day(text, order: dateOrder)?.day else { return false }
      student.birthDate = day
    case .joinedOn:
      guard let day = LooseDate.day(text, order: dateOrder)?.day else { return false }
      student.joinedOn = day
    case .timeZone:
      guard let zone = zones.meaning(of: text, { AnswerWords.zone(text, languages) }) else {
        return false
      }
      student.timeZone = zone
    case .socialPace:
      guard let pace = AnswerWords.pace(text, languages) else { return false }
      student.socialPace = pace
    case .capacity:
      guard let number = Self.leadingWhole(text), (0...100_000).contains(number) else {
        return false
      }
      student.capacity = number
    case .belonging:
      guard let number = Self.leadingWhole(text) else { return false }
      let scale = question.scale ?? 0...100
      guard scale.contains(number) else { return false }
      student.belonging = (number - scale.lowerBound) * 100 / (scale.upperBound - scale.lowerBound)
    case .latitude:
      guard let degrees = Self.degrees(text), abs(degrees) <= 90 else { return false }
      student.home = Coordinates(latitude: degrees, longitude: student.home?.longitude ?? .nan)
    case .longitude:
      guard let degrees = Self.degrees(text), abs(degrees) <= 180 else { return false }
      student.home = Coordinates(latitude: student.home?.latitude ?? .nan, longitude: degrees)
    default: return false
    }
    return true
  }

  /// The number that a text begins with, such as the 4 of "4 - often".
  private static func leadingWhole(_ text: String) -> Int? {
    Int(text.prefix { ("0"..."9").contains($0) })
  }

  /// Degrees with a point or, where many languages write so, a comma.
  private static func degrees(_ text: String) -> Double? {
    Double(text) ?? Double(text.replacing(",", with: "."))
  }
}

// MARK: - Consents

extension AnswerReading {
  /// What an answer grants and refuses; nil where it is not understood.
  ///
  /// Nobody's consent is guessed at: only answers that the mapping explains grant anything. A plain
  /// No refuses all that the question could grant.
  func consents(in text: String) -> (granted: Set<Consent>, refused: Set<Consent>)? {
    let all = question.answers.flatMap(\.values).compactMap(ConsentValue.init)
    // A No to “I do not want …” refuses nothing, and grants nothing either.
    let askedFor = Set(all.filter { !$0.isRefused }.map(\.consent))
    var granted: Set<Consent> = []
    var refused: Set<Consent> = []
    var isUnderstood = true
    for (answer, mapped) in values(of: text) {
      // Nobody refuses anything by n/a.
      if languages.saysNothing(answer), !languages.isWhole(PlainWords(answer), "no") { continue }
      if languages.flag(answer) == false {
        refused.formUnion(askedFor)
      } else if let mapped {
        for value in mapped.compactMap(ConsentValue.init) {
          if value.isRefused {
            refused.insert(value.consent)
          } else {
            granted.insert(value.consent)
          }
        }
      } else {
        isUnderstood = false
      }
    }
    return isUnderstood || !refused.isEmpty ? (granted.subtracting(refused), refused) : nil
  }
}

// MARK: - Lists

extension AnswerReading {
  /// The list of a student that a field fills.
  private static func list(_ field: SurveyField) -> WritableKeyPath<Student, [String]>? {
    switch field {
    case .languages: \.languages
    case .interests: \.interests
    case .dislikes: \.dislikes
    case .goals: \.goals
    case .courses: \.courses
    case .completedCourses: \.completedCourses
    case .strengths: \.strengths
    case .needs: \.needs
    case .circumstances: \.circumstances
    case .roles: \.roles
    default: nil
    }
  }

  /// Adds items to a list, each once, however they are written.
  private static func append(_ items: [String], _ field: SurveyField, to student: inout Student) {
    if field == .channels {
      for channel in items.compactMap(Channel.init) where !student.channels.contains(channel) {
        student.channels.append(channel)
      }
    }
    guard let list = list(field) else { return }
    for item in items {
      let item = item.replacing(";", with: ",")
      let isThere = student[keyPath: list].contains { folded($0) == folded(item) }
      if !isThere { student[keyPath: list].append(item) }
    }
  }

  /// Forgets what an earlier survey said in the lists of some fields.
  static func clear(_ field: SurveyField, of student: inout Student) {
    if field == .channels { student.channels = [] }
    if let list = list(field) { student[keyPath: list] = [] }
  }
}
