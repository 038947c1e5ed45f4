/// The guide is at least so many years older than the learner.
package struct AsksAgeGap: Rule {
  package static let specification = RuleSpecification(
    "age_gap_least",
    "The guide is at least so many years older than the learner.",
    unanswered: "A student without a birth date fits nobody.",
    form: .whole(0...80))
}
