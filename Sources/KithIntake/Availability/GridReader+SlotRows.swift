import Kith
import KithFiles

extension GridReader {
  func readSlotRows(
    _ people: inout PeopleIndex, _ hours: inout GridHours, _ tally: inout Tally,
    _ problems: inout ProblemList
  ) {
    var students: [Int: Student.ID] = [:]
    if case .slotRows(_, let columns) = shape {
      for column in columns {
        let header = table.headers[column]
        let about = table.source.problem(
          at: header.offset, "a column belongs to nobody in the roster, and is left out",
          remedy: "name it by id, username, e-mail, or the full name")
        students[column] = settle(
          people.find(header.name, by: PeopleIndex.Key.allCases), about, &tally)
        if let id = students[column] { hours.weeks[id] = WeekHours() }
      }
    }
    var single: Student.ID?
    if case .dayTimes(_, _, true) = shape {
      single = owner(&people, &tally)
      guard single != nil else { return }
    }
    var above: [String?] = []
    // Somebody who marks nothing in a table of busy hours has said nothing.
    var marked: Set<Student.ID> = []
    table.forEachRow(&problems) { row, problems in
      switch shape {
      case .slotRows(let slots, let columns):
        guard let slot = self.slot(of: row, slots, &above, &tally) else { return }
        for column in columns {
          guard let id = students[column] else { continue }
          if row.text(column) != nil { marked.insert(id) }
          hours.note(slot, lasting: minutes, isFree: isFree(row, column, &tally), of: id)
        }
      case .slotNames(let slots, let names):
        guard let slot = self.slot(of: row, slots, &above, &tally) else { return }
        note(row, names, slot, &people, &hours, &tally)
      case .dayTimes(let time, let days, _):
        for day in days {
          let text = "\(table.headers[day].name) \(row.text(time) ?? "")"
          guard let slot = SlotText(text, vocabulary), slot.from != nil, slot.isSure else {
            tally.count("no-slot", noSlot(row, time))
            return
          }
          if let single {
            if row.text(day) != nil { marked.insert(single) }
            hours.note(slot, lasting: minutes, isFree: isFree(row, day, &tally), of: single)
          } else {
            note(row, day, slot, &people, &hours, &tally)
          }
        }
      default: return
      }
    }
    hours.settle()
    if areBusy { hours.weeks = hours.weeks.filter { marked.contains($0.key) } }
  }

  /// Takes note of those that a cell lists.
  private func note(
    _ row: borrowing ExportRow, _ column: Int, _ slot: SlotText, _ people: inout PeopleIndex,
    _ hours: inout GridHours, _ tally: inout Tally
  ) {
    var found: Set<Student.ID> = []
    for name in AnswerSplit.parts(of: row.text(column) ?? "", options: []) {
      let about = row.problem(
        column, "somebody who is free is not in the roster, and is left out",
        remedy: "name them by id, username, e-mail, or the full name")
      if let id = settle(people.find(name, by: PeopleIndex.Key.allCases), about, &tally) {
        found.insert(id)
      }
    }
    hours.note(slot, lasting: minutes, freeFor: found)
  }

  private func slot(
    of row: borrowing ExportRow, _ columns: [Int], _ above: inout [String?], _ tally: inout Tally
  ) -> SlotText? {
    if let slot = slot(of: row, columns, &above), slot.isSure { return slot }
    tally.count("no-slot", noSlot(row, columns.first))
    return nil
  }

  private func noSlot(_ row: borrowing ExportRow, _ column: Int?) -> InputProblem {
    row.problem(column, "a row names no day and time", remedy: "it is left out; correct it")
  }

  /// The slot of a row; a day that is not said is that of the rows above.
  func slot(
    of row: borrowing ExportRow, _ columns: [Int], _ above: inout [String?]
  ) -> SlotText? {
    var parts = columns.map { row.text($0) }
    for place in parts.indices.dropLast() where parts[place] == nil && place < above.count {
      parts[place] = above[place]
    }
    above = parts
    let text = parts.compactMap(\.self).joined(separator: " ")
    guard let slot = SlotText(text, vocabulary), slot.from != nil, !slot.days.isEmpty else {
      return nil
    }
    return slot
  }
}
