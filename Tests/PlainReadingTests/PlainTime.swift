import Foundation
import Kith

/// The clocks of a school over a program's term, by Foundation's zones alone.
struct PlainClock {
  private let offsets: [Int: Int]
  private let standard: Int?

  /// A clock over some days; without a term a clock keeps its winter time.
  init(_ zone: TimeZone, _ days: ClosedRange<Int>?) {
    func offset(_ instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    var offsets: [Int: Int] = [:]
    if let days {
      for hour in (days.lowerBound - 3) * 24...(days.upperBound + 4) * 24 {
        offsets[hour] = offset(hour * 3600)
      }
    }
    self.offsets = offsets
    standard = days == nil ? min(offset(1_768_478_400), offset(1_784_116_800)) : nil
  }

  /// What the clock shows, in seconds since 1970 on the clock itself.
  func wall(_ instant: Int) -> Int { instant + offset(instant) }

  func offset(_ instant: Int) -> Int {
    standard ?? offsets[Int((Double(instant) / 3600).rounded(.down))] ?? 0
  }

  /// The instant at which the clock shows a time: of two the first; a time that is left out comes as much
  /// later as the clock jumps.
  func instant(_ wall: Int) -> Int {
    let before = offset(wall - 86_400)
    let after = offset(wall + 86_400)
    let hits = [wall - before, wall - after].filter { self.wall($0) == wall }
    return hits.min() ?? wall - before
  }
}

/// A weekly meeting that somebody could begin: a quarter hour of the week of one zone's clock.
struct PlainStart: Hashable {
  var zone: Int
  var weekday: Int
  var minute: Int
}

/// Who could meet when, worked out from the words of the documents.
struct PlainTime {
  let program: Program
  let students: [Student]
  private let clocks: [String: PlainClock]
  private let zones: [String]
  private let days: ClosedRange<Int>
  private let hasTerm: Bool
  /// The starts that each student could attend.
  private(set) var starts: [Set<PlainStart>] = []
  /// When the meetings of each start begin.
  private(set) var instants: [PlainStart: [Int]] = [:]

  init(_ students: [Student], _ program: Program) {
    self.program = program
    self.students = students
    hasTerm = program.term != nil
    // Without a term, one week from a Monday on.
    days = program.term.map { $0.starts.dayNumber...$0.ends.dayNumber } ?? 20_458...20_464
    let own = Set(students.map(\.timeZone) + [program.timeZone].compactMap(\.self) + ["UTC"])
    var clocks: [String: PlainClock] = [:]
    for zone in own {
      guard let known = TimeZone(identifier: zone) else { continue }
      clocks[zone] = PlainClock(known, hasTerm ? days : nil)
    }
    self.clocks = clocks
    zones =
      program.meeting.anchor == .utc
      ? ["UTC"] : program.timeZone.map { [$0] } ?? Set(students.map(\.timeZone)).sorted()
    starts = students.map { _ in [] }
    for zone in zones.indices {
      for weekday in 0..<7 {
        for quarter in 0..<96 {
          add(PlainStart(zone: zone, weekday: weekday, minute: quarter * 15))
        }
      }
    }
  }

  private mutating func add(_ start: PlainStart) {
    guard let clock = clocks[zones[start.zone]] else { return }
    let series = days.filter { ($0 + 3) % 7 == start.weekday }
      .map { clock.instant($0 * 86_400 + start.minute * 60) }
    guard !series.isEmpty else { return }
    var isAttended = false
    for (number, student) in students.enumerated() where canAttend(student, series) {
      starts[number].insert(start)
      isAttended = true
    }
    if isAttended { instants[start] = series }
  }

  /// Whether a student is free, within the program's hours, in every week.
  private func canAttend(_ student: Student, _ series: [Int]) -> Bool {
    guard !student.availability.isEmpty, let clock = clocks[student.timeZone] else { return false }
    let wish = program.meeting
    let hasAllDay = wish.earliest == 0 && wish.latest == 1440
    for start in series {
      var lastDay: Int?
      for step in stride(from: 0, to: wish.minutes, by: 5) {
        let wall = clock.wall(start + step * 60) / 60
        let minute = wall % 1440
        guard isFree(student, (wall / 1440 + 3) % 7, minute) else { return false }
        guard minute >= wish.earliest, minute + 5 <= wish.latest else { return false }
        // Only a program that leaves all hours open, once a week, may meet past midnight.
        if let lastDay, lastDay != wall / 1440, !hasAllDay || wish.timesAWeek > 1 { return false }
        lastDay = wall / 1440
      }
    }
    return true
  }

  private func isFree(_ student: Student, _ weekday: Int, _ minute: Int) -> Bool {
    student.availability.contains { stretch in
      let day = stretch.day.index
      if stretch.to >= stretch.from {
        return day == weekday && stretch.from <= minute && minute < stretch.to
      }
      return day == weekday && stretch.from <= minute
        || (day + 1) % 7 == weekday && minute < stretch.to
    }
  }

  /// The days of the term, or of the week that stands for all.
  var termDays: ClosedRange<Int> { days }

  /// The days for whose clocks a term is told; nil without one.
  var dayRange: ClosedRange<Int>? { hasTerm ? days : nil }

  /// Takes starts away from a student.
  mutating func remove(from student: Int, where isTaken: (PlainStart) -> Bool) {
    starts[student] = starts[student].filter { !isTaken($0) }
  }

  // MARK: - Groups

  /// The starts that all of some students could attend.
  func common(_ members: [Int]) -> [PlainStart] {
    var common = starts[members[0]]
    for member in members.dropFirst() { common.formIntersection(starts[member]) }
    return common.sorted { ($0.zone, $0.weekday, $0.minute) < ($1.zone, $1.weekday, $1.minute) }
  }

  /// Whether some students could meet as often a week as the program asks.
  func canMeet(_ members: [Int]) -> Bool { !choices(members, limit: 1).isEmpty }

  /// Ways to meet as often a week as the program asks, at most `limit` of them; of starts that lie on the same
  /// days only one counts where `everyStart` is false.
  func choices(_ members: [Int], everyStart: Bool = false, limit: Int) -> [[PlainStart]] {
    let times = program.meeting.timesAWeek
    let common = common(members)
    guard times > 1 else { return common.prefix(limit).map { [$0] } }
    var found: [[PlainStart]] = []
    for zone in zones.indices {
      var seen: Set<[[Int]]> = []
      var candidates: [(start: PlainStart, days: [[Int]])] = []
      for start in common where start.zone == zone {
        guard let days = days(of: start, members) else { continue }
        if seen.insert(days).inserted || everyStart { candidates.append((start, days)) }
      }
      extend([], candidates[...], times, limit, &found)
    }
    return found
  }

  private func extend(
    _ chosen: [(start: PlainStart, days: [[Int]])],
    _ rest: ArraySlice<(start: PlainStart, days: [[Int]])>, _ times: Int, _ limit: Int,
    _ found: inout [[PlainStart]]
  ) {
    guard found.count < limit else { return }
    guard chosen.count < times else {
      found.append(chosen.map(\.start))
      return
    }
    for (place, next) in zip(rest.indices, rest) {
      let isApart = chosen.allSatisfy { earlier in
        zip(earlier.days, next.days).allSatisfy { Set($0).isDisjoint(with: $1) }
      }
      if isApart { extend(chosen + [next], rest[(place + 1)...], times, limit, &found) }
    }
  }

  /// For each clock that counts, a member's or the program's own, the days on which a start's meetings lie;
  /// nil where one runs past midnight.
  private func days(of start: PlainStart, _ members: [Int]) -> [[Int]]? {
    let zones = Set(members.map { students[$0].timeZone } + [program.timeZone].compactMap(\.self))
    var days: [[Int]] = []
    for clock in zones.sorted().compactMap({ clocks[$0] }) {
      var own: [Int] = []
      for instant in instants[start] ?? [] {
        let first = clock.wall(instant) / 86_400
        let last = (clock.wall(instant + program.meeting.minutes * 60 - 1)) / 86_400
        guard first == last else { return nil }
        own.append(hasTerm ? first : first % 7)
      }
      days.append(own)
    }
    return days
  }

  /// Whether meetings of two starts ever overlap.
  func overlap(_ one: PlainStart, _ other: PlainStart) -> Bool {
    let length = program.meeting.minutes * 60
    let week = 7 * 86_400
    return (instants[one] ?? []).contains { first in
      (instants[other] ?? []).contains { second in
        let distance = abs(first - second)
        // Without a term one week stands for all, and it is a ring.
        return hasTerm
          ? distance < length : min(distance % week, week - distance % week) < length
      }
    }
  }

  /// For two students, the quarter hours at which both could begin a meeting, by the clock on which there are
  /// more. Those that are the same moments in the whole term count once.
  func sharedStarts(_ one: Int, _ other: Int) -> Int {
    let common = common([one, other])
    func moments(_ starts: [PlainStart]) -> Int { Set(starts.map { instants[$0] }).count }
    guard program.meeting.anchor == .local, program.timeZone == nil else { return moments(common) }
    return [one, other].map { student in
      moments(common.filter { zones[$0.zone] == students[student].timeZone })
    }.max() ?? 0
  }

  /// The start of a meeting that a result tells; nil where its clock is none that meetings may keep.
  func start(of meeting: Meeting) -> PlainStart? {
    let known = zones.firstIndex { zone in
      zone == meeting.timeZone
    }
    return known.map { PlainStart(zone: $0, weekday: meeting.day.index, minute: meeting.from) }
  }
}
