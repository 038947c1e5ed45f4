/// The ages of two members lie at most so many years apart.
package struct LimitsAgeGap: Rule {
  package static let specification = RuleSpecification(
    "age_gap_most",
    "The ages of two members lie at most so many years apart.",
    unanswered: "A student without a birth date fits nobody.",
    form: .whole(0...80))
}
