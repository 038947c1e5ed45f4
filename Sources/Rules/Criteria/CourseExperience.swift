package import School

/// The guide has finished courses that the learner takes now.
package struct CourseExperience: Criterion {
  package static let specification = CriterionSpecification(
    "course_experience",
    "The guide has finished courses that the learner takes now.",
    source: "a custom of cross-age mentoring: those ahead guide",
    formula:
      "1000 · F ÷ C, half a point rounded up: F of the C courses that the learner takes are "
      + "among those that the guide has finished. Where all members are alike it is the mean of "
      + "both sides, half a point rounded up; a side that cannot be worked out is left out.",
    example: .init(
      "The mentor `a` has finished biology and art, `b` takes biology, physics and history: "
        + "1000 · 1 ÷ 3", earns: 333, kind: .mentor,
      [
        .example("a") { $0.completedCourses = ["biology", "art"] },
        .example("b") { $0.courses = ["biology", "physics", "history"] },
      ]),
    unanswered: "the learner takes no course, or the guide has finished none",
    weights: [.mentor: 15, .tutor: 10])

  private let isGuided: Bool
  private let courses: TermSets
  private let completed: TermSets

  package init(_ cohort: Cohort) {
    isGuided = cohort.program.kind.isGuided
    courses = cohort.courses
    completed = cohort.completed
  }

  /// The share of the learner's courses that the guide has finished; where all members are alike, the
  /// mean of both sides.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    func side(_ guide: Student, _ learner: Student) -> Int? {
      let taken = context.terms.set(learner.courses)
      let finished = context.terms.set(guide.completedCourses)
      guard !taken.isEmpty, !finished.isEmpty else { return nil }
      return Points.share(taken.intersection(finished).count, of: taken.count)
    }
    return context.program.kind.isGuided ? side(a, b) : Points.mean(side(a, b), side(b, a))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    Points.bulk(isGuided ? side(a, b) : Points.mean(side(a, b), side(b, a)))
  }

  @inline(__always)
  private func side(_ guide: Int, _ learner: Int) -> Int? {
    let taken = courses.count(learner)
    guard taken > 0, completed.count(guide) > 0 else { return nil }
    var finished = 0
    completed.forEachCommon(guide, courses, learner) { _ in finished += 1 }
    return Points.share(finished, of: taken)
  }

  package func reason(for members: [Int]) -> String {
    guard isGuided, members.count == 2 else { return "some have finished what others take now" }
    var names: [String] = []
    completed.forEachCommon(members[0], courses, members[1]) { names.append(courses.spellings[$0]) }
    return "the guide has finished \(joined(Array(names.prefix(3))))"
  }
}
