/// The guide has finished courses that the learner takes now.
package struct CourseExperience: Criterion {
  package static let specification = CriterionSpecification(
    "course_experience",
    "The guide has finished courses that the learner takes now.",
    source: "Karcher: cross-age peer mentors are at least two years ahead",
    unanswered: "the learner takes no course, or the guide has finished none",
    weights: [.mentor: 15, .tutor: 10])
}
