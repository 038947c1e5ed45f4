/// The guide joined the school at least so many months before the learner.
package struct AsksExperienceGap: Rule {
  package static let specification = RuleSpecification(
    "experience_gap",
    "The guide joined the school at least so many months before the learner.",
    unanswered: "Where either day is unknown, the roles speak for the experience.",
    form: .whole(0...240),
    defaults: [.mentor: .whole(12)])
}
