/// One language is spoken by all members.
package struct SpeaksOneLanguage: Rule {
  package static let specification = RuleSpecification(
    "common_language",
    "One language is spoken by all members, so that nobody has to translate; `shared_language` asks "
      + "this of any two only.",
    unanswered: "A student who named none is taken to speak any.",
    form: .flag)

  package let commons: [CommonProperty]
  private let languages: CommonProperty

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), cohort.languages.terms.count > 1 else { return nil }
    languages = CommonProperty(
      cohort.languages, of: cohort.count, least: 1, unansweredHasAll: true)
    commons = [languages]
  }

  package func allows(_ a: Int, _ b: Int) -> Bool { languages.isShared(a, b) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "a language in common would open \(partnerCount(partners.count))"
  }
}
