/// Any two members share a language.
package struct SharesLanguage: Rule {
  package static let specification = RuleSpecification(
    "shared_language",
    "Any two members share a language.",
    unanswered: "A student who named none is taken to speak any.",
    form: .flag,
    defaults: .everywhere(.flag(true)))
}
