import Kith
import KithFiles

extension GridReader {
  static func shape(of table: ExportTable) -> Shape? {
    let headers = table.headers
    if let student = table.column("student", "id"), let day = table.column("day"),
      let from = table.column("from", "start"), let to = table.column("to", "end")
    {
      return .stretches(student: student, day: day, from: from, to: to)
    }
    let slots = headers.indices.compactMap { place -> (column: Int, slot: SlotText)? in
      SlotText(headers[place].name).map { (place, $0) }
    }
    let whole = slots.filter { $0.slot.from != nil && !$0.slot.days.isEmpty }
    if whole.count >= 2 { return .slotColumns(whole) }
    let days = slots.filter { $0.slot.from == nil && $0.slot.days.count == 1 }
    if days.count >= 2 {
      let words = days.map { headers[$0.column].name.lowercased() }
      let areBusy = words.contains { title in
        ["unavailable", "not available", "busy", "cannot", "can't", "can not"]
          .contains(where: title.contains)
      }
      return .dayColumns(days.map { ($0.column, $0.slot.days[0]) }, areBusy: areBusy)
    }
    return rowShape(of: table)
  }

  /// The shape of a table whose rows are slots, by the words that its first rows begin with.
  private static func rowShape(of table: ExportTable) -> Shape? {
    var votes: [Int: Int] = [:]
    var rows = 0
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      guard rows < 50 else { return }
      rows += 1
      for column in 0..<min(3, table.headers.count) {
        if let text = row.text(column), SlotText.isSlot(text) { votes[column, default: 0] += 1 }
      }
    }
    let slot = votes.filter { $0.value * 5 >= rows * 4 }.map(\.key).sorted()
    guard rows > 0, let last = slot.last, slot == Array(0...last) else { return nil }
    let rest = Array(table.headers.indices.dropFirst(last + 1)).filter {
      !table.headers[$0].key.isEmpty && !["total", "count", "sum"].contains(table.headers[$0].key)
    }
    if let names = rest.first(where: {
      ["available", "names", "students", "free", "who"].contains(table.headers[$0].key)
    }) {
      return .slotNames(slot: slot, names: names)
    }
    return rest.isEmpty ? nil : .slotRows(slot: slot, people: rest)
  }
}

extension SlotText {
  /// Whether a cell is a day, a time, or both, and nothing else of note.
  static func isSlot(_ text: String) -> Bool {
    guard text.count <= 40, let slot = SlotText(text) else { return false }
    return slot.from != nil || !slot.days.isEmpty
  }
}
