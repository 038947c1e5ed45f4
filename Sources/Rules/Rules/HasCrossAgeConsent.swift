import School

/// Two members who are so many years apart or more have both given the consent `cross-age`.
package struct HasCrossAgeConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_cross_age",
    "Two members who are so many years apart or more have both given the consent "
      + "`cross-age`.",
    detail:
      "It is asked for where the younger one was born on the elder's birthday of so many "
      + "years or later.",
    unanswered: "A student without a birth date counts as any number of years apart.",
    untold: .holdsBack("birth_date"),
    form: .whole(1...80), isSafety: true)

  private let births: [Int?]
  /// Each student's birthday of so many years, in days since 1970.
  private let limits: [Int?]
  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    guard let years = cohort.program.number(of: Self.id) else { return nil }
    births = cohort.births
    limits = cohort.students.map { $0.birthDate?.birthday(years).dayNumber }
    given = cohort.students.map { $0.consents.contains(.crossAge) }
    guard given.contains(false) else { return nil }
  }

  package func isUntold(_ student: Int) -> Bool { births[student] == nil && !given[student] }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    if given[a], given[b] { return true }
    guard let one = births[a], let other = births[b], let limit = limits[a],
      let otherLimit = limits[b]
    else { return false }
    return one < otherLimit && other < limit
  }
}
