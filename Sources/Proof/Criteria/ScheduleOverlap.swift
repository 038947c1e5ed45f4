import School

extension RawCriteria {
  /// Both can meet at many times; beyond the ideal more count nothing.
  struct ScheduleOverlap: RawCriterion {
    static let id: CriterionID = "schedule_overlap"

    private let enough: Int
    private let attendance: Attendance?

    init(_ school: RawSchool) {
      enough = school.program.ideals[Self.id] ?? 24
      attendance = school.attendance
    }

    static func isAsked(by program: Program) -> Bool { !program.meeting.isAsynchronous }

    func points(_ a: Int, _ b: Int) -> Int? {
      guard let attendance, attendance.hasWeek[a], attendance.hasWeek[b] else { return nil }
      return Quotients.rounded(1000 * min(attendance.sharedStarts(a, b), enough), enough)
    }
  }
}
