import Foundation

/// Checks meetings against the raw availability, minute by minute over the whole term, through
/// Foundation's time zones alone.
struct MeetingCheck {
  private let wish: MeetingWish
  private let days: ClosedRange<Int>
  /// Whether clocks change: not where no term is named.
  private let hasTerm: Bool
  /// The numbers of the days on which nobody meets.
  private let holidays: [ClosedRange<Int>]
  /// For each student, whether each minute of a usual week is free in their own zone.
  private let freeMinutes: [Student.ID: [Bool]]
  private let zones: [Student.ID: TimeZone]

  private static let minutesOfWeek = 7 * 1440

  /// Without a term the meetings are checked in one week in which every zone keeps its winter clock.
  init(students: [Student], wish: MeetingWish, term: Program.Term?) {
    self.wish = wish
    hasTerm = term != nil
    holidays = (term?.holidays ?? []).map { $0.lowerBound.dayNumber...$0.upperBound.dayNumber }
    // The second week of 1970: on no clock does it begin before the first day.
    let first = term?.starts.dayNumber ?? 7
    days = first...max(first, term?.ends.dayNumber ?? first + 6)
    var freeMinutes: [Student.ID: [Bool]] = [:]
    var zones: [Student.ID: TimeZone] = [:]
    for student in students {
      zones[student.id] = TimeZone(identifier: student.timeZone)
      guard !student.availability.isEmpty else { continue }
      freeMinutes[student.id] = Self.minutes(of: student.availability)
    }
    self.freeMinutes = freeMinutes
    self.zones = zones
  }

  private static func minutes(of stretches: [LocalStretch]) -> [Bool] {
    var free = [Bool](repeating: false, count: minutesOfWeek)
    for stretch in stretches {
      let from = stretch.day.index * 1440 + stretch.from
      let to = stretch.day.index * 1440 + stretch.to + (stretch.to < stretch.from ? 1440 : 0)
      for minute in from..<max(from, to) { free[minute % minutesOfWeek] = true }
    }
    return free
  }

  /// What keeps `members` from attending `meeting`; nil where all attend it every week.
  func problem(of meeting: Meeting, members: [Student.ID]) -> String? {
    let minutes = (meeting.to - meeting.from + 1440) % 1440
    guard minutes == wish.minutes % 1440 else {
      return "lasts \(minutes) minutes instead of \(wish.minutes)"
    }
    guard let anchor = TimeZone(identifier: meeting.timeZone) else {
      return "is in an unknown zone: \(meeting.timeZone)"
    }
    let starts = occurrences(of: meeting, in: anchor)
    guard !starts.isEmpty else { return "never takes place in the term" }
    if let cadence = meeting.cadence {
      // Other programs plan around the weeks that a meeting names.
      let first = days.first { CalendarDate(dayNumber: $0).weekday == meeting.day } ?? 0
      guard hasTerm, cadence.weeks == wish.every,
        (cadence.day.dayNumber - first).isMultiple(of: 7 * cadence.weeks)
      else { return "names other weeks than those in which the program meets" }
    }
    for member in members {
      for start in starts {
        if let problem = problem(of: member, from: start) {
          return "\(member) \(problem) on \(localDate(of: start, in: anchor))"
        }
      }
    }
    return nil
  }

  /// What is wrong with the times of a meeting on the clocks of its members: each is told what the own
  /// clock shows at the first meeting and after each change, and nobody else is told anything.
  func problem(ofLocalTimesOf meeting: Meeting, members: [Student.ID]) -> String? {
    guard let anchor = TimeZone(identifier: meeting.timeZone) else { return nil }
    let starts = occurrences(of: meeting, in: anchor).sorted()
    if let stranger = meeting.localTimes.keys.filter({ !members.contains($0) }).min() {
      return "shows times to \(stranger), who is no member"
    }
    for member in members {
      guard let local = meeting.localTimes[member] else { return "shows \(member) no times" }
      guard let zone = zones[member], zone == TimeZone(identifier: local.timeZone),
        shown(in: zone, starts) == told(local)
      else { return "shows \(member) other times than the clock of their zone" }
    }
    return nil
  }

  /// What a clock shows over the term; the dates are nil where one week stands for all.
  private func shown(in zone: TimeZone, _ starts: [Int]) -> [Shown] {
    var shown: [Shown] = []
    for start in starts {
      let wall = (start + offset(of: zone, at: start)) / 60
      let end = start + wish.minutes * 60
      let wallAfter = (end + offset(of: zone, at: end)) / 60
      let date = CalendarDate(dayNumber: floorDivision(wall, by: 1440))
      let next = Shown(
        since: hasTerm ? date : nil, day: date.weekday, from: minuteOfDay(wall),
        to: minuteOfDay(wallAfter))
      if shown.last?.isSameTime(as: next) != true { shown.append(next) }
    }
    return shown
  }

  private func minuteOfDay(_ wall: Int) -> Int { wall - floorDivision(wall, by: 1440) * 1440 }

  private func told(_ local: LocalMeeting) -> [Shown] {
    local.showings.map {
      Shown(since: hasTerm ? $0.since : nil, day: $0.day, from: $0.from, to: $0.to % 1440)
    }
  }

  private struct Shown: Equatable {
    var since: CalendarDate?
    var day: Weekday
    var from: Int
    var to: Int

    func isSameTime(as other: Shown) -> Bool {
      (day, from, to) == (other.day, other.from, other.to)
    }
  }

  /// The instants, in seconds since 1970, at which a meeting begins during the term.
  ///
  /// A wall-clock time that a change of the clocks leaves out begins as much later as the clocks
  /// jump; of a time that comes twice the first counts.
  func occurrences(of meeting: Meeting, in zone: TimeZone) -> [Int] {
    occurrences(of: meeting, in: zone) { day in
      // The term's own weeks are counted from its first day.
      let week = (day - days.lowerBound) / 7
      return (!hasTerm || week % max(1, wish.every) == 0)
        && !holidays.contains { $0.contains(day) }
    }
  }

  private func occurrences(
    of meeting: Meeting, in zone: TimeZone, on isKept: (Int) -> Bool
  ) -> [Int] {
    var starts: [Int] = []
    for day in days where CalendarDate(dayNumber: day).weekday == meeting.day && isKept(day) {
      let wall = day * 86_400 + meeting.from * 60
      let before = offset(of: zone, at: wall - 86_400)
      let after = offset(of: zone, at: wall + 86_400)
      let matches = [wall - before, wall - after].filter { $0 + offset(of: zone, at: $0) == wall }
      starts.append(matches.min() ?? wall - before)
    }
    return starts
  }

  private func problem(of member: Student.ID, from start: Int) -> String? {
    guard let free = freeMinutes[member], let zone = zones[member] else {
      return "has no availability"
    }
    for minute in 0..<wish.minutes {
      let instant = start + minute * 60
      let wall = (instant + offset(of: zone, at: instant)) / 60
      // 1970-01-01 was a Thursday, three days after Monday.
      guard free[(wall + 3 * 1440) % Self.minutesOfWeek] else { return "is not free" }
      let ofDay = wall % 1440
      guard ofDay >= wish.earliest, ofDay < wish.latest else {
        return "would meet before the earliest or after the latest hour"
      }
    }
    return nil
  }

  private func offset(of zone: TimeZone, at instant: Int) -> Int {
    func offset(at instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    // The winter clock is the earlier one of those of January and July.
    return hasTerm
      ? offset(at: instant) : min(offset(at: 1_768_478_400), offset(at: 1_784_116_800))
  }

  private func localDate(of instant: Int, in zone: TimeZone) -> CalendarDate {
    CalendarDate(dayNumber: (instant + offset(of: zone, at: instant)) / 86_400)
  }

  /// Whether two meetings overlap at any time in the term.
  ///
  /// - Parameters:
  ///   - first: A meeting of this program.
  ///   - second: Another, or one of another program.
  ///   - isForeign: Whether the second is of another program, of whose holidays nothing is known: it is taken
  ///     to be in each of the weeks that it names, or in all.
  /// - Returns: Whether they do.
  func clash(_ first: Meeting, _ second: Meeting, isForeign: Bool = false) -> Bool {
    guard let firstZone = TimeZone(identifier: first.timeZone),
      let secondZone = TimeZone(identifier: second.timeZone)
    else { return false }
    let (length, otherLength) = (Self.seconds(of: first), Self.seconds(of: second))
    let starts =
      (isForeign
      ? occurrences(of: second, in: secondZone) { day in
        guard hasTerm, let cadence = second.cadence, cadence.weeks > 1 else { return true }
        return (day - cadence.day.dayNumber).isMultiple(of: 7 * cadence.weeks)
      }
      : occurrences(of: second, in: secondZone)).sorted()
    return occurrences(of: first, in: firstZone).contains { start in
      let index = starts.partitioningIndex { $0 > start - otherLength }
      return index < starts.count && starts[index] < start + length
    }
  }

  private static func seconds(of meeting: Meeting) -> Int {
    let minutes = (meeting.to - meeting.from + 1440) % 1440
    return (minutes == 0 ? 1440 : minutes) * 60
  }
}

extension MeetingCheck {
  /// A day on which a group of several meetings a week would meet twice, or past midnight, by the clock of
  /// a member or of the school; nil where there is none.
  func crowdedDay(of group: Group, schoolZone: String?) -> String? {
    guard group.meetings.count > 1 else { return nil }
    let own = schoolZone.flatMap { TimeZone(identifier: $0) }
    for zone in Set(group.members.compactMap { zones[$0.student] } + [own].compactMap(\.self)) {
      var taken: Set<Int> = []
      for meeting in group.meetings {
        guard let anchor = TimeZone(identifier: meeting.timeZone) else { continue }
        let days = occurrences(of: meeting, in: anchor).map { start in
          [start, start + wish.minutes * 60 - 1].map { day(of: $0, in: zone) }
        }
        if days.contains(where: { $0[0] != $0[1] }) {
          return "meets past midnight on the clock of \(zone.identifier)"
        }
        let own = Set(days.map { $0[0] })
        if !taken.isDisjoint(with: own) {
          return "meets twice on one day on the clock of \(zone.identifier)"
        }
        taken.formUnion(own)
      }
    }
    return nil
  }

  /// The day of an instant; without a term, the day of the week.
  private func day(of instant: Int, in zone: TimeZone) -> Int {
    let day = (instant + offset(of: zone, at: instant) + 86_400 * 7) / 86_400
    return hasTerm ? day : day % 7
  }
}
