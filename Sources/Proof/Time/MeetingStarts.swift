import School

/// Every weekly meeting that somebody could begin, as the moments at which it begins over the term.
///
/// Two starts that are the same moments, as on clocks that are in step, are one.
struct MeetingStarts: Sendable {
  /// A clock that meetings may keep.
  struct Anchor: Sendable {
    var zone: String
    /// By quarter hour after Monday 00:00 of the anchor's clock, the start's number; −1 without a date.
    var starts: [Int]
  }

  /// What a start asks of a week: free quarter hours, from one on.
  struct Need: Sendable, Hashable {
    var quarter: Int
    var count: Int
  }

  let wish: MeetingWish
  let hasTerm: Bool
  /// Days since 1970-01-01; without a term, one week from a Monday on.
  let days: ClosedRange<Int>
  let anchors: [Anchor]
  /// By start, when its meetings begin.
  let instants: [[Int]]
  private let holidays: [ClosedRange<Int>]

  init(_ program: Program, zones: [String]) {
    wish = program.meeting
    hasTerm = program.term != nil
    let days = program.term.map {
      $0.starts.dayNumber...max($0.starts, $0.ends).dayNumber
    }
    self.days = days ?? 20_458...20_464
    holidays = (program.term?.holidays ?? []).map {
      $0.lowerBound.dayNumber...$0.upperBound.dayNumber
    }
    let kept =
      program.meeting.anchor == .utc
      ? ["UTC"] : program.timeZone.map { [$0] } ?? Set(zones).sorted()
    var known: [[Int]: Int] = [:]
    var instants: [[Int]] = []
    var anchors: [Anchor] = []
    for zone in kept {
      guard let clock = Self.clock(zone, days) else { continue }
      var starts = [Int](repeating: -1, count: UsualWeek.quarters)
      for quarter in starts.indices {
        let series = Self.series(
          quarter, clock, self.days, hasTerm: hasTerm, keeping: isKept(holidays, every: wish.every))
        guard !series.isEmpty else { continue }
        if let start = known[series] {
          starts[quarter] = start
        } else {
          starts[quarter] = instants.count
          known[series] = instants.count
          instants.append(series)
        }
      }
      anchors.append(Anchor(zone: zone, starts: starts))
    }
    self.anchors = anchors
    self.instants = instants
  }

  /// When a meeting begins that keeps a clock and a quarter hour of the week, on the days that are kept.
  private static func series(
    _ quarter: Int, _ clock: WallClock, _ days: ClosedRange<Int>, hasTerm: Bool,
    keeping isKept: (Int, Int) -> Bool
  ) -> [Int] {
    // 1970-01-01 was a Thursday.
    days.filter { day in
      WallClock.rest(day + 3, 7) == quarter / 96
        && (!hasTerm || isKept(day, (day - days.lowerBound) / 7))
    }.map { day in
      let instant = clock.instant(of: day * WallClock.day + quarter % 96 * 900)
      return hasTerm ? instant : ring(instant)
    }
  }

  /// When it would begin in every week of the term, holidays or not.
  func everyWeek(_ quarter: Int, _ clock: WallClock) -> [Int] {
    Self.series(quarter, clock, days, hasTerm: hasTerm) { _, _ in true }
  }

  /// Without a term one week stands for all, and it is a ring.
  private static func ring(_ instant: Int) -> Int {
    let monday = 20_458 * WallClock.day
    return monday + WallClock.rest(instant - monday, WallClock.week)
  }

  private static func clock(_ zone: String, _ days: ClosedRange<Int>?) -> WallClock? {
    days.map { WallClock(zone, days: $0) } ?? WallClock(winterOf: zone)
  }

  func clock(_ zone: String) -> WallClock? { Self.clock(zone, hasTerm ? days : nil) }

  /// By start, what it asks of a week on a clock; nil where a meeting lies outside the hours of `between`
  /// on that clock.
  func needs(on clock: WallClock, between hours: Range<Int>?) -> [[Need]?] {
    instants.map { series in
      var needs: [Need] = []
      for instant in series {
        for piece in clock.shown(from: instant, to: instant + wish.minutes * 60) {
          let start = WallClock.rest(piece.lowerBound + 3 * WallClock.day, WallClock.week)
          if let hours {
            let second = start % WallClock.day
            guard second >= hours.lowerBound * 60, second + piece.count <= hours.upperBound * 60
            else { return nil }
          }
          let quarter = start / 900
          let need = Need(quarter: quarter, count: (start + piece.count + 899) / 900 - quarter)
          if !needs.contains(need) { needs.append(need) }
        }
      }
      return needs
    }
  }

  /// The hours of a day in which meetings lie, in minutes; nil where they may lie across midnight.
  var hours: Range<Int>? {
    wish.earliest <= 0 && wish.latest >= 1440 && wish.timesAWeek <= 1
      ? nil : wish.earliest..<max(wish.earliest, wish.latest)
  }

  /// Whether meetings of a start ever overlap a stretch of time.
  func overlaps(_ start: Int, _ stretch: Range<Int>) -> Bool {
    let length = wish.minutes * 60
    return instants[start].contains { first in
      guard !hasTerm else {
        return first < stretch.upperBound && stretch.lowerBound < first + length
      }
      return [-WallClock.week, 0, WallClock.week].contains { shift in
        first + shift < stretch.upperBound && stretch.lowerBound < first + shift + length
      }
    }
  }

  /// When a meeting of another result takes place, in each of the weeks that it names, or in all: its program
  /// may have other holidays.
  func stretches(of meeting: Meeting) -> [Range<Int>] {
    guard let clock = clock(meeting.timeZone) else { return [] }
    let length = WallClock.rest(meeting.to - meeting.from, 1440)
    let weeks = hasTerm ? meeting.cadence : nil
    return days.filter { day in
      WallClock.rest(day + 3, 7) == meeting.day.index
        && weeks.map { WallClock.rest(day - $0.day.dayNumber, 7 * max(1, $0.weeks)) == 0 } ?? true
    }.map { day in
      let instant = clock.instant(of: day * WallClock.day + meeting.from * 60)
      let start = hasTerm ? instant : Self.ring(instant)
      return start..<start + (length == 0 ? 1440 : length) * 60
    }
  }
}

/// Whether meetings take place on a day, of a week that is counted from the first day of the term.
private func isKept(_ holidays: [ClosedRange<Int>], every: Int) -> (Int, Int) -> Bool {
  { day, week in week % max(1, every) == 0 && !holidays.contains { $0.contains(day) } }
}
