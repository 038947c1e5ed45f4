import School

extension RawRules {
  /// Meetings lie between the program's `earliest` and `latest` on the clock of the coach who hosts.
  struct CoachHours: RawRule {
    static let id: RuleID = "coach_hours"
    static let asksGroups = true

    private let attendance: Attendance
    private let hours: [[UInt64]]

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id), school.isOn(CommonMeeting.id),
        let attendance = school.attendance, let hosts = Hosts(school)?.hosts, !hosts.isEmpty
      else { return nil }
      self.attendance = attendance
      hours = Array(Set(hosts.compactMap(\.hours)))
      // A coach without a zone suits everybody.
      guard hosts.allSatisfy({ $0.hours != nil }) else { return nil }
    }

    func admits(_ student: Int) -> Bool { allows(group: [student]) }

    func allows(_ a: Int, _ b: Int) -> Bool { allows(group: [a, b]) }

    func allows(group: [Int]) -> Bool {
      let common = attendance.common(group)
      return hours.contains { hours in
        attendance.isEnough(zip(common, hours).map { $0 & $1 }, for: group)
      }
    }
  }
}
