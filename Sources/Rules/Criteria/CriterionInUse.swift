package import School

/// A criterion that has a weight in a program.
package struct CriterionInUse: Sendable {
  package let id: CriterionID
  package let weight: Int
  /// The points that stand for a missing answer; nil where the criterion is left out then.
  package let standIn: Int?
  /// Whether its points take long to work out, so that pairs which fail by others are not asked.
  package let isDear: Bool
  private let source: Source

  private enum Source: Sendable {
    case known(any Criterion.Type)
    case question(String, Question, isUnlike: Bool)
  }

  fileprivate init(_ criterion: any Criterion.Type, in program: Program) {
    id = criterion.specification.id
    weight = program.weights[id, default: 0]
    standIn = criterion.isAsked(by: program) ? program.unanswered.points : nil
    isDear = criterion.isDear
    source = .known(criterion)
  }

  fileprivate init(
    _ id: CriterionID, about name: String, _ question: Question, isUnlike: Bool, in program: Program
  ) {
    self.id = id
    weight = program.weights[id, default: 0]
    // Who did not answer the school's question is neither alike nor different, whatever missing
    // answers count elsewhere.
    standIn = nil
    isDear = false
    source = .question(name, question, isUnlike: isUnlike)
  }

  /// The criterion over the numbers of a cohort.
  package func points(in cohort: Cohort) -> any PairPoints {
    switch source {
    case .known(let criterion): criterion.init(cohort)
    case .question(let name, let question, let isUnlike):
      AnswerLikeness(cohort, name, question, isUnlike: isUnlike)
    }
  }

  /// The points of two students as the school describes them, nil where unanswered; `a` guides `b`.
  package func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    switch source {
    case .known(let criterion): criterion.points(a, b, in: context)
    case .question(let name, let question, let isUnlike):
      AnswerLikeness.points(a, b, name, question, isUnlike: isUnlike, in: context)
    }
  }
}

extension Program {
  /// The criteria that have a weight: in the order of the catalogue, then those of the school's own
  /// questions by their names.
  package var criteriaInUse: [CriterionInUse] {
    let known = CriterionCatalogue.criteria.map { CriterionInUse($0, in: self) }
    let names = questions.keys.sorted()
    let own = [false, true].flatMap { isUnlike in
      names.compactMap { name in
        questions[name].map {
          CriterionInUse(
            isUnlike ? .unlike(name) : .alike(name), about: name, $0, isUnlike: isUnlike, in: self)
        }
      }
    }
    return (known + own).filter { $0.weight > 0 }
  }

  /// Whether answers to a question earn points.
  package func asksAlike(_ name: String) -> Bool {
    weights[.alike(name), default: 0] > 0 || weights[.unlike(name), default: 0] > 0
  }

  /// Whether a criterion is about a question whose answers are neither shown nor named.
  package func isPrivate(_ criterion: CriterionID) -> Bool {
    criterion.question.flatMap { questions[$0] }?.isPrivate ?? false
  }
}
