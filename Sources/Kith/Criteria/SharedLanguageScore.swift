/// Both speak the same languages.
package struct SharedLanguageScore: Criterion {
  package static let specification = CriterionSpecification(
    "common_languages",
    "Both speak the same languages.",
    source: "a family's language is how guardians arrange meetings",
    unanswered: "either named no language",
    weights: [.playdate: 10])
}
