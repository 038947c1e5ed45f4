/// Two members whose ages lie so many years apart or more have both given the consent `cross-age`.
package struct HasCrossAgeConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_cross_age",
    "Two members whose ages lie so many years apart or more have both given the consent `cross-age`.",
    unanswered: "A student without a birth date counts as any number of years apart.",
    form: .whole(1...80), isSafety: true)

  private let years: Int32
  private let ages: [Int32]
  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    guard let years = cohort.program.number(of: Self.id) else { return nil }
    self.years = Int32(years)
    ages = cohort.ages.compact
    given = cohort.students.map { $0.consents.contains(.crossAge) }
    guard given.contains(false) else { return nil }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    given[a] && given[b] || ages[a] != .min && ages[b] != .min && abs(ages[a] - ages[b]) < years
  }
}
