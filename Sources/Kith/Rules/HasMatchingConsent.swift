/// Everybody has given the consent `matching`.
package struct HasMatchingConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_matching",
    "Everybody has given the consent `matching`.",
    unanswered: "A consent that nobody gave is refused.",
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))
}
