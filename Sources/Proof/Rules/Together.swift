import School

extension RawRules {
  /// Students that a wish puts together are in one group, or none of them is placed.
  struct Together: RawRule {
    static let id: RuleID = "together"
    static let asksGroups = true

    private let company: Company
    private let school: RawSchool

    init?(_ school: RawSchool) {
      guard !school.wished.together.isEmpty else { return nil }
      self.school = school
      company = Company(count: school.count, ties: school.wished.together)
    }

    func allows(group: [Int]) -> Bool { company.isWhole(group, school) }
  }
}
