import School

extension RawCriteria {
  /// Both were together before and rated it well.
  struct HistoryKeep: RawCriterion {
    static let id: CriterionID = "history_keep"

    private let past: PastGroups

    init(_ school: RawSchool) { past = school.past }

    static func isAsked(by program: Program) -> Bool { false }

    func points(_ a: Int, _ b: Int) -> Int? {
      let ratings = past.together(a, b).flatMap(\.ratings)
      guard !ratings.isEmpty else { return nil }
      return Quotients.rounded(
        1000 * (ratings.reduce(0, +) - ratings.count), 4 * ratings.count)
    }
  }
}
