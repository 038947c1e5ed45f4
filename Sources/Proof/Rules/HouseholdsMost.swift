import School

extension RawRules {
  /// A group holds at most so many households; who told none is one of their own.
  struct HouseholdsMost: RawRule {
    static let id: RuleID = "households_most"
    static let asksGroups = true

    private let most: Int
    private let school: RawSchool

    init?(_ school: RawSchool) {
      guard let most = school.whole(Self.id) else { return nil }
      self.most = most
      self.school = school
    }

    func allows(_ a: Int, _ b: Int) -> Bool { most > 1 || allows(group: [a, b]) }

    func allows(group: [Int]) -> Bool { school.households(in: group) <= most }
  }
}
