import Kith
import KithFiles

extension GridReader {
  /// Takes the hours of everybody whom the table names over.
  mutating func read(into intake: inout Intake, _ problems: inout ProblemList) {
    var people = intake.people()
    var weeks: [Student.ID: WeekHours] = [:]
    var tally = Tally()
    settleMinutes()
    switch shape {
    case .stretches, .slotColumns, .dayColumns:
      readStudentRows(&people, &weeks, &tally, &problems)
    case .slotRows, .slotNames:
      readSlotRows(&people, &weeks, &tally, &problems)
    }
    tally.tell(&problems)
    for (id, week) in weeks.sorted(by: { $0.key < $1.key }) {
      intake.setHours(of: id, to: week)
    }
  }

  /// How long a slot is that is only named by its beginning: the smallest gap between two of a day.
  private mutating func settleMinutes() {
    var starts: [Weekday: Set<Int>] = [:]
    func see(_ slot: SlotText) {
      for day in slot.days { if let from = slot.from { starts[day, default: []].insert(from) } }
    }
    switch shape {
    case .stretches: return
    case .slotColumns(let columns): for (_, slot) in columns { see(slot) }
    case .dayColumns(let columns, _):
      var quiet = ProblemList()
      table.forEachRow(&quiet) { row, _ in
        for (column, day) in columns {
          for (_, found) in cells.hours(in: row.text(column)) {
            if var slot = found {
              slot.days = [day]
              see(slot)
            }
          }
        }
      }
    case .slotRows(let slot, _), .slotNames(let slot, _):
      var quiet = ProblemList()
      table.forEachRow(&quiet) { row, _ in
        if let found = SlotText(slot.compactMap { row.text($0) }.joined(separator: " ")) {
          see(found)
        }
      }
    }
    let gaps = starts.values.flatMap { day in
      let sorted = day.sorted()
      return zip(sorted.dropFirst(), sorted).map { $0 - $1 }
    }
    minutes = min(max(gaps.min() ?? 60, 5), 180)
  }

  func readStudentRows(
    _ people: inout PeopleIndex, _ weeks: inout [Student.ID: WeekHours], _ tally: inout Tally,
    _ problems: inout ProblemList
  ) {
    let frame = busyFrame()
    table.forEachRow(&problems) { row, problems in
      guard let id = find(row, keys, &people, &tally) else { return }
      switch shape {
      case .stretches(_, let day, let from, let to):
        let text = [day, from].compactMap { row.text($0) }.joined(separator: " ")
        guard let start = SlotText(text), let first = start.from, let weekday = start.days.first,
          let end = row.text(to).flatMap({ SlotText("\(weekday.rawValue) \($0)")?.from })
        else {
          tally.count(
            "no-hours",
            row.problem(
              from, "a row names no stretch of a day", remedy: "it is left out; correct it"))
          return
        }
        weeks[id, default: WeekHours()].insert(
          LocalStretch(day: weekday, from: first, to: end == 0 ? 1440 : end))
      case .slotColumns(let columns):
        // The last row of a student counts.
        var week = WeekHours()
        for (column, slot) in columns where isFree(row, column, &tally) {
          for stretch in slot.stretches(lasting: minutes) { week.insert(stretch) }
        }
        weeks[id] = week
      case .dayColumns(let columns, let areBusy):
        var named = WeekHours()
        for (column, day) in columns { addHours(row, column, day, to: &named, &tally) }
        if areBusy {
          var free = frame
          free.subtract(named)
          named = free
        }
        weeks[id] = named
      default: return
      }
    }
  }

  /// All hours that a table of busy hours asks for; what is not busy in it is free.
  private func busyFrame() -> WeekHours {
    guard case .dayColumns(let columns, true) = shape else { return WeekHours() }
    var slots: Set<Range<Int>> = []
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      for (column, _) in columns {
        for (_, slot) in cells.hours(in: row.text(column)) {
          if let slot, let from = slot.from {
            slots.insert(from..<(slot.to ?? from + minutes))
          }
        }
      }
    }
    var frame = WeekHours()
    for (_, day) in columns {
      for slot in slots {
        frame.insert(day.index * 1440 + slot.lowerBound..<day.index * 1440 + slot.upperBound)
      }
    }
    return frame
  }

  private func addHours(
    _ row: borrowing ExportRow, _ column: Int, _ day: Weekday, to week: inout WeekHours,
    _ tally: inout Tally
  ) {
    for (part, found) in cells.hours(in: row.text(column)) {
      guard var slot = found, slot.from != nil, slot.isSure else {
        tally.count(
          "hours \(part.prefix(64))",
          row.problem(
            column, "hours are not understood and are left out",
            remedy: "write times such as 15:00-16:00 or 3 PM"))
        continue
      }
      slot.days = [day]
      for stretch in slot.stretches(lasting: minutes) { week.insert(stretch) }
    }
  }
}
