import School

extension RawCriteria {
  /// Both dislike the same things.
  struct SharedDislikes: RawCriterion {
    static let id: CriterionID = "shared_dislikes"
    static let isConfidential = true

    private let words: RareWords

    init(_ school: RawSchool) { words = RareWords(school.dislikes, count: school.count) }

    func points(_ a: Int, _ b: Int) -> Int? { words.points(a, b) }
  }
}
