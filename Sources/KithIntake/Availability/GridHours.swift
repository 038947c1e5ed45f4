import Foundation
import Kith

/// The hours that a table says of each student, on the clock of the table.
struct GridHours {
  var weeks: [Student.ID: WeekHours] = [:]
  /// Zones that rows name for themselves.
  var zones: [Student.ID: TimeZone] = [:]
  /// Slots that somebody is not free in: a table may hold several weeks, and a slot is free where it
  /// is free in all of them.
  private var refused: [Student.ID: WeekHours] = [:]
  /// Slots with everybody who is free in them, where the table lists them by name.
  private var lists: [(stretches: [LocalStretch], free: Set<Student.ID>)] = []
  /// The first day of the calendar that is named.
  private(set) var firstDay: CalendarDate?
  /// Whether times are written in UTC.
  private(set) var isUniversal = false

  /// Takes note of a slot.
  mutating func note(_ slot: SlotText, lasting minutes: Int, isFree: Bool, of id: Student.ID) {
    see(slot)
    if weeks[id] == nil { weeks[id] = WeekHours() }
    for stretch in slot.stretches(lasting: minutes) {
      if isFree {
        weeks[id]?.insert(stretch)
      } else {
        refused[id, default: WeekHours()].insert(stretch)
      }
    }
  }

  /// Takes note of a slot with the names of everybody who is free in it.
  mutating func note(_ slot: SlotText, lasting minutes: Int, freeFor ids: Set<Student.ID>) {
    see(slot)
    lists.append((slot.stretches(lasting: minutes), ids))
  }

  private mutating func see(_ slot: SlotText) {
    if let date = slot.date, firstDay.map({ date < $0 }) ?? true { firstDay = date }
    if slot.isUniversal { isUniversal = true }
  }

  /// Forgets what an earlier row said of a student.
  mutating func forget(_ id: Student.ID) {
    weeks[id] = WeekHours()
    refused[id] = nil
  }

  /// Takes away what is not free in every week.
  mutating func settle() {
    for id in lists.reduce(into: Set<Student.ID>(), { $0.formUnion($1.free) }) {
      var week = WeekHours()
      var others = WeekHours()
      for (stretches, free) in lists {
        for stretch in stretches {
          if free.contains(id) { week.insert(stretch) } else { others.insert(stretch) }
        }
      }
      week.subtract(others)
      weeks[id] = week
    }
    for (id, hours) in refused { weeks[id]?.subtract(hours) }
    refused = [:]
  }
}

extension Intake {
  /// Says the hours of a student, on a clock or, where none is named, on their own.
  mutating func setHours(
    of id: Student.ID, to week: WeekHours, on zone: TimeZone?, _ day: CalendarDate?
  ) {
    guard let own = students[id]?.timeZone else { return }
    var week = week
    if let zone, let other = TimeZone(identifier: own) {
      week = week.moved(from: zone, to: other, on: day ?? self.day)
    }
    students[id]?.availability = week.stretches
    hasHours.insert(id)
  }
}
