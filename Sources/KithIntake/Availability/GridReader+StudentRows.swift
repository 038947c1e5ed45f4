import Foundation
import Kith
import KithFiles

extension GridReader {
  /// Takes the hours of everybody that the table names over.
  mutating func read(into intake: inout Intake, _ problems: inout ProblemList) {
    var zone = intake.options.hoursZone.flatMap { TimeZone(identifier: $0) }
    if zone == nil {
      switch mention {
      case .none: break
      case .zone(let named):
        zone = named
        problems.announce(
          "hours-zone",
          table.source.problem(
            at: table.source.start,
            "the hours are read on the clock that the table names, \(named.identifier)",
            remedy: "if that is wrong, name it with --hours-zone"))
      case .unclear:
        problems.add(
          table.source.problem(
            at: table.source.start, "the table names a time zone that is not known, or several",
            remedy: "name the zone of its hours with --hours-zone"))
        return
      }
    }
    guard !areBusy || canTurn else {
      problems.add(
        table.source.problem(
          at: table.source.start, "the table tells hours in which students cannot come",
          remedy: "give a table of hours in which they can, or one row a student"))
      return
    }
    var people = intake.people()
    var hours = GridHours()
    var tally = Tally()
    settleMinutes()
    switch shape {
    case .stretches, .slotColumns, .dayColumns:
      readStudentRows(&people, &hours, &tally, &problems)
    case .slotRows, .slotNames, .dayTimes:
      readSlotRows(&people, &hours, &tally, &problems)
    }
    if hours.isUniversal { zone = .gmt }
    tally.tell(&problems)
    for (id, week) in hours.weeks.sorted(by: { $0.key < $1.key }) {
      intake.setHours(of: id, to: week, on: hours.zones[id] ?? zone, hours.firstDay)
    }
  }

  /// How long a slot is that is only named by its beginning: the smallest gap between two of a day.
  private mutating func settleMinutes() {
    var starts: [Weekday: Set<Int>] = [:]
    func see(_ slot: SlotText) {
      for day in slot.days { if let from = slot.from { starts[day, default: []].insert(from) } }
    }
    var quiet = ProblemList()
    switch shape {
    case .stretches: return
    case .slotColumns(let columns): for (_, slot) in columns { see(slot) }
    case .dayColumns(let columns, _):
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
      var above: [String?] = []
      table.forEachRow(&quiet) { row, _ in
        if let found = self.slot(of: row, slot, &above) { see(found) }
      }
    case .dayTimes(let time, _, _):
      table.forEachRow(&quiet) { row, _ in
        if let found = row.text(time).flatMap({ SlotText("mon \($0)", vocabulary) }) { see(found) }
      }
    }
    let gaps = starts.values.flatMap { day in
      let sorted = day.sorted()
      return zip(sorted.dropFirst(), sorted).map { $0 - $1 }
    }
    minutes = min(max(gaps.min() ?? 60, 5), 180)
  }

  /// Whether hours that are not free tell those that are: where every slot is asked about.
  private var canTurn: Bool {
    switch shape {
    case .slotColumns, .dayColumns, .slotRows, .dayTimes(_, _, true): true
    case .stretches, .slotNames, .dayTimes: false
    }
  }

  func readStudentRows(
    _ people: inout PeopleIndex, _ hours: inout GridHours, _ tally: inout Tally,
    _ problems: inout ProblemList
  ) {
    let frame = busyFrame()
    table.forEachRow(&problems) { row, problems in
      guard let id = find(row, keys, &people, &tally) else { return }
      if let text = row.text(zoneColumn) {
        guard let zone = AnswerWords.zone(text).flatMap({ TimeZone(identifier: $0) }) else {
          tally.count(
            "no-zone",
            row.problem(
              zoneColumn, "a time zone is not known, and the hours of the row are left out",
              remedy: "write an IANA name such as Europe/Berlin"))
          return
        }
        hours.zones[id] = zone
      }
      switch mention(in: row) {
      case .none: break
      case .zone(let zone): hours.zones[id] = zone
      case .unclear:
        tally.count(
          "no-zone",
          row.problem(
            keys.first, "hours name a time zone that is not known, or several, and are left out",
            remedy: "write an IANA name such as Europe/Berlin in a column time zone"))
        return
      }
      switch shape {
      case .stretches(_, let day, let from, let to):
        readStretch(row, day, from, to, of: id, &hours, &tally)
      case .slotColumns(let columns):
        // Nobody is free all week for having said nothing.
        if areBusy, !columns.contains(where: { row.text($0.column) != nil }) { return }
        // The last row of a student counts.
        hours.forget(id)
        for (column, slot) in columns {
          hours.note(slot, lasting: minutes, isFree: isFree(row, column, &tally), of: id)
        }
      case .dayColumns(let columns, _):
        readDays(row, columns, busyIn: areBusy ? frame : nil, of: id, &hours, &tally)
      default: return
      }
    }
    hours.settle()
  }

  /// The clock that the hours of a row mention themselves.
  private func mention(in row: borrowing ExportRow) -> ZoneMention {
    let columns: [Int]
    switch shape {
    case .stretches(_, _, let from, let to): columns = [from, to].compactMap(\.self)
    case .dayColumns(let days, _): columns = days.map(\.column)
    default: return .none
    }
    var found = ZoneMention.none
    for column in columns {
      let zone = cells.zone(in: row.text(column))
      if zone == .none { continue }
      guard found == .none || found == zone else { return .unclear }
      found = zone
    }
    return found
  }

  private func readStretch(
    _ row: borrowing ExportRow, _ day: Int, _ from: Int, _ to: Int?, of id: Student.ID,
    _ hours: inout GridHours, _ tally: inout Tally
  ) {
    let text = [day, from].compactMap { row.text($0) }.joined(separator: " ")
    guard let start = SlotText(text, vocabulary), let first = start.from,
      let weekday = start.days.first, start.isSure || to != nil && row.text(to) != nil,
      let end = to == nil
        ? start.to : row.text(to).flatMap({ SlotText("\(weekday.rawValue) \($0)")?.from })
    else {
      tally.count(
        "no-hours",
        row.problem(
          from, "a row names no stretch of a day", remedy: "it is left out; correct it"))
      return
    }
    hours.weeks[id, default: WeekHours()].insert(
      LocalStretch(day: weekday, from: first, to: end == 0 ? 1440 : SlotText.end(first, end)))
  }

  private func readDays(
    _ row: borrowing ExportRow, _ columns: [(column: Int, day: Weekday)], busyIn frame: WeekHours?,
    of id: Student.ID, _ hours: inout GridHours, _ tally: inout Tally
  ) {
    var named = WeekHours()
    var isClear = true
    for (column, day) in columns { addHours(row, column, day, to: &named, &isClear, &tally) }
    guard var free = frame else {
      hours.weeks[id] = named
      return
    }
    // Nobody is free all week for having said nothing, or what nobody understands.
    guard isClear, columns.contains(where: { row.text($0.column) != nil }) else {
      tally.count(
        "no-busy-hours",
        row.problem(
          columns.first?.column, "busy hours are not said, or not understood: hours stay open",
          remedy: "write times such as 15:00-16:00, or none"))
      return
    }
    free.subtract(named)
    hours.weeks[id] = free
  }

  /// All hours that a table of busy hours asks for; what is not busy in it is free.
  private func busyFrame() -> WeekHours {
    guard areBusy, case .dayColumns(let columns, _) = shape else { return WeekHours() }
    var slots: Set<Range<Int>> = []
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      for (column, _) in columns {
        for (_, slot) in cells.hours(in: row.text(column)) {
          if let slot, let from = slot.from, slot.isSure {
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
    _ isClear: inout Bool, _ tally: inout Tally
  ) {
    for (part, found) in cells.hours(in: row.text(column)) {
      guard var slot = found, slot.from != nil, slot.isSure else {
        // "None" is an answer too.
        if languages.saysNothing(part) || languages.flag(part) == false { continue }
        isClear = false
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
