/// The guide is about two years ahead of the learner.
package struct ExperienceDistance: Criterion {
  package static let specification = CriterionSpecification(
    "experience_distance",
    "The guide is about two years ahead of the learner.",
    source: "Karcher: mentors at least two years ahead",
    unanswered: "either joining day is unknown",
    weights: [.mentor: 10])
}
