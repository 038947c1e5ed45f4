import School

extension RawCriteria {
  /// Both like the same things; what few others like counts more.
  struct SharedInterests: RawCriterion {
    static let id: CriterionID = "shared_interests"

    private let words: RareWords

    init(_ school: RawSchool) { words = RareWords(school.interests, count: school.count) }

    func points(_ a: Int, _ b: Int) -> Int? { words.points(a, b) }
  }
}
