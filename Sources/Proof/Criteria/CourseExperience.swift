import School

extension RawCriteria {
  /// The guide has finished courses that the learner takes now; of alike members the mean of both sides.
  struct CourseExperience: RawCriterion {
    static let id: CriterionID = "course_experience"

    private let isGuided: Bool
    private let asked: WordSets
    private let offered: WordSets

    init(_ school: RawSchool) {
      isGuided = school.program.kind.isGuided
      asked = school.courses
      offered = school.completed
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      let first = Quotients.met(asked, b, offered, a)
      return isGuided ? first : Quotients.mean(first, Quotients.met(asked, a, offered, b))
    }
  }
}
