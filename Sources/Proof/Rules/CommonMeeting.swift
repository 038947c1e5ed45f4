import School

extension RawRules {
  /// There are times that all members can attend, whole and in every week of the term, as many a week as the
  /// program asks, on different days of each member's clock.
  struct CommonMeeting: RawRule {
    static let id: RuleID = "common_meeting"
    static let asksGroups = true

    private let attendance: Attendance

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id), let attendance = school.attendance else { return nil }
      self.attendance = attendance
    }

    func admits(_ student: Int) -> Bool { allows(group: [student]) }

    func allows(_ a: Int, _ b: Int) -> Bool { attendance.canMeet(a, b) }

    func allows(group: [Int]) -> Bool {
      attendance.isEnough(attendance.common(group), for: group)
    }
  }
}
