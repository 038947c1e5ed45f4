package import School

/// Everybody has given the consent `peer-contact`.
package struct HasPeerContactConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_peer_contact",
    "Everybody has given the consent `peer-contact`. A program that switches the rule off gets a "
      + "notice.",
    unanswered: "A consent that nobody gave is refused.",
    untold: .holdsBack("consents"),
    form: .flag, isSafety: true,
    defaults: .everywhere(.flag(true)))

  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    given = cohort.students.map { $0.consents.contains(.peerContact) }
    guard given.contains(false) else { return nil }
  }

  package func admits(_ student: Int) -> Bool { given[student] }
}

extension Program {
  /// Whether the program brings students into contact whose families did not agree to that.
  package var forgoesPeerContact: Bool { rules[HasPeerContactConsent.id] == .flag(false) }
}
