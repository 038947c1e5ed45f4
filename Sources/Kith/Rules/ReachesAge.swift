/// Everybody is at least so many years old when the term starts.
package struct ReachesAge: Rule {
  package static let specification = RuleSpecification(
    "age_least",
    "Everybody is at least so many years old when the term starts.",
    unanswered: "A student without a birth date is turned away.",
    form: .whole(0...80),
    defaults: [.outing: .whole(13)])

  private let years: Int
  private let ages: [Int?]

  package init?(_ cohort: Cohort) {
    guard case .whole(let years) = cohort.program.setting(of: Self.id), years > 0 else {
      return nil
    }
    self.years = years
    ages = cohort.ages
  }

  package func admits(_ student: Int) -> Bool { ages[student].map { $0 >= years } ?? false }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    ages[student] == nil ? "a birth date for this student" : nil
  }
}
