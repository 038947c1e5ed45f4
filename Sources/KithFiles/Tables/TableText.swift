import Kith

/// A CSV table in the making, as RFC 4180 wants it, with bare line feeds.
struct TableText {
  private(set) var text: String
  private var isRowEmpty = true

  init(_ columns: [String]) {
    text = columns.joined(separator: ",") + "\n"
  }

  /// Adds a cell; nil leaves it empty.
  mutating func add(_ cell: String?) {
    if !isRowEmpty { text.append(",") }
    isRowEmpty = false
    guard let cell else { return }
    // Blanks around a cell would be no part of it without quotes.
    let blanks: [Character] = [" ", "\t"]
    let needsQuotes =
      cell.utf8.contains { ",\"\n\r".utf8.contains($0) }
      || cell.first.map(blanks.contains) == true || cell.last.map(blanks.contains) == true
    if needsQuotes {
      let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      text.append("\"\(doubled.joined(separator: "\"\""))\"")
    } else {
      text.append(cell)
    }
  }

  /// Adds a list as one cell.
  mutating func add(list: [String]) {
    add(list.isEmpty ? nil : list.joined(separator: ";"))
  }

  /// Adds the three cells of a stretch: its day and its two times.
  mutating func add(_ stretch: LocalStretch?) {
    add(stretch?.day.rawValue)
    add(stretch.map { ClockTime.text($0.from) })
    add(stretch.map { ClockTime.text($0.to) })
  }

  mutating func endRow() {
    text.append("\n")
    isRowEmpty = true
  }
}
