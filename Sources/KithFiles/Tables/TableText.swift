import Kith

/// A CSV table in the making, as RFC 4180 wants it, with bare line feeds.
package struct TableText {
  package private(set) var text: String
  private var isRowEmpty = true

  package init(_ columns: [String]) {
    text = columns.joined(separator: ",") + "\n"
  }

  /// Adds a cell; nil leaves it empty.
  package mutating func add(_ cell: String?) {
    if !isRowEmpty { text.append(",") }
    isRowEmpty = false
    if let cell { text.append(Self.quoted(cell)) }
  }

  /// Adds a list as one cell.
  package mutating func add(list: [String]) {
    add(list.isEmpty ? nil : list.joined(separator: ";"))
  }

  /// Adds the three cells of a stretch: its day and its two times.
  mutating func add(_ stretch: LocalStretch?) {
    add(stretch?.day.rawValue)
    add(stretch.map { ClockTime.text($0.from) })
    add(stretch.map { ClockTime.text($0.to) })
  }

  /// Adds a whole row; nil leaves a cell empty.
  package mutating func add(row: [String?]) {
    for cell in row { add(cell) }
    endRow()
  }

  package mutating func endRow() {
    text.append("\n")
    isRowEmpty = true
  }

  /// The text as it stands in a file: made harmless, and in quotes where it would be read as something
  /// else without.
  package static func quoted(_ text: String) -> String {
    let cell = TableCell.content(of: text)
    // Blanks around a cell would be no part of it without quotes.
    let blanks: [Unicode.Scalar] = [" ", "\t", "\u{A0}"]
    let needsQuotes =
      cell.utf8.contains { byte in
        byte <= UInt8(ascii: ",") && ",\"\n\r".utf8.contains(byte)
      } || cell.unicodeScalars.first.map(blanks.contains) == true
      || cell.unicodeScalars.last.map(blanks.contains) == true
    guard needsQuotes else { return cell }
    // By bytes: a quote and an accent after it are one Character.
    let doubled = cell.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"\(String(decoding: doubled, as: UTF8.self))\""
  }
}
