import School

extension RawRules {
  /// Nobody gets a partner again that they had in one of so many terms before.
  struct NotAgain: RawRule {
    static let id: RuleID = "not_again"

    private let terms: Int
    private let past: PastGroups

    init?(_ school: RawSchool) {
      guard let terms = school.whole(Self.id) else { return nil }
      self.terms = terms
      past = school.past
    }

    func allows(_ a: Int, _ b: Int) -> Bool {
      !past.together(a, b).contains { $0.termsAgo <= terms }
    }
  }
}
