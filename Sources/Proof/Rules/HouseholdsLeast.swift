import School

extension RawRules {
  /// A group holds at least so many households; who told none is one of their own.
  struct HouseholdsLeast: RawRule {
    static let id: RuleID = "households_least"
    static let asksGroups = true

    private let least: Int
    private let school: RawSchool

    init?(_ school: RawSchool) {
      guard let least = school.whole(Self.id) else { return nil }
      self.least = least
      self.school = school
    }

    func allows(group: [Int]) -> Bool { school.households(in: group) >= least }
  }
}

extension RawSchool {
  /// How many households a group holds.
  func households(in group: [Int]) -> Int {
    let told = group.compactMap { households[$0] }
    return Set(told).count + group.count - told.count
  }
}
