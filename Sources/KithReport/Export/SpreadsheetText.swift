/// A CSV table for spreadsheets and learning platforms, as RFC 4180 wants it.
///
/// A cell that a spreadsheet would take for a formula is made harmless by an apostrophe before it,
/// the way spreadsheets themselves mark a text.
struct SpreadsheetText {
  private(set) var text = ""

  init(_ columns: [String]) {
    add(columns)
  }

  /// Adds a row; nil leaves a cell empty.
  mutating func add(_ cells: [String?]) {
    text += cells.map { $0.map(Self.cell) ?? "" }.joined(separator: ",") + "\r\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// The cell as it stands in a file.
  static func cell(_ content: String) -> String {
    let safe = isFormula(content) ? "'" + content : content
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

  /// Whether a spreadsheet would work the text out instead of showing it.
  ///
  /// Blanks and control characters before the sign do not protect: programs that trim cells would
  /// find it. Full-width signs count, since some programs narrow them.
  static func isFormula(_ content: String) -> Bool {
    if let first = content.unicodeScalars.first, first == "\t" || first == "\r" || first == "\n" {
      return true
    }
    let sign = content.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    return sign.map { "=+-@|%\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{2212}".unicodeScalars.contains($0) }
      ?? false
  }
}
