/// Where groups meet in person, everybody has given the consent `in-person`.
package struct HasInPersonConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_in_person",
    "Where groups meet in person, everybody has given the consent `in-person`.",
    unanswered: "A consent that nobody gave is refused.",
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    guard cohort.program.meeting.mode == .inPerson else { return nil }
    given = cohort.students.map { $0.consents.contains(.inPerson) }
    guard given.contains(false) else { return nil }
  }

  package func admits(_ student: Int) -> Bool { given[student] }
}
