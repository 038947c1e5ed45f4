/// The guide has finished at least so many of the courses that the learner takes now.
package struct HasFinishedCourse: Rule {
  package static let specification = RuleSpecification(
    "course_completed",
    "The guide has finished at least so many of the courses that the learner takes now.",
    unanswered: "A student who named no course fits nobody.",
    form: .whole(1...50))
}
