import School

/// Everybody has given the consent `matching`.
package struct HasMatchingConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_matching",
    "Everybody has given the consent `matching`.",
    unanswered: "A consent that nobody gave is refused.",
    untold: .holdsBack("consents"),
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    given = cohort.students.map { $0.consents.contains(.matching) }
    guard given.contains(false) else { return nil }
  }

  package func admits(_ student: Int) -> Bool { given[student] }
}
