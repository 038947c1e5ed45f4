/// Gives groups their weekly meetings, so that nobody has to be in two places.
struct Timetable {
  let cohort: Cohort

  init(_ cohort: Cohort) {
    self.cohort = cohort
  }

  /// The meetings of each group, nil for a group that cannot meet; no meetings at all where the
  /// program needs none.
  func meetings(of groups: [[Int32]]) -> [[Meeting]?] {
    guard let options = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) else {
      return groups.map { _ in [] }
    }
    let chosen = options.schedule(groups.map { $0.map(Int.init) })
    return zip(groups, chosen).map { group, chosen in
      chosen?.map { told($0.meeting, to: group, options.calendar) }
    }
  }

  /// The meeting with the times that each member's own clock shows.
  private func told(
    _ meeting: Meeting, to group: [Int32], _ calendar: TermCalendar
  ) -> Meeting {
    var meeting = meeting
    for student in group.map({ cohort.students[Int($0)] }) {
      meeting.localTimes[student.id] = calendar.local(meeting, in: student.timeZone)
    }
    return meeting
  }
}
