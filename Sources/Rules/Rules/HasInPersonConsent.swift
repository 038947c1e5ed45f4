import School

/// Where groups meet in person, or have a place to do so, everybody has given the consent `in-person`.
package struct HasInPersonConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_in_person",
    "Where groups meet in person, everybody has given the consent `in-person`. Under `mode: either` a "
      + "group is asked for it as soon as it has a venue or a zone halfway.",
    unanswered: "A consent that nobody gave is refused.",
    untold: .holdsBack("consents"),
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    // Under `either` groups have neither venue nor zone, so that nobody is turned away for them.
    guard cohort.program.meeting.mode == .inPerson else { return nil }
    given = cohort.students.map { $0.consents.contains(.inPerson) }
    guard given.contains(false) else { return nil }
  }

  package func admits(_ student: Int) -> Bool { given[student] }
}
