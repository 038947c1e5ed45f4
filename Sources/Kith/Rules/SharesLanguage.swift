/// Any two members share a language.
package struct SharesLanguage: Rule {
  package static let specification = RuleSpecification(
    "shared_language",
    "Any two members share a language.",
    unanswered: "A student who named none is taken to speak any.",
    form: .flag,
    defaults: .everywhere(.flag(true)))

  private let languages: TermSets

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    languages = cohort.languages
    guard languages.terms.count > 1 else { return nil }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    languages.count(a) == 0 || languages.count(b) == 0 || languages.sharedCount(a, b) > 0
  }
}
