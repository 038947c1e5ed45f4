import School

/// Everybody is at least so many years old when the term starts.
package struct ReachesAge: Rule {
  package static let specification = RuleSpecification(
    "age_least",
    "Everybody is at least so many years old on the first day of the term.",
    detail:
      "A program with this rule needs a `term` or a `day`; 0 asks that the birth date is "
      + "known.",
    unanswered: "A student without a birth date is turned away.",
    untold: .holdsBack("birth_date"),
    form: .whole(0...80),
    defaults: [.outing: .whole(13)])

  private let years: Int
  private let ages: [Int?]

  package init?(_ cohort: Cohort) {
    guard let years = cohort.program.number(of: Self.id) else { return nil }
    self.years = years
    ages = cohort.ages
  }

  package func isUntold(_ student: Int) -> Bool { ages[student] == nil }

  package func admits(_ student: Int) -> Bool { ages[student].map { $0 >= years } ?? false }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    ages[student] == nil ? "ask for this student's birth date" : nil
  }
}
