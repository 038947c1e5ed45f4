import School

/// Any two members share a language.
package struct SharesLanguage: Rule {
  package static let specification = RuleSpecification(
    "shared_language",
    "Any two members share a language.",
    unanswered: "Nothing is asked of a student who named none.",
    untold: .letsThrough("languages"),
    form: .flag,
    defaults: .everywhere(.flag(true)))

  private let languages: TermSets

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    languages = cohort.languages
    guard languages.terms.count > 1 else { return nil }
  }

  package func isUntold(_ student: Int) -> Bool { languages.count(student) == 0 }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    languages.count(a) == 0 || languages.count(b) == 0 || languages.sharedCount(a, b) > 0
  }
}
