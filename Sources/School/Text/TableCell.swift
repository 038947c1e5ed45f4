/// A text as the cell of a table, so that no program that opens the table takes it for anything else.
///
/// A cell that a spreadsheet would work out as a formula has an apostrophe before it, as spreadsheets
/// themselves mark a text, and unruly characters are spelled out. ``text(of:)`` gives the text back.
package enum TableCell {
  /// The cell of a text.
  package static func content(of text: String) -> String {
    // Line feeds and tabs inside are text; spreadsheets and readers keep them in quotes.
    let text = spelled(text)
    return needsMark(text) ? "'" + text : text
  }

  /// The text that a cell holds.
  package static func text(of content: String) -> String {
    var text = content
    if text.utf8.first == UInt8(ascii: "'"), needsMark(String(text.unicodeScalars.dropFirst())) {
      text = String(text.unicodeScalars.dropFirst())
    }
    return text.utf8.contains(UInt8(ascii: "\\")) ? unspelled(text) : text
  }

  /// Whether a cell of these bytes may hold something else than they say.
  @inlinable
  package static func mayBeMarked(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: "'") || bytes.contains(UInt8(ascii: "\\"))
  }

  /// Whether a spreadsheet would work the text out instead of showing it.
  ///
  /// Blanks, marks and control characters before the sign do not protect: programs that trim cells
  /// would find it. Full-width signs count, since some programs narrow them. A plain number is no
  /// formula.
  package static func isFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, first == "\t" || first == "\r" || first == "\n" {
      return true
    }
    let sign = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    guard let sign, signs.contains(sign) else { return false }
    return !isNumber(text)
  }

  private static let signs = Set("=+-@|%\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{2212}".unicodeScalars)

  /// `-12` or `-12.5`.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "-") else { return false }
    let parts = text.dropFirst().utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  /// Whether the text is a formula, or a marked one, so that the mark can be told from the text.
  private static func needsMark(_ text: String) -> Bool {
    isFormula(String(text.unicodeScalars.drop { $0 == "'" }))
  }

  // MARK: - Unruly characters

  private static func spelled(_ text: String) -> String {
    guard ForeignText.isUnruly(text) else { return text }
    var lines = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        lines.unicodeScalars.append(scalar)
      } else {
        lines += ForeignText.visible(String(scalar))
      }
    }
    return lines
  }

  /// The text with what ``spelled(_:)`` wrote in place of unruly characters taken back.
  ///
  /// By bytes: a brace and an accent after it are one Character.
  private static func unspelled(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let opening = Array(#"\u{"#.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: opening),
        let end = bytes[place...].prefix(opening.count + 7).firstIndex(of: UInt8(ascii: "}")),
        let value = UInt32(
          String(decoding: bytes[(place + opening.count)..<end], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value), ForeignText.isUnruly(scalar)
      {
        result += Array(String(scalar).utf8)
        place = end + 1
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
