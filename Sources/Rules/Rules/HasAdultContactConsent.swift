package import School

/// Where a coach hosts, everybody under 18 has given the consent `adult-contact`.
package struct HasAdultContactConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_adult_contact",
    "Where a coach hosts, everybody under 18 has given the consent `adult-contact`.",
    unanswered:
      "A consent that nobody gave is refused; a student without a birth date counts as under "
      + "18.",
    untold: .holdsBack("consents"),
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  private let mayMeet: [Bool]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isHosted else { return nil }
    mayMeet = zip(cohort.students, cohort.ages).map { student, age in
      (age ?? 0) >= 18 || student.consents.contains(.adultContact)
    }
    guard mayMeet.contains(false) else { return nil }
  }

  package func admits(_ student: Int) -> Bool { mayMeet[student] }
}

extension Program {
  /// Whether a coach hosts each group.
  package var isHosted: Bool { host == .coach && !kind.isGuided }
}
