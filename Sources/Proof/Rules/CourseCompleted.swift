import School

extension RawRules {
  /// The guide has finished at least so many of the courses that the learner takes now.
  struct CourseCompleted: RawRule {
    static let id: RuleID = "course_completed"

    private let least: Int
    private let courses: WordSets
    private let completed: WordSets

    init?(_ school: RawSchool) {
      guard school.program.kind.isGuided, let least = school.whole(Self.id) else { return nil }
      self.least = least
      courses = school.courses
      completed = school.completed
    }

    func allows(_ a: Int, _ b: Int) -> Bool { completed.shared(a, courses, b) >= least }
  }
}
