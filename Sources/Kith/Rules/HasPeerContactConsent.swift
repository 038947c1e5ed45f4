/// Everybody has given the consent `peer-contact`.
package struct HasPeerContactConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_peer_contact",
    "Everybody has given the consent `peer-contact`.",
    unanswered: "A consent that nobody gave is refused.",
    form: .flag, isSafety: true)
}
