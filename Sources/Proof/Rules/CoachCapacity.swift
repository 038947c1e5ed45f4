import School

extension RawRules {
  /// A coach hosts at most as many groups as the roster says: one unless it says so, and none at 0.
  struct CoachCapacity: RawRule {
    static let id: RuleID = "coach_capacity"

    private let hasRoom: Bool

    init?(_ school: RawSchool) {
      guard let hosts = Hosts(school) else { return nil }
      // Where nobody is checked, another rule says so.
      hasRoom =
        !hosts.hosts.isEmpty || !school.roster.coaches.contains(where: \.isBackgroundChecked)
    }

    func admits(_ student: Int) -> Bool { hasRoom }
  }
}
