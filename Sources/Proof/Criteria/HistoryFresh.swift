import School

extension RawCriteria {
  /// Both have not been together lately.
  struct HistoryFresh: RawCriterion {
    static let id: CriterionID = "history_fresh"

    private let enough: Int
    private let past: PastGroups

    init(_ school: RawSchool) {
      enough = school.program.ideals[Self.id] ?? 4
      past = school.past
    }

    static func isAsked(by program: Program) -> Bool { false }

    func points(_ a: Int, _ b: Int) -> Int? {
      guard past.wasPlaced[a] || past.wasPlaced[b] else { return nil }
      guard let last = past.together(a, b).map(\.termsAgo).min() else { return 1000 }
      return Quotients.rounded(1000 * min(last - 1, enough), enough)
    }
  }
}
