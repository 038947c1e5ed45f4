import School

extension RawCriteria {
  /// Both are after the same things.
  struct SharedGoals: RawCriterion {
    static let id: CriterionID = "shared_goals"

    private let words: RareWords

    init(_ school: RawSchool) { words = RareWords(school.goals, count: school.count) }

    func points(_ a: Int, _ b: Int) -> Int? { words.points(a, b) }
  }
}
