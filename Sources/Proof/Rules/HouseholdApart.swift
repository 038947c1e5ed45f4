import School

extension RawRules {
  /// Siblings are never in one group.
  struct HouseholdApart: RawRule {
    static let id: RuleID = "household_apart"

    private let school: RawSchool

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      self.school = school
    }

    func allows(_ a: Int, _ b: Int) -> Bool { !school.areSiblings(a, b) }
  }
}
