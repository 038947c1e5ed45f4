import School

/// One language is spoken by all members.
package struct SpeaksOneLanguage: Rule {
  package static let specification = RuleSpecification(
    "common_language",
    "One language is spoken by all members, so that nobody has to translate; `shared_language` asks "
      + "this of any two only.",
    unanswered: "Nothing is asked of a student who named none.",
    untold: .letsThrough("languages"),
    form: .flag)

  package let commons: [CommonProperty]
  private let languages: CommonProperty

  /// Whether a student named none.
  private let isSilent: [Bool]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), cohort.languages.terms.count > 1 else { return nil }
    isSilent = (0..<cohort.count).map { cohort.languages.count($0) == 0 }
    languages = CommonProperty(
      cohort.languages, of: cohort.count, least: 1, unansweredHasAll: true)
    commons = [languages]
  }

  package func isUntold(_ student: Int) -> Bool { isSilent[student] }

  package func allows(_ a: Int, _ b: Int) -> Bool { languages.isShared(a, b) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "a language in common would open \(partnerCount(partners.count))"
  }
}
