import School

extension RawCriteria {
  /// Both share life circumstances.
  struct SimilarCircumstances: RawCriterion {
    static let id: CriterionID = "similar_circumstances"
    static let isConfidential = true

    private let named: WordSets

    init(_ school: RawSchool) { named = school.circumstances }

    func points(_ a: Int, _ b: Int) -> Int? { Quotients.likeness(named, a, b) }
  }
}
