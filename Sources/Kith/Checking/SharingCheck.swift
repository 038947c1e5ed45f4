import Foundation

/// Checks what groups share with one another: venues with their room and hours, coaches with their
/// time, and zones halfway between homes.
struct SharingCheck {
  private let program: Program
  private let roster: CheckedRoster
  /// The hours of venues, as if they were students who are free then.
  private let openings: MeetingCheck
  /// The hours of coaches.
  private let officeHours: MeetingCheck

  init(_ program: Program, _ roster: CheckedRoster) {
    self.program = program
    self.roster = roster
    var allDay = program.meeting
    allDay.earliest = 0
    allDay.latest = 1440
    openings = MeetingCheck(
      students: roster.venues.values.map { venue in
        var opening = Student(id: Student.ID(rawValue: venue.id), timeZone: venue.timeZone)
        opening.availability = venue.hours
        return opening
      }, wish: allDay, term: program.term)
    officeHours = MeetingCheck(
      students: roster.coaches.values.compactMap { coach in
        guard let zone = coach.timeZone else { return nil }
        var hours = Student(id: Student.ID(rawValue: coach.id), timeZone: zone)
        hours.availability = Weekday.allCases.map { LocalStretch(day: $0, from: 0, to: 1440) }
        return hours
      }, wish: program.meeting, term: program.term)
  }

  func findings(_ groups: [Group]) -> [Finding] {
    groups.flatMap(flaws) + crowding(of: groups) + overwork(of: groups)
      + groups.filter { $0.venue == nil }.compactMap { unhoused($0, beside: groups) }
  }

  // MARK: - One group

  private func flaws(of group: Group) -> [Finding] {
    let members = group.members.compactMap { roster.students[$0.student] }
    var findings: [Finding] = []
    func add(_ rule: RuleID, _ text: String) {
      findings.append(Finding(.rule, group: group.id, rule: rule, text))
    }
    if let text = problem(of: group, with: members) { add("venue", text) }
    if let host = group.host {
      let coach = roster.coaches[host]
      if program.host == nil {
        add("coach_capacity", "a coach hosts it although nobody asked")
      } else if coach?.timeZone != nil, program.isOn("coach_hours"),
        program.isOn("common_meeting"),
        !group.meetings.allSatisfy({ officeHours.suits($0, Student.ID(rawValue: host)) })
      {
        add("coach_hours", "it meets outside the hours of the coach")
      }
    }
    if let zone = group.halfway, !isTrue(zone, of: group, members) {
      findings.append(
        Finding(.meeting, group: group.id, "the zone is not halfway between several households"))
    }
    let day = program.term.flatMap { $0.starts == $0.ends ? $0.starts : nil }
    if group.meetings.contains(where: { $0.date != day }) {
      findings.append(Finding(.account, group: group.id, "a meeting tells another day"))
    }
    return findings
  }

  /// What is wrong with the venue of a group.
  private func problem(of group: Group, with members: [Student]) -> String? {
    guard let venue = group.venue.flatMap({ roster.venues[$0] }) else {
      let isAsked =
        !program.kind.isGuided && program.meeting.mode == .inPerson
        && (program.isOn("venue") || program.venue != nil)
      return isAsked ? "it has no venue" : nil
    }
    if let wanted = program.venue, wanted != venue.id { return "it meets at another venue" }
    if let capacity = venue.capacity, capacity < members.count { return "the venue is too small" }
    for limit in limits {
      if let far = members.first(where: { isFarther($0.home, venue.location, limit) }) {
        return "\(far.id) lives too far from the venue"
      }
    }
    let isOpen = group.meetings.allSatisfy { openings.suits($0, Student.ID(rawValue: venue.id)) }
    return isOpen ? nil : "the venue is closed during a meeting"
  }

  /// Kilometres that a venue may be away from a home.
  private var limits: [Double] {
    [
      program.setting(of: "largest_distance")?.decimal,
      program.setting(of: "travel_minutes").map { $0.decimal - 10 },
    ].compactMap(\.self)
  }

  /// Whether a venue lies too far, or too near to the limit to tell.
  private func isFarther(_ members: [Student], _ venue: Venue, _ grain: Double) -> Bool {
    limits.contains { limit in
      members.contains { isFarther($0.home, venue.location, limit - grain) }
    }
  }

  private func isFarther(_ home: Coordinates?, _ place: Coordinates, _ limit: Double) -> Bool {
    guard let home else { return true }
    return RuleCheck.kilometres(home, place) > limit + 0.001
  }

  private func isTrue(_ zone: Coordinates, of group: Group, _ members: [Student]) -> Bool {
    let homes = members.compactMap(\.home)
    let households = Set(members.map { $0.household ?? "student \($0.id)" })
    guard program.meetsHalfway, group.venue == nil, homes.count == members.count,
      households.count > 1
    else { return false }
    // The middle of the chords through the earth, brought back to its surface.
    let radians = Double.pi / 180
    let x = homes.reduce(0) { $0 + cos($1.latitude * radians) * cos($1.longitude * radians) }
    let y = homes.reduce(0) { $0 + cos($1.latitude * radians) * sin($1.longitude * radians) }
    let z = homes.reduce(0) { $0 + sin($1.latitude * radians) }
    let latitude = atan2(z, (x * x + y * y).squareRoot()) / radians
    let longitude = atan2(y, x) / radians
    let isBlurred = [zone.latitude, zone.longitude].allSatisfy {
      abs($0 * 10 - ($0 * 10).rounded()) < 1e-6
    }
    // Half a tenth of rounding, and a grain of grace.
    return isBlurred && abs(latitude - zone.latitude) <= 0.0501
      && abs(longitude - zone.longitude) <= 0.0501
  }

  // MARK: - Several groups

  /// Venues that hold more heads at some moment than they can.
  private func crowding(of groups: [Group]) -> [Finding] {
    let byVenue = Dictionary(grouping: groups.filter { $0.venue != nil }) { $0.venue ?? "" }
    return byVenue.sorted { $0.key < $1.key }.compactMap { id, groups in
      guard let capacity = roster.venues[id]?.capacity else { return nil }
      var changes: [(instant: Int, heads: Int)] = []
      for group in groups {
        changes += self.changes(by: group)
      }
      return most(changes, above: capacity).map {
        Finding(.rule, rule: "venue", "\(id) holds \($0) at once, and has room for \(capacity)")
      }
    }
  }

  /// When heads come and go.
  private func changes(by group: Group) -> [(instant: Int, heads: Int)] {
    group.meetings.flatMap { meeting in
      openings.occurrences(of: meeting).flatMap { start in
        [
          (start, group.members.count),
          (start + program.meeting.minutes * 60, -group.members.count),
        ]
      }
    }
  }

  /// The first number of heads above a limit; nil where they stay below.
  private func most(_ changes: [(instant: Int, heads: Int)], above limit: Int) -> Int? {
    var present = 0
    // Who leaves at a moment makes room for who comes then.
    for change in changes.sorted(by: { ($0.instant, $0.heads) < ($1.instant, $1.heads) }) {
      present += change.heads
      if present > limit { return present }
    }
    return nil
  }

  /// A group that meets in person without a venue although one would hold it beside the others.
  private func unhoused(_ group: Group, beside groups: [Group]) -> Finding? {
    let meets = !program.meeting.isAsynchronous && program.isOn("common_meeting")
    // Who hosts settles the place, unless the program asks for venues.
    let isAsked =
      program.meeting.mode == .inPerson && (program.host == nil || program.needsVenue)
    guard isAsked, !meets || !group.meetings.isEmpty else { return nil }
    let members = group.members.compactMap { roster.students[$0.student] }
    let free = roster.venues.values.sorted { $0.id < $1.id }.first { venue in
      let capacity = venue.capacity ?? .max
      var housed = group
      housed.venue = venue.id
      guard capacity >= program.size.least, problem(of: housed, with: members) == nil,
        !isFarther(members, venue, 0.002)
      else { return false }
      let others = groups.filter { $0.venue == venue.id }
      return most((others + [group]).flatMap(changes), above: capacity) == nil
    }
    return free.map {
      Finding(.account, group: group.id, "has no venue although \($0.id) would hold it")
    }
  }

  /// Coaches with more groups than they can have, or with two at once.
  private func overwork(of groups: [Group]) -> [Finding] {
    let byHost = Dictionary(grouping: groups.filter { $0.host != nil }) { $0.host ?? "" }
    return byHost.sorted { $0.key < $1.key }.flatMap { id, groups -> [Finding] in
      var findings: [Finding] = []
      let capacity = max(0, roster.coaches[id]?.capacity ?? 1)
      if groups.count > capacity {
        findings.append(
          Finding(
            .rule, rule: "coach_capacity",
            "the coach \(id) hosts \(groups.count) groups and has room for \(capacity)"))
      }
      for (place, first) in groups.enumerated() {
        for second in groups[(place + 1)...] {
          let clashes = first.meetings.contains { one in
            second.meetings.contains { officeHours.clash(one, $0) }
          }
          guard clashes else { continue }
          let text = "the coach \(id) would be in \(first.id) and \(second.id) at once"
          findings.append(Finding(.meeting, rule: "coach_capacity", text))
        }
      }
      return findings
    }
  }
}

extension MeetingCheck {
  /// Whether somebody could attend a meeting, whatever it tells its members.
  fileprivate func suits(_ meeting: Meeting, _ who: Student.ID) -> Bool {
    var meeting = meeting
    meeting.localTimes = [:]
    return problem(of: meeting, members: [who]) == nil
  }

  /// The instants at which a meeting begins during the term.
  fileprivate func occurrences(of meeting: Meeting) -> [Int] {
    TimeZone(identifier: meeting.timeZone).map { occurrences(of: meeting, in: $0) } ?? []
  }
}
