import Kith
import KithFiles

extension GridReader {
  func readSlotRows(
    _ people: inout PeopleIndex, _ weeks: inout [Student.ID: WeekHours], _ tally: inout Tally,
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
        if let id = students[column] { weeks[id] = WeekHours() }
      }
    }
    // A table may hold several weeks: a slot is free where it is free in all of them.
    var refused: [Student.ID: WeekHours] = [:]
    table.forEachRow(&problems) { row, problems in
      let parts = slotColumns.compactMap { row.text($0) }
      guard let slot = SlotText(parts.joined(separator: " ")), slot.from != nil, !slot.days.isEmpty
      else {
        tally.count(
          "no-slot",
          row.problem(
            slotColumns.first, "a row names no day and time", remedy: "it is left out; correct it"))
        return
      }
      let stretches = slot.stretches(lasting: minutes)
      switch shape {
      case .slotRows(_, let columns):
        for column in columns {
          guard let id = students[column] else { continue }
          let isFree = isFree(row, column, &tally)
          for stretch in stretches {
            if isFree {
              weeks[id]?.insert(stretch)
            } else {
              refused[id, default: WeekHours()].insert(stretch)
            }
          }
        }
      case .slotNames(_, let names):
        for name in AnswerSplit.parts(of: row.text(names) ?? "", options: []) {
          let about = row.problem(
            names, "somebody who is free is not in the roster, and is left out",
            remedy: "name them by id, username, e-mail, or the full name")
          guard let id = settle(people.find(name, by: PeopleIndex.Key.allCases), about, &tally)
          else { continue }
          for stretch in stretches { weeks[id, default: WeekHours()].insert(stretch) }
        }
      default: return
      }
    }
    for (id, hours) in refused { weeks[id]?.subtract(hours) }
  }

  private var slotColumns: [Int] {
    switch shape {
    case .slotRows(let slot, _), .slotNames(let slot, _): slot
    default: []
    }
  }
}
