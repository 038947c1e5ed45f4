package import School

/// Both can meet at many times; after a dozen more count nothing.
package struct ScheduleOverlap: Criterion {
  package static let specification = CriterionSpecification(
    "schedule_overlap",
    "Both can meet at many times; beyond the ideal more count nothing.",
    source: "Eby and others 2013: how often two are in touch goes with support",
    formula:
      "1000 · min(s, i) ÷ i, half a point rounded up. s counts the quarter hours of the week "
      + "at which a meeting of the program's length could begin that both can attend in every "
      + "week of the term, on the clock of that one of the two on which there are more; where "
      + "the program names a `time_zone` or the anchor `utc`, on that clock alone. Two that are "
      + "the same moments in the whole term, as where the clock leaves an hour out, count once. "
      + "What other programs have booked changes nothing. i is the ideal.",
    example: .init(
      "Meetings of a pod take 45 minutes. `a` is free on Monday from 16:00 to 18:00, `b` from 16:30 to "
        + "19:00 on the same clock: meetings can begin at 16:30, 16:45, 17:00 and 17:15, and "
        + "1000 · 4 ÷ 24", earns: 167,
      [
        .example("a") { $0.availability = [LocalStretch(day: .mon, from: 960, to: 1080)] },
        .example("b") { $0.availability = [LocalStretch(day: .mon, from: 990, to: 1140)] },
      ]),
    unanswered: "either said nothing about times, or the program is asynchronous",
    weights: [.mentor: 15, .buddy: 20, .tutor: 20, .pod: 20, .playdate: 10, .club: 10, .outing: 5],
    ideal: .init(
      "quarter hours of the week on which both could start a meeting and after which more count "
        + "nothing", in: 1...672, usual: 24))

  private let enough: Int
  private let meetings: MeetingOptions?

  package init(_ cohort: Cohort) {
    enough = Self.enough(of: cohort.program)
    meetings = cohort.meetings
  }

  package static func isAsked(by program: Program) -> Bool { !program.meeting.isAsynchronous }

  package static var isDear: Bool { true }

  /// Quarter hours of the week on which both could start a meeting, over the ideal, and 1000 from the
  /// ideal on.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let meetings = context.meetings, !a.availability.isEmpty, !b.availability.isEmpty,
      let one = context.numbers[a.id], let other = context.numbers[b.id]
    else { return nil }
    return points(
      starts: meetings.sharedStarts(one, other), enough: enough(of: context.program))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard let meetings, meetings.hasAvailability[a], meetings.hasAvailability[b] else {
      return Points.unanswered
    }
    return Int32(
      Self.points(starts: meetings.sharedStarts(a, b, upTo: enough), enough: enough))
  }

  @inline(__always)
  private static func points(starts: Int, enough: Int) -> Int {
    Points.share(min(starts, enough), of: enough)
  }

  private static func enough(of program: Program) -> Int {
    program.ideal(of: specification) ?? 24
  }

  package func reason(for members: [Int]) -> String {
    guard let meetings, members.count == 2 else { return "all can meet at the same times" }
    let starts = meetings.sharedStarts(members[0], members[1])
    return "both could start a meeting at \(starts == 1 ? "1 time" : "\(starts) times") of the week"
  }
}
