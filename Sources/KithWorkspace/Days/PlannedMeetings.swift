package import Kith

/// On which days the groups of a program are to meet.
package struct PlannedMeetings: Sendable {
  private let program: Program
  private let calendar: TermCalendar

  /// The plan of a program, as far as it is needed.
  ///
  /// - Parameters:
  ///   - program: Its term, its holidays and its cadence count. Without a term, groups meet from the
  ///     day that follows `first` on.
  ///   - first: The earliest day that anybody asks about.
  ///   - last: The latest one.
  package init(_ program: Program, from first: CalendarDate, to last: CalendarDate) {
    self.program = program
    calendar = TermCalendar(
      term: program.term ?? Program.Term(starts: first, ends: max(first, last)), zones: [],
      every: program.meeting.every)
  }

  /// The days of a group's meetings on the clock that they keep, ascending.
  ///
  /// A group without common times has one contact due for each week, or two or four, of the term: on its
  /// last day.
  package func days(of group: Group) -> [CalendarDate] {
    guard !group.meetings.isEmpty else { return dueDays }
    let days = group.meetings.flatMap { meeting -> [CalendarDate] in
      if let date = meeting.date { return [date] }
      guard let clock = calendar.clock(of: meeting.timeZone) else { return [] }
      return calendar.instants(of: meeting).map { instants in
        let wall = clock.wall(at: instants.lowerBound)
        return CalendarDate(dayNumber: floorDivision(wall, by: 86_400))
      }
    }
    return Set(days).sorted()
  }

  /// The last days of the stretches in which a group without common times is to be in contact once.
  private var dueDays: [CalendarDate] {
    let length = 7 * max(1, program.meeting.every)
    let first = calendar.days.lowerBound.dayNumber
    return stride(from: first, through: calendar.days.upperBound.dayNumber, by: length).compactMap {
      let days = ($0..<$0 + length).map(CalendarDate.init(dayNumber:))
      let isOff = days.allSatisfy { program.term?.isHoliday($0) ?? false }
      return isOff ? nil : days.last
    }
  }

  /// What is odd about a report of a meeting on a day; nil where the group was to meet.
  package func remark(on day: CalendarDate, of group: Group) -> String? {
    guard !group.meetings.isEmpty, !days(of: group).contains(day) else { return nil }
    if let term = program.term {
      if day < term.starts || day > term.ends {
        return "\(day) lies outside the term, \(term.starts) to \(term.ends)"
      }
      if term.isHoliday(day) { return "\(day) is a holiday of the program" }
    }
    guard group.meetings.contains(where: { $0.day == day.weekday && $0.date == nil }) else {
      return "\(day) is no day of its meetings"
    }
    return "the group does not meet in the week of \(day)"
  }
}

extension Workspace {
  /// What is odd about a report of a published group's meeting on a day; nil where it was to meet.
  package func remark(on day: CalendarDate, of found: PublishedGroup) throws -> String? {
    let program = try program(found.program).program
    return PlannedMeetings(program, from: day, to: day).remark(on: day, of: found.group)
  }
}
