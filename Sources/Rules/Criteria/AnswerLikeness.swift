package import School

/// How alike two students answered a question of the school; turned round, how differently.
package struct AnswerLikeness: PairPoints {
  /// What is known of the criteria `alike` and `unlike`, of which there is one for each question.
  package static let specifications = [
    CriterionSpecification(
      "alike",
      "Both gave the same answer to a question of the school.",
      source: "the school, which asks the question",
      formula:
        "1000 for the same answer, 0 for another one. Lists count as `shared_interests` does, "
        + "over all enrolled students who answered. Numbers earn 1000 − 1000·D ÷ (`to` − `from`), "
        + "half a point rounded away from zero, where D is how far apart they lie.",
      example: .init(
        "a question with numbers from 1 to 5; `a` answered 2 and `b` 3: 1000 − 1000·1 ÷ 4",
        earns: 750,
        [.example("a") { $0.own = ["skill": "2"] }, .example("b") { $0.own = ["skill": "3"] }]),
      unanswered: "either did not answer the question", weights: [:]),
    CriterionSpecification(
      "unlike",
      "The two gave different answers to a question of the school.",
      source: "the school, which asks the question",
      formula: "1000 less what `alike` gives.",
      example: .init(
        "a question with one answer; `a` answered art and `b` law: 1000 − 0", earns: 1000,
        [.example("a") { $0.own = ["track": "art"] }, .example("b") { $0.own = ["track": "law"] }]),
      unanswered: "either did not answer the question", weights: [:]),
  ]

  private enum Answers: Sendable {
    /// A number for each distinct answer, −1 for none.
    case choices([Int32])
    case lists(WeightedTerms)
    /// Millionths, `Int.min` for none, and how far apart two can lie.
    case numbers([Int], span: Int)
  }

  private let name: String
  private let answers: Answers
  private let isUnlike: Bool

  package init(_ cohort: Cohort, _ name: String, _ question: Question, isUnlike: Bool) {
    self.name = name
    self.isUnlike = isUnlike
    switch question.form {
    case .choice:
      answers = .choices(
        Cohort.numbered(cohort.students.map { $0.values(to: name, question).first }))
    case .choices:
      let terms = Terms(synonyms: cohort.program.synonyms)
      answers = .lists(
        WeightedTerms(
          TermSets(cohort.students, { $0.words(to: name, question) }, canonical: terms.canonical)))
    case .number(let from, let to):
      answers = .numbers(
        cohort.students.map { $0.number(to: name, question) ?? .min },
        span: to.millionths - from.millionths)
    }
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let alike: Int32
    switch answers {
    case .choices(let choices):
      guard choices[a] >= 0, choices[b] >= 0 else { return Points.unanswered }
      alike = choices[a] == choices[b] ? 1000 : 0
    case .lists(let lists): alike = lists.points(a, b)
    case .numbers(let numbers, let span):
      guard numbers[a] != .min, numbers[b] != .min else { return Points.unanswered }
      alike = Int32(Self.points(apart: abs(numbers[a] - numbers[b]), of: span))
    }
    return alike < 0 ? alike : isUnlike ? 1000 - alike : alike
  }

  /// 1000 − 1000·`distance` ÷ `span`, half a point rounded up.
  private static func points(apart distance: Int, of span: Int) -> Int {
    Points.share(max(0, span - distance), of: span)
  }

  /// The points of two students as the school describes them; nil where unanswered.
  package static func points(
    _ a: Student, _ b: Student, _ name: String, _ question: Question, isUnlike: Bool,
    in context: CriterionContext
  ) -> Int? {
    guard let one = a.answer(to: name, question), let other = b.answer(to: name, question) else {
      return nil
    }
    let alike: Int
    switch (question.form, one, other) {
    case (.number(let from, let to), .number(let one), .number(let other)):
      alike = points(
        apart: abs(one.millionths - other.millionths), of: to.millionths - from.millionths)
    case (.choices, .words(let one), .words(let other)):
      let weights = context.answerWeights[name] ?? [:]
      guard
        let likeness = context.likeness(
          context.terms.set(one), context.terms.set(other), weights: weights)
      else { return nil }
      alike = likeness
    default:
      alike = a.values(to: name, question) == b.values(to: name, question) ? 1000 : 0
    }
    return isUnlike ? 1000 - alike : alike
  }

  package func reason(for members: [Int]) -> String {
    guard !isUnlike else { return "they answered “\(name)” differently" }
    switch answers {
    case .choices(let choices):
      let isShared = Set(members.map { choices[$0] }).count == 1
      return "\(isShared ? who(members) : "several") answered “\(name)” alike"
    case .lists(let lists):
      let (words, everybody) = lists.shared(by: members)
      guard !words.isEmpty else { return "some answered “\(name)” alike" }
      return "\(everybody ? who(members) : "several") named \(joined(words)) under “\(name)”"
    case .numbers: return "their answers to “\(name)” lie near one another"
    }
  }
}

extension Student {
  /// The items of an answer; empty where nobody answered or the answer is a number.
  package func words(to name: String, _ question: Question) -> [String] {
    if case .words(let words) = answer(to: name, question) { words } else { [] }
  }

  /// The number of an answer in millionths; nil where nobody answered or the answer is no number.
  package func number(to name: String, _ question: Question) -> Int? {
    if case .number(let number) = answer(to: name, question) { number.millionths } else { nil }
  }
}
