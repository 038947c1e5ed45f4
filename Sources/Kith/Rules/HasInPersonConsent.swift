/// Where groups meet in person, everybody has given the consent `in-person`.
package struct HasInPersonConsent: Rule {
  package static let specification = RuleSpecification(
    "consent_in_person",
    "Where groups meet in person, everybody has given the consent `in-person`.",
    unanswered: "A consent that nobody gave is refused.",
    form: .flag, isSafety: true,
    defaults: .everywhere(.flag(true)))
}
