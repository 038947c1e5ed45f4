import Foundation
import Kith

/// Busy times of one student, and the stretches of time that they are known for.
struct BusyTimes {
  private var busy: [Range<Int>] = []
  private var absent: [Range<Int>] = []
  private var open: [Range<Int>] = []
  private var known: [Range<Int>] = []

  /// Notes what is known of a window; what lies outside says nothing about its weeks.
  mutating func add(_ times: CalendarTimes, in window: Range<Int>) {
    busy += Self.united(times.busy.map { $0.clamped(to: window) })
    absent += Self.united(times.absent.map { $0.clamped(to: window) })
    open += Self.united(times.open.map { $0.clamped(to: window) })
    known.append(window)
  }

  /// Disjoint ranges that cover the same: a series of long events may cover each minute many times.
  private static func united(_ times: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for time in times.sorted(by: { $0.lowerBound < $1.lowerBound }) where !time.isEmpty {
      if let last = united.last, time.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, time.upperBound)
      } else {
        united.append(time)
      }
    }
    return united
  }

  /// The minutes of a usual week that are busy, and those of which nothing is known, on a clock.
  ///
  /// Weeks in which somebody is away do not count. A minute is busy where it is busy in a quarter of
  /// those that do, and unknown where none does, or where something may be that is not understood.
  func usualWeek(on zone: TimeZone) -> (busy: WeekHours, unknown: WeekHours) {
    let away = weeks(absent, zone)
    let count = weeks(busy, zone)
    let covered = weeks(known, zone)
    let open = weeks(open, zone)
    var busy = WeekHours()
    var unknown = WeekHours()
    for minute in 0..<WeekHours.length {
      let looked = covered[minute].subtracting(away[minute])
      let taken = count[minute].intersection(looked)
      if looked.isEmpty || !open[minute].isEmpty {
        unknown.insert(minute..<minute + 1)
      } else if !taken.isEmpty, taken.count * 4 >= looked.count {
        busy.insert(minute..<minute + 1)
      }
    }
    return (busy, unknown)
  }

  /// For each minute of a week, the weeks in which it lies in one of the ranges.
  private func weeks(_ ranges: [Range<Int>], _ zone: TimeZone) -> [Set<Int32>] {
    var weeks = [Set<Int32>](repeating: [], count: WeekHours.length)
    func wall(_ instant: Int) -> Int {
      instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    for range in ranges {
      // Minutes after a Monday long ago: 1970-01-05.
      let from = (wall(range.lowerBound) - 4 * 86_400).quotient(by: 60)
      let to = (wall(range.upperBound) - 4 * 86_400 + 59).quotient(by: 60)
      guard from < to else { continue }
      for minute in from..<to {
        let week = minute.quotient(by: WeekHours.length)
        weeks[minute - week * WeekHours.length].insert(Int32(truncatingIfNeeded: week))
      }
    }
    return weeks
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func quotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}

extension Intake {
  /// The clock of a student; nil where nothing tells it.
  func zone(of student: Student.ID) -> TimeZone? {
    students[student].flatMap { TimeZone(identifier: $0.timeZone) }
  }

  /// The weeks of calendars that are looked at: those of the term, or else whole ones from the Monday
  /// on or before the day on.
  func calendarWindow(_ zone: TimeZone) -> Range<Int> {
    let first = options.term?.lowerBound ?? day
    let monday = CalendarDate(dayNumber: first.dayNumber - first.weekday.index)
    var end = CalendarDate(dayNumber: monday.dayNumber + 7 * options.weeks)
    if let last = options.term?.upperBound {
      // A term of more than a year is no term.
      let weeks = min(53, (last.dayNumber - monday.dayNumber) / 7 + 1)
      end = CalendarDate(dayNumber: monday.dayNumber + 7 * max(1, weeks))
    }
    let clock = CalendarClock.zone(zone)
    return clock.instant(day: monday, seconds: 0)..<clock.instant(day: end, seconds: 0)
  }

  /// Takes busy times from the hours that this import said, or from the usual hours of a day.
  mutating func subtract(_ busy: [Student.ID: BusyTimes]) {
    for (id, times) in busy {
      guard let student = students[id], let zone = zone(of: id) else { continue }
      let (taken, unknown) = times.usualWeek(on: zone)
      var week: WeekHours
      if hasHours.contains(id) {
        week = WeekHours(student.availability)
      } else {
        week = WeekHours(
          Weekday.allCases.map {
            LocalStretch(day: $0, from: options.hours.lowerBound, to: options.hours.upperBound)
          })
      }
      week.subtract(unknown)
      week.subtract(taken)
      students[id]?.availability = week.stretches
      hasHours.insert(id)
    }
  }
}
