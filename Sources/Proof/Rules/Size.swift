import School

extension RawRules {
  /// A group has no fewer and no more heads than the program's `size`; a guide has one learner.
  struct Size: RawRule {
    static let id: RuleID = "size"
    static let asksGroups = true

    private let heads: ClosedRange<Int>

    init?(_ school: RawSchool) {
      let size = school.program.size
      heads = school.program.kind.isGuided ? 2...2 : size.least...max(size.least, size.most)
    }

    func allows(group: [Int]) -> Bool { heads.contains(group.count) }
  }
}
