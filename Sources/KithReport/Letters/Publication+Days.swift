import Kith

extension Publication {
  /// Weeks from one meeting to the next.
  var weeksBetweenMeetings: Int { program.meeting.every }

  /// Where a group meets online; nil where the program does not say.
  func link(of group: Group) -> String? {
    program.meeting.link?.address(of: group.id, room: rooms[group.id])
  }

  /// The days of a group's meetings on a member's own clock, ascending, and those that are left out.
  func days(of group: Group, for student: Student.ID) -> (met: [CalendarDate], off: [CalendarDate])
  {
    guard calendar.isTermGiven,
      let clock = students[student].flatMap({ calendar.clock(of: $0.timeZone) })
    else { return ([], []) }
    func days(_ instants: (Meeting) -> [Range<Int>]) -> [CalendarDate] {
      let days = group.meetings.flatMap(instants).map { instants in
        let wall = clock.wall(at: instants.lowerBound)
        return CalendarDate(dayNumber: wall >= 0 ? wall / 86_400 : -((86_399 - wall) / 86_400))
      }
      return Set(days).sorted()
    }
    return (days(calendar.instants), days(calendar.holidayInstants))
  }
}
