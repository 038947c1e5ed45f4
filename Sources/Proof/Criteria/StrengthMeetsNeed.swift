import School

extension RawCriteria {
  /// One is strong in what the other wants help with; of alike members the mean of both sides.
  struct StrengthMeetsNeed: RawCriterion {
    static let id: CriterionID = "strength_meets_need"

    private let isGuided: Bool
    private let asked: WordSets
    private let offered: WordSets

    init(_ school: RawSchool) {
      isGuided = school.program.kind.isGuided
      asked = school.needs
      offered = school.strengths
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      let first = Quotients.met(asked, b, offered, a)
      return isGuided ? first : Quotients.mean(first, Quotients.met(asked, a, offered, b))
    }
  }
}
