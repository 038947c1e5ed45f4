package import Matching

/// What all members of a group must have in common: a time, a place that is open then, a coach who
/// could host, an interest. Each is a set that shrinks as a group grows, so that the engine can steer
/// by it.
///
/// For the engine, each is a "day" of options; a "week" holds what goes together: one clock, one venue
/// with its hours and room, coaches of the same hours.
package struct CommonGround: Sendable {
  /// One set of options for each student.
  package let options: GroupingInstance.Meetings
  /// For each set of hosts of the same hours the weeks of ``options`` that they serve; empty where
  /// nobody hosts.
  package private(set) var weeksOfHosts: [(hosts: [Int], weeks: [Int])] = []

  /// nil where the program asks for nothing in common.
  package init?(_ allowance: Allowance) {
    let cohort = allowance.cohort
    let commons = allowance.rules.flatMap(\.commons)
    let meetings = allowance.rules.contains { $0 is HasCommonMeeting } ? cohort.meetings : nil
    let places = allowance.rules.lazy.compactMap { ($0 as? FitsVenue)?.places }.first
    let hosting = Hosting(cohort)
    let alternatives = Alternative.all(places, hosting, meetings)
    if commons.isEmpty, alternatives.isEmpty, places == nil, hosting == nil {
      guard let meetings else { return nil }
      options = meetings.groupingMeetings()
      return
    }
    var properties = commons
    if let places { properties.append(places.reach) }
    if let hosting { properties.append(hosting.coachesOfStudent) }
    let timeWords = meetings?.words ?? 0
    let absent = timeWords + properties.reduce(0) { $0 + $1.words }
    let words = absent + (meetings?.days.spacing?.absentWords ?? 0)
    var bits: [UInt64] = []
    bits.reserveCapacity(words * cohort.count)
    for student in 0..<cohort.count {
      if let meetings {
        bits += meetings.starts[student * timeWords..<(student + 1) * timeWords]
      }
      for property in properties {
        bits += property.bits[student * property.words..<(student + 1) * property.words]
      }
      bits += meetings?.absentClocks(for: student) ?? []
    }
    // A property counts as often as a week has days for meetings, so that no day can make up for it.
    let weight = (meetings?.days.needed ?? 1) > 1 ? 7 : 1
    let daysOfMeetings = meetings?.days.parts ?? 0
    var days: [UInt64] = []
    var mostSeats: [Int32] = []
    for alternative in alternatives {
      for week in Self.weeks(of: meetings) {
        for day in week {
          days += zip(day, alternative.open ?? day).map { $0 & $1 }
          days += [UInt64](repeating: 0, count: words - timeWords)
        }
        var start = timeWords
        for (number, property) in properties.enumerated() {
          var mask = [UInt64](repeating: 0, count: words)
          let wanted =
            number < commons.count
            ? nil : number == commons.count && places != nil ? alternative.place : alternative.hosts
          for word in 0..<property.words { mask[start + word] = wanted.map { $0[word] } ?? .max }
          for _ in 0..<weight { days += mask }
          start += property.words
        }
        mostSeats.append(Int32(clamping: alternative.mostSeats))
      }
    }
    let clocks = Self.weeks(of: meetings).count
    var spacing = meetings?.days.spacing
    spacing?.absent = absent
    spacing?.rows = alternatives.flatMap { _ in (0..<Int32(clocks)) }
    let isLimited = mostSeats.contains { $0 < cohort.program.size.most }
    options = GroupingInstance.Meetings(
      words: words, options: bits, days: days,
      daysNeeded: (meetings?.days.needed ?? 0) + weight * properties.count,
      weekLength: daysOfMeetings + weight * properties.count,
      mostSeats: isLimited ? mostSeats : [], spacing: spacing)
    for (number, alternative) in alternatives.enumerated() where !alternative.coaches.isEmpty {
      let weeks = number * clocks..<(number + 1) * clocks
      if let known = weeksOfHosts.firstIndex(where: { $0.hosts == alternative.coaches }) {
        weeksOfHosts[known].weeks += weeks
      } else {
        weeksOfHosts.append((alternative.coaches, Array(weeks)))
      }
    }
  }

  /// The days of each clock; a single week without days where no meeting is asked for.
  private static func weeks(of meetings: MeetingOptions?) -> [[[UInt64]]] {
    guard let meetings else { return [[]] }
    guard meetings.words > 0 else { return [[[]]] }
    let days = stride(from: 0, to: meetings.days.masks.count, by: meetings.words).map {
      Array(meetings.days.masks[$0..<$0 + meetings.words])
    }
    return stride(from: 0, to: days.count, by: meetings.days.parts).map {
      Array(days[$0..<$0 + meetings.days.parts])
    }
  }

  /// A venue with coaches of the same hours.
  private struct Alternative {
    /// The slots that suit; nil where all do.
    var open: [UInt64]?
    /// The bit of the venue.
    var place: [UInt64]?
    /// The bits of the coaches, and their places among the hosts.
    var hosts: [UInt64]?
    var coaches: [Int] = []
    var mostSeats = Int.max

    static func all(
      _ places: Places?, _ hosting: Hosting?, _ meetings: MeetingOptions?
    ) -> [Alternative] {
      func bits(_ numbers: [Int], _ property: CommonProperty) -> [UInt64] {
        numbers.reduce(into: [UInt64](repeating: 0, count: property.words)) {
          $0[$1 >> 6] |= 1 << UInt64($1 & 63)
        }
      }
      var alternatives = [Alternative()]
      if let places {
        alternatives = places.places.enumerated().map { number, place in
          Alternative(
            open: meetings == nil ? nil : place.open, place: bits([number], places.reach),
            mostSeats: place.capacity)
        }
      }
      guard let hosting else { return alternatives }
      var classes: [(hours: [UInt64]?, hosts: [Int])] = []
      for (number, host) in hosting.hosts.enumerated() {
        if let known = classes.firstIndex(where: { $0.hours == host.hours }) {
          classes[known].hosts.append(number)
        } else {
          classes.append((host.hours, [number]))
        }
      }
      return alternatives.flatMap { alternative in
        classes.map { hours, hosts in
          var both = alternative
          both.hosts = bits(hosts, hosting.coachesOfStudent)
          both.coaches = hosts
          if let hours { both.open = both.open.map { zip($0, hours).map { $0 & $1 } } ?? hours }
          return both
        }
      }
    }
  }
}

// MARK: - Asking

extension CommonGround {
  /// Whether students could be in one group, for all that they have in common.
  package func suits(_ members: [Int]) -> Bool {
    guard let first = members.first else { return true }
    let common = members.dropFirst().reduce(set(of: first)) { narrowed($0, by: $1) }
    return suits(common, heads: members.count)
  }

  /// Whether `heads` students who have `common` in common could be in one group.
  package func suits(_ common: [UInt64], heads: Int) -> Bool {
    options.isEnough(seats: heads) { common[$0] }
  }

  /// What is still common where one more student comes in.
  package func narrowed(_ common: [UInt64], by student: Int) -> [UInt64] {
    let start = student * options.words
    return common.indices.map { common[$0] & options.options[start + $0] }
  }

  package func set(of student: Int) -> [UInt64] {
    Array(options.options[student * options.words..<(student + 1) * options.words])
  }

  /// The sets as the grouping engine takes them, one for each item of several students.
  package func meetings(of items: [[Int32]]) -> GroupingInstance.Meetings {
    var meetings = options
    meetings.options = items.flatMap { members in
      var common = set(of: Int(members[0]))
      for member in members.dropFirst() {
        let own = set(of: Int(member))
        for word in common.indices { common[word] &= own[word] }
      }
      return common
    }
    return meetings
  }
}
