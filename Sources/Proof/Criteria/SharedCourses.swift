import School

extension RawCriteria {
  /// Both take the same courses now.
  struct SharedCourses: RawCriterion {
    static let id: CriterionID = "shared_courses"

    private let named: WordSets

    init(_ school: RawSchool) { named = school.courses }

    func points(_ a: Int, _ b: Int) -> Int? { Quotients.likeness(named, a, b) }
  }
}
