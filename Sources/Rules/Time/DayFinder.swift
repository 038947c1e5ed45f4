package import School

/// Cuts the week of a clock that meetings keep into parts that lie on one day for everybody.
package struct DayFinder {
  package let slots: MeetingSlots
  package let calendar: TermCalendar
  package let clocks: [ZoneClock]
  package let needs: [SlotNeeds]
  /// The program's own clock; nil where it names none.
  package let own: ZoneClock?
  package let minutes: Int

  /// The days on which the meetings of a slot lie on one clock: for each meeting of the term, days after
  /// the first day of its week of the term.
  package typealias Days = [Int]

  /// One week.
  package struct Week {
    /// The part of each slot, −1 where it is in none.
    package var partOfSlot: [Int32]
    /// For each part and clock its days; nil where nobody by that clock could be there.
    package var days: [[Days?]]
  }

  /// The parts of the week of a clock.
  package func week(_ anchor: MeetingSlots.Anchor) -> Week {
    var week = Week(partOfSlot: [Int32](repeating: -1, count: slots.count), days: [])
    let first = calendar.days.lowerBound.weekday.index
    for ahead in 0..<7 {
      for quarter in 0..<96 {
        let slot = Int(anchor.slots[(first + ahead) % 7 * 96 + quarter])
        guard slot >= 0 else { continue }
        // Week by week, so that weeks of a slot and of another are the same ones whatever the holidays.
        let weekday = (first + ahead) % 7
        let series = calendar.weeklyOccurrences(
          on: Weekday.allCases[weekday], at: quarter * 15, of: anchor.clock)
        let days = days(of: slot, series, ahead: ahead, weekday: weekday)
        // On the program's own clock a meeting may not run past midnight either.
        if own != nil, days[days.count - 1] == nil { continue }
        if let last = week.days.last, zip(last, days).allSatisfy(Self.areOne) {
          for (clock, own) in days.enumerated()
          where (own?.count ?? 0) > (last[clock]?.count ?? 0) {
            week.days[week.days.count - 1][clock] = own
          }
        } else {
          week.days.append(days)
        }
        week.partOfSlot[slot] = Int32(week.days.count - 1)
      }
    }
    return week
  }

  /// For each part and clock the first part after it on another day, in weeks of so many parts.
  package func next(in week: Week, parts: Int, clocks: Int) -> [Int32] {
    (0..<parts).flatMap { part in
      (0..<clocks).map { clock in
        guard part < week.days.count, let days = week.days[part][clock] else {
          return Int32(part + 1)
        }
        var last = part
        for later in part + 1..<part + parts {
          guard later % parts < week.days.count, let others = week.days[later % parts][clock]
          else { continue }
          if meet(days, others, weeksLater: later / parts) { last = later }
        }
        return Int32(last + 1)
      }
    }
  }

  /// Whether slots lie on one day, as far as somebody could attend both.
  private static func areOne(_ one: Days?, _ other: Days?) -> Bool {
    guard let one, let other else { return true }
    return zip(one, other).allSatisfy { $0 == $1 }
  }

  /// Whether a meeting of one slot and a meeting of another, in a later week or the same, are on one day.
  private func meet(_ one: Days, _ other: Days, weeksLater: Int) -> Bool {
    guard calendar.isTermGiven else { return one[0] == other[0] + 7 * weeksLater }
    return one.indices.contains { week in
      week + weeksLater < other.count && one[week] == other[week + weeksLater] + 7 * weeksLater
    }
  }

  private func days(of slot: Int, _ series: [Int], ahead: Int, weekday: Int) -> [Days?] {
    func days(on clock: ZoneClock) -> Days {
      series.map { instant in
        let shown = CalendarDate(dayNumber: Self.day(of: instant, on: clock)).weekday.index
        // No clock is more than a day away from another.
        return ahead + (shown - weekday + 10) % 7 - 3
      }
    }
    var found: [Days?] = clocks.indices.map { clock in
      needs[clock].of(slot).first == .impossible ? nil : days(on: clocks[clock])
    }
    if let own {
      let isWhole = series.allSatisfy {
        Self.day(of: $0, on: own) == Self.day(of: $0 + minutes * 60 - 1, on: own)
      }
      found.append(isWhole ? days(on: own) : nil)
    }
    return found
  }

  private static func day(of instant: Int, on clock: ZoneClock) -> Int {
    let wall = clock.wall(at: instant)
    let day = TermCalendar.secondsOfDay
    return wall >= 0 ? wall / day : -((day - 1 - wall) / day)
  }
}
