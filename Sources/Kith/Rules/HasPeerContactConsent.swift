/// Everybody has given the consent `peer-contact`.
package struct HasPeerContactConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_peer_contact",
    "Everybody has given the consent `peer-contact`.",
    unanswered: "A consent that nobody gave is refused.",
    form: .flag, isSafety: true)

  private let given: [Bool]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    given = cohort.students.map { $0.consents.contains(.peerContact) }
    guard given.contains(false) else { return nil }
  }

  package func admits(_ student: Int) -> Bool { given[student] }
}
