import School

/// The members' answers to a question lie at most so far apart.
package struct StaysWithin: Rule {
  package static let specification = RuleSpecification(
    "within",
    "The answers of any two members to a question with numbers lie at most so far apart.",
    unanswered: "A student who did not answer fits nobody.",
    form: .spans)

  private struct Numbers: Sendable {
    /// In millionths, `Int.min` where nobody answered.
    var answers: [Int]
    var most: Int
  }

  private let questions: [Numbers]

  package init?(_ cohort: Cohort) {
    guard case .table(let spans) = cohort.program.setting(of: Self.id) else { return nil }
    questions = spans.sorted { $0.key < $1.key }.compactMap { name, span in
      guard let question = cohort.program.questions[name], let most = span.quantity else {
        return nil
      }
      return Numbers(
        answers: cohort.students.map { $0.number(to: name, question) ?? .min },
        most: most.millionths)
    }
  }

  package func admits(_ student: Int) -> Bool {
    questions.allSatisfy { $0.answers[student] != .min }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    questions.allSatisfy {
      $0.answers[a] != .min && $0.answers[b] != .min
        && abs($0.answers[a] - $0.answers[b]) <= $0.most
    }
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    admits(student)
      ? "answers farther apart would open \(partnerCount(partners.count))"
      : "an answer of this student"
  }
}
