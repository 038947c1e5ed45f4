package import Kith

/// What is known of a group's meetings, day by day.
///
/// On a day the last word of who looks after the group counts; where they said nothing, the meeting took
/// place if a member says so. A meeting that was planned, and of which nobody said anything before the
/// day of the record, is unheard of: a report belongs to the planned day that is nearest to it.
package struct MeetingRecord: Sendable, Hashable {
  /// The days of meetings that took place, ascending.
  package private(set) var held: [CalendarDate] = []
  /// The days of meetings that did not, ascending.
  package private(set) var missed: [CalendarDate] = []
  /// The planned days that are past, and of which nobody said anything; ascending.
  package private(set) var unheard: [CalendarDate] = []
  /// The members who said last that the group does not fit, with the day, by id.
  package private(set) var unfit: [Student.ID: CalendarDate] = [:]
  /// The last word of somebody on whether the group fits as a whole; nil where nobody said so.
  package private(set) var unfitSince: CalendarDate?
  /// The last meeting that took place with each member, by what they said themselves or else by what was
  /// said of the group; those who said that they did not meet were not there.
  package private(set) var seen: [Student.ID: CalendarDate] = [:]

  /// Meetings missed or unheard of in a row after which a group counts as silent.
  package static let silence = 2

  /// The record of one group.
  ///
  /// - Parameters:
  ///   - notes: What was said of it, in the order in which it was said.
  ///   - planned: The days on which it was to meet, ascending; none where only what was said counts.
  ///   - members: Those that ``seen`` is about.
  ///   - day: The last day that counts.
  package init(
    _ notes: [MeetingNote], planned: [CalendarDate] = [], members: [Student.ID] = [],
    until day: CalendarDate
  ) {
    var staff: [CalendarDate: Bool] = [:]
    var own: [CalendarDate: [Student.ID: Bool]] = [:]
    for note in notes where note.day <= day {
      if let met = note.met {
        if let student = note.student {
          own[note.day, default: [:]][student] = met
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
    let reported = Set(staff.keys).union(own.keys).sorted()
    for day in reported {
      let took = staff[day] ?? own[day]?.values.contains(true) ?? false
      guard took else {
        missed.append(day)
        continue
      }
      held.append(day)
      for member in members where own[day]?[member] ?? true { seen[member] = day }
    }
    let answered = Set(reported.compactMap { Self.nearest(to: $0, of: planned) })
    unheard = planned.filter { $0 < day && !answered.contains($0) }
  }

  /// The planned day that is nearest to another; of two the earlier.
  private static func nearest(
    to day: CalendarDate, of planned: [CalendarDate]
  ) -> CalendarDate? {
    planned.min { one, other in
      let (near, far) = (abs(one.dayNumber - day.dayNumber), abs(other.dayNumber - day.dayNumber))
      return (near, one) < (far, other)
    }
  }

  /// The days of the meetings missed or unheard of since the last one that took place, ascending.
  package var missedSince: [CalendarDate] {
    let last = held.last
    return Set((missed + unheard).filter { day in last.map { day > $0 } ?? true }).sorted()
  }

  /// Since when the group is silent: the first of the meetings missed in a row; nil where it is not.
  package var silentSince: CalendarDate? {
    missedSince.count >= Self.silence ? missedSince.first : nil
  }

  /// Whether somebody said of a meeting since the last one that it did not take place.
  package var isSaidToMiss: Bool {
    missed.last.map { day in held.last.map { day > $0 } ?? true } ?? false
  }
}

/// What is known of the meetings of a program's groups that stand on a day.
package struct MeetingLedger: Sendable {
  /// The records by the groups' ids.
  package let records: [String: MeetingRecord]
  /// The planned days by the groups' ids, from the day after publishing on, holidays and pauses left out.
  package let planned: [String: [CalendarDate]]

  /// - Parameters:
  ///   - groups: The groups that stand.
  ///   - notes: What was said of the program's meetings, in the order in which it was said.
  ///   - program: What the groups are of.
  ///   - since: Since when each group is published, by id; a group that is not named counts from the
  ///     term's first day on.
  ///   - pauses: Who rests when: a meeting that fewer than two members could attend is none.
  ///   - day: The day on which somebody asks.
  package init(
    _ groups: [Group], _ notes: [MeetingNote], _ program: Program,
    since: [String: CalendarDate], pauses: [Pause], on day: CalendarDate
  ) {
    let resting = Dictionary(grouping: pauses, by: \.student)
    let said = Dictionary(grouping: notes, by: \.group)
    let first = since.values.min() ?? program.term?.starts ?? day
    // A report may come a few days before the meeting that it belongs to.
    let plan = PlannedMeetings(
      program, from: CalendarDate(dayNumber: first.dayNumber + 1),
      to: CalendarDate(dayNumber: day.dayNumber + 7 * max(1, program.meeting.every)))
    var records: [String: MeetingRecord] = [:]
    var planned: [String: [CalendarDate]] = [:]
    for group in groups {
      let members = group.members.map(\.student)
      let days = plan.days(of: group).filter { meeting in
        since[group.id].map { $0 < meeting } ?? true
          && members.count { member in
            !(resting[member] ?? []).contains { $0.holds(on: meeting) }
          } > 1
      }
      planned[group.id] = days
      records[group.id] = MeetingRecord(
        said[group.id] ?? [], planned: days, members: members, until: day)
    }
    self.records = records
    self.planned = planned
  }
}

extension Workspace {
  /// What was said of the meetings of a program's groups, also of those that ended, by their ids.
  package func meetingRecords(
    of name: String, until day: CalendarDate
  ) throws -> [String: MeetingRecord] {
    Dictionary(grouping: try store.meetings(of: name), by: \.group).mapValues {
      MeetingRecord($0, until: day)
    }
  }

  /// What is known of the meetings of a program's groups that stand.
  package func meetingLedger(
    of standpoint: Standpoint, on day: CalendarDate
  ) throws -> MeetingLedger {
    MeetingLedger(
      standpoint.groups, try store.meetings(of: standpoint.name), standpoint.program,
      since: try store.daysOfPublishing(of: standpoint.name, term: standpoint.stored.term),
      pauses: try Array(store.pauses().values), on: day)
  }
}
