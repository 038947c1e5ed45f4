import Kith

/// A CSV table for spreadsheets and learning platforms, as RFC 4180 wants it.
///
/// Cells are made harmless by ``TableCell``.
package struct SpreadsheetText {
  private(set) var text = ""

  package init(_ columns: [String]) {
    add(columns)
  }

  /// Adds a row; nil leaves a cell empty.
  package mutating func add(_ cells: [String?]) {
    text += cells.map { $0.map(Self.cell) ?? "" }.joined(separator: ",") + "\r\n"
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  /// The cell as it stands in a file.
  static func cell(_ content: String) -> String {
    let safe = TableCell.content(of: content)
    // Semicolons and tabs too: some programs split by those, whatever the file says.
    let special: [UInt8] = Array(",;\"\t\r\n'|".utf8)
    let needsQuotes =
      safe.utf8.contains(where: special.contains) || safe.utf8.first == 0x20
      || safe.utf8.last == 0x20
    guard needsQuotes else { return safe }
    // By bytes: a quote and an accent after it are one Character.
    let doubled = safe.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"\(String(decoding: doubled, as: UTF8.self))\""
  }
}
