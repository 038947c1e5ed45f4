import Kith

/// When a weekly meeting takes place, as calendars are told it. Instants are seconds since 1970-01-01
/// 00:00 UTC, walls the same on the clock that the meeting keeps.
enum MeetingSeries: Hashable {
  /// A rule that gives every meeting of the term: the first one, when the last one begins, the weeks from
  /// one to the next, and the walls of those that holidays take.
  case weekly(walls: Range<Int>, lastStart: Int, every: Int = 1, off: [Int] = [])
  /// Meeting by meeting, where a rule on a wall clock would leave one out, move it or change its
  /// length.
  case single([Range<Int>])

  /// The meetings of a term; nil where there are none.
  init?(_ meeting: Meeting, calendar: TermCalendar) {
    let meetings = calendar.instants(of: meeting)
    guard let clock = calendar.clock(of: meeting.timeZone), let first = meetings.first,
      let last = meetings.last
    else { return nil }
    let from = clock.wall(at: first.lowerBound)
    // Readers of calendars leave out what a rule gives at a time that the clock skips, read a time
    // that comes twice as the first, and differ in when a meeting ends during which clocks change.
    let every = calendar.every
    let off = calendar.holidayInstants(of: meeting).filter {
      $0.lowerBound > first.lowerBound && $0.lowerBound < last.lowerBound
    }
    let all = (meetings + off).sorted { $0.lowerBound < $1.lowerBound }
    let isRegular = all.enumerated().allSatisfy { week, instants in
      let start = from + week * every * 7 * 86_400
      let end = start + instants.count
      return clock.wall(at: instants.lowerBound) == start
        && clock.instant(ofWall: start) == instants.lowerBound
        && clock.wall(at: instants.upperBound) == end
        && clock.instant(ofWall: end) == instants.upperBound
    }
    self =
      isRegular
      ? .weekly(
        walls: from..<from + first.count, lastStart: last.lowerBound, every: every,
        off: off.map { clock.wall(at: $0.lowerBound) }) : .single(meetings)
  }
}
