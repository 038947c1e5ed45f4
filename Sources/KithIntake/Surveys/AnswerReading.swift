import Foundation
import Kith
import KithFiles

/// Makes facts about a student of the answer to one question.
struct AnswerReading {
  let question: SurveyMap.Question
  let dateOrder: LooseDate.Order
  private let values: [String: [String]]
  private let fields: [String: SurveyField]
  private let options: [String]

  init(_ question: SurveyMap.Question, _ dateOrder: LooseDate.Order) {
    self.question = question
    self.dateOrder = dateOrder
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
    return AnswerWords.flag(answer).map { $0 ? question.field : .ignore }
  }
}

// MARK: - Facts

extension AnswerReading {
  /// Takes an answer over; what cannot be understood is handed to `misunderstood`.
  func apply(_ text: String, to student: inout Student, misunderstood: (String) -> Void) {
    if let item = question.item {
      guard let field = field(of: text) else { return misunderstood(text) }
      if field != .ignore { Self.append([item], field, to: &student) }
      return
    }
    guard question.field.isList else {
      guard let value = values[Self.folded(text)].map({ $0.first }) ?? text else { return }
      if !set(value, of: &student) { misunderstood(text) }
      return
    }
    var items: [String] = []
    for (answer, mapped) in values(of: text) {
      if let mapped {
        items += mapped
      } else if let words = words(answer) {
        items += words
      } else {
        misunderstood(answer)
      }
    }
    Self.append(items, question.field, to: &student)
  }

  /// The words of a vocabulary that an answer stands for by itself; nil where it could be anything.
  private func words(_ answer: String) -> [String]? {
    switch question.field {
    case .languages: AnswerWords.language(answer).map { [$0] }
    case .channels: AnswerWords.channel(answer).map { [$0.rawValue] }
    case .circumstances: AnswerWords.circumstance(answer).map { [$0] }
    // Nobody's consent is guessed at.
    case .consents: nil
    default: [answer.replacing(";", with: ",")]
    }
  }

  /// Sets a field that holds one thing; false where the text is nothing of the kind.
  private func set(_ text: String, of student: inout Student) -> Bool {
    switch question.field {
    case .givenName: student.givenName = text
    case .familyName: student.familyName = text
    case .school: student.school = text
    case .household: student.household = text
    case .grade:
      guard let grade = LooseGrade.grade(text)?.grade else { return false }
      student.grade = grade
    case .birthDate:
      guard let day = LooseDate.day(text, order: dateOrder)?.day else { return false }
      student.birthDate = day
    case .joinedOn:
      guard let day = LooseDate.day(text, order: dateOrder)?.day else { return false }
      student.joinedOn = day
    case .timeZone:
      guard let zone = AnswerWords.zone(text) else { return false }
      student.timeZone = zone
    case .socialPace:
      guard let pace = SocialPace(rawValue: text.lowercased()) ?? AnswerWords.pace(text) else {
        return false
      }
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
      guard let degrees = Double(text), abs(degrees) <= 90 else { return false }
      student.home = Coordinates(latitude: degrees, longitude: student.home?.longitude ?? .nan)
    case .longitude:
      guard let degrees = Double(text), abs(degrees) <= 180 else { return false }
      student.home = Coordinates(latitude: student.home?.latitude ?? .nan, longitude: degrees)
    default: return false
    }
    return true
  }

  /// The number that a text begins with, such as the 4 of "4 - often".
  private static func leadingWhole(_ text: String) -> Int? {
    Int(text.prefix { ("0"..."9").contains($0) })
  }

  /// Adds items to a list, each once.
  private static func append(_ items: [String], _ field: SurveyField, to student: inout Student) {
    func add(_ list: WritableKeyPath<Student, [String]>) {
      for item in items where !student[keyPath: list].contains(item) {
        student[keyPath: list].append(item)
      }
    }
    switch field {
    case .languages: add(\.languages)
    case .interests: add(\.interests)
    case .dislikes: add(\.dislikes)
    case .goals: add(\.goals)
    case .courses: add(\.courses)
    case .completedCourses: add(\.completedCourses)
    case .strengths: add(\.strengths)
    case .needs: add(\.needs)
    case .circumstances: add(\.circumstances)
    case .roles: add(\.roles)
    case .channels:
      for channel in items.compactMap(Channel.init) where !student.channels.contains(channel) {
        student.channels.append(channel)
      }
    case .consents: student.consents.formUnion(items.compactMap(Consent.init))
    default: break
    }
  }

  /// Forgets what an earlier survey said in the lists of some fields.
  static func clear(_ field: SurveyField, of student: inout Student) {
    switch field {
    case .languages: student.languages = []
    case .interests: student.interests = []
    case .dislikes: student.dislikes = []
    case .goals: student.goals = []
    case .courses: student.courses = []
    case .completedCourses: student.completedCourses = []
    case .strengths: student.strengths = []
    case .needs: student.needs = []
    case .circumstances: student.circumstances = []
    case .roles: student.roles = []
    case .channels: student.channels = []
    case .consents: student.consents = []
    default: break
    }
  }
}
