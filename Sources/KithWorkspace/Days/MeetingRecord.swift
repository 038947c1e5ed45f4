package import Kith

/// What is known of a group's meetings, day by day.
///
/// On a day the last word of who looks after the group counts; where they said nothing, the meeting took
/// place if a member says so.
package struct MeetingRecord: Sendable, Hashable {
  /// The days of meetings that took place, ascending.
  package private(set) var held: [CalendarDate] = []
  /// The days of meetings that did not, ascending.
  package private(set) var missed: [CalendarDate] = []
  /// The members who said last that the group does not fit, with the day, by id.
  package private(set) var unfit: [Student.ID: CalendarDate] = [:]
  /// The last word of somebody on whether the group fits as a whole; nil where nobody said so.
  package private(set) var unfitSince: CalendarDate?

  /// Meetings missed in a row after which a group counts as silent.
  package static let silence = 2

  /// The record of one group.
  ///
  /// - Parameters:
  ///   - notes: What was said of it, in the order in which it was said.
  ///   - day: The last day that counts.
  package init(_ notes: [MeetingNote], until day: CalendarDate) {
    var staff: [CalendarDate: Bool] = [:]
    var members: [CalendarDate: [Student.ID: Bool]] = [:]
    for note in notes where note.day <= day {
      if let met = note.met {
        if let student = note.student {
          members[note.day, default: [:]][student] = met
        } else {
          staff[note.day] = met
        }
      }
      guard let fits = note.fits else { continue }
      if let student = note.student {
        unfit[student] = fits ? nil : note.day
      } else {
        unfitSince = fits ? nil : note.day
      }
    }
    for day in Set(staff.keys).union(members.keys).sorted() {
      let took = staff[day] ?? members[day]?.values.contains(true) ?? false
      if took { held.append(day) } else { missed.append(day) }
    }
  }

  /// The days of the meetings missed since the last one that took place, ascending.
  package var missedSince: ArraySlice<CalendarDate> {
    guard let last = held.last else { return missed[...] }
    return missed.drop { $0 <= last }
  }

  /// Since when the group is silent: the first of the meetings missed in a row; nil where it is not.
  package var silentSince: CalendarDate? {
    missedSince.count >= Self.silence ? missedSince.first : nil
  }
}

extension Workspace {
  /// What is known of the meetings of a program's groups, by their ids.
  package func meetingRecords(
    of name: String, until day: CalendarDate
  ) throws -> [String: MeetingRecord] {
    Dictionary(grouping: try store.meetings(of: name), by: \.group).mapValues {
      MeetingRecord($0, until: day)
    }
  }
}
