import School

/// The guide has finished at least so many of the courses that the learner takes now.
package struct HasFinishedCourse: Rule {
  package static let specification = RuleSpecification(
    "course_completed",
    "The guide has finished at least so many of the courses that the learner takes now.",
    detail:
      "Synonyms are one course. Rests in kinds without guides.",
    unanswered: "A student who named no course fits nobody.",
    untold: .holdsBack("courses or completed_courses"),
    form: .whole(1...50),
    restsIn: .alike)

  private let least: Int
  private let courses: TermSets
  private let completed: TermSets

  package init?(_ cohort: Cohort) {
    guard cohort.program.kind.isGuided,
      case .whole(let least) = cohort.program.setting(of: Self.id)
    else { return nil }
    self.least = least
    courses = cohort.courses
    completed = cohort.completed
  }

  package func isUntold(_ student: Int) -> Bool {
    courses[student].isEmpty && completed[student].isEmpty
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    var finished = 0
    completed.forEachCommon(a, courses, b) { _ in finished += 1 }
    return finished >= least
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    least > 1
      ? "guides who finished fewer than \(least) of the courses would open "
        + "at most \(partnerCount(partners.count))"
      : nil
  }
}
