import School

/// On which days the meetings of each start lie, for programs with several meetings a week.
///
/// All meetings of a group keep one clock, and lie on different days of each member's clock and of the
/// program's own. Weeks without a meeting count as well: two that would fall on one day then are not apart.
struct DifferentDays: Sendable {
  private let anchors: [MeetingStarts.Anchor]
  private let needed: Int
  private let clockOf: [Int]
  private let own: Int?
  /// By clock, anchor and quarter hour a number for the days on which meetings lie; −1 where one runs past
  /// midnight on the program's own clock.
  private let days: [[[Int]]]
  /// By clock, the days behind each number.
  private let lists: [[Set<Int>]]

  init(_ starts: MeetingStarts, _ program: Program, students: [Student]) {
    anchors = starts.anchors
    needed = program.meeting.timesAWeek
    let zones = Set(students.map(\.timeZone) + [program.timeZone].compactMap(\.self)).sorted()
    clockOf = students.map { student in zones.firstIndex(of: student.timeZone) ?? 0 }
    let own = program.timeZone.flatMap(zones.firstIndex)
    self.own = own
    let series = starts.anchors.map { anchor -> [[Int]] in
      guard let clock = starts.clock(anchor.zone) else { return [] }
      return anchor.starts.indices.map { quarter in
        anchor.starts[quarter] < 0 ? [] : starts.everyWeek(quarter, clock)
      }
    }
    var days: [[[Int]]] = []
    var lists: [[Set<Int>]] = []
    for (place, zone) in zones.enumerated() {
      var known: [[Int]: Int] = [:]
      var list: [Set<Int>] = []
      let clock = starts.clock(zone)
      func numbered(_ series: [Int]) -> Int {
        guard let clock, !series.isEmpty else { return -1 }
        var found: [Int] = []
        for instant in series {
          let day = clock.day(at: instant)
          let last = clock.day(at: instant + program.meeting.minutes * 60 - 1)
          if place == own, day != last { return -1 }
          found.append(starts.hasTerm ? day : WallClock.rest(day, 7))
        }
        if let number = known[found] { return number }
        known[found] = list.count
        list.append(Set(found))
        return list.count - 1
      }
      days.append(series.map { $0.map(numbered) })
      lists.append(list)
    }
    self.days = days
    self.lists = lists
  }

  /// Whether some starts hold as many as are needed, on different days for these students.
  func areEnough(_ set: [UInt64], for members: [Int]) -> Bool {
    var clocks = Set(members.map { clockOf[$0] })
    if let own { clocks.insert(own) }
    let asked = clocks.sorted()
    return anchors.indices.contains { anchor in
      var seen: Set<[Int]> = []
      for (quarter, start) in anchors[anchor].starts.enumerated()
      where start >= 0 && set[start >> 6] >> UInt64(start & 63) & 1 == 1 {
        let days = asked.map { self.days[$0][anchor][quarter] }
        if !days.contains(-1) { seen.insert(days) }
      }
      guard seen.count >= needed else { return false }
      return hasApart(seen.sorted { $0.lexicographicallyPrecedes($1) }[...], [], asked)
    }
  }

  private func hasApart(_ rest: ArraySlice<[Int]>, _ chosen: [[Int]], _ clocks: [Int]) -> Bool {
    guard chosen.count < needed else { return true }
    guard chosen.count + rest.count >= needed else { return false }
    for (place, next) in zip(rest.indices, rest) {
      let isApart = chosen.allSatisfy { earlier in
        clocks.indices.allSatisfy { clock in
          let list = lists[clocks[clock]]
          return list[earlier[clock]].isDisjoint(with: list[next[clock]])
        }
      }
      if isApart, hasApart(rest[(place + 1)...], chosen + [next], clocks) { return true }
    }
    return false
  }
}
