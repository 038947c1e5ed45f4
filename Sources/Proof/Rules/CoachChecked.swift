import School

extension RawRules {
  /// Only coaches whose background the school has checked host a group.
  struct CoachChecked: RawRule {
    static let id: RuleID = "coach_checked"

    private let isAnyChecked: Bool

    init?(_ school: RawSchool) {
      guard school.program.host == .coach, !school.program.kind.isGuided else { return nil }
      isAnyChecked = school.roster.coaches.contains(where: \.isBackgroundChecked)
    }

    func admits(_ student: Int) -> Bool { isAnyChecked }
  }
}
