/// Both were together before and rated it well.
package struct KeepsWhatWorked: Criterion {
  package static let specification = CriterionSpecification(
    "history_keep",
    "Both were together before and rated it well.",
    source: "Grossman and Rhodes 2002: a year or more together is best",
    unanswered: "the two were never together, or nobody rated it",
    weights: [:])
}
