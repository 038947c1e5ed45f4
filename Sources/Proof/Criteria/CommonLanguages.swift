import School

extension RawCriteria {
  /// Both speak the same languages.
  struct CommonLanguages: RawCriterion {
    static let id: CriterionID = "common_languages"

    private let named: WordSets

    init(_ school: RawSchool) { named = school.languages }

    func points(_ a: Int, _ b: Int) -> Int? { Quotients.likeness(named, a, b) }
  }
}
