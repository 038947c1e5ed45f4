import School

extension RawRules {
  /// A group that meets in person has a venue with room for all of it, open during its meetings, and near enough
  /// to each home.
  struct VenueFit: RawRule {
    static let id: RuleID = "venue"
    static let asksGroups = true

    private let places: MeetingPlaces
    private let attendance: Attendance?

    init?(_ school: RawSchool) {
      guard let places = MeetingPlaces(school) else { return nil }
      self.places = places
      attendance = school.isOn(CommonMeeting.id) ? school.attendance : nil
    }

    func admits(_ student: Int) -> Bool { fits([student], heads: 1) }

    func allows(_ a: Int, _ b: Int) -> Bool { fits([a, b], heads: 2) }

    func allows(group: [Int]) -> Bool { fits(group, heads: group.count) }

    private func fits(_ group: [Int], heads: Int) -> Bool {
      let common = attendance?.common(group)
      return places.places.contains { place in
        guard place.capacity >= heads, group.allSatisfy({ place.isNear[$0] }) else { return false }
        guard let attendance, let common else { return true }
        return attendance.isEnough(zip(common, place.open ?? []).map { $0 & $1 }, for: group)
      }
    }
  }
}
