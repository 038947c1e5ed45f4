import School

extension RawRules {
  /// Students that a wish keeps apart are never in one group.
  struct Apart: RawRule {
    static let id: RuleID = "apart"

    private let wished: Wished

    init?(_ school: RawSchool) { wished = school.wished }

    func allows(_ a: Int, _ b: Int) -> Bool { !wished.areApart(a, b) }
  }
}
