import Kith

/// A table as other programs export it.
///
/// Columns are found by name without regard to case, blanks and punctuation; semicolons and tabs
/// separate cells as well as commas, if the header says so; rows may end early, rows of blanks are
/// none, and columns without a name are left out. A value is only told in messages where its column
/// was named public.
package struct ExportTable {
  /// A column as the file names it.
  package struct Header: Sendable {
    /// The title, without needless blanks and line breaks.
    package var name: String
    /// The name to compare with: letters and digits alone, in lower case.
    package var key: String
    package var offset: Int
  }

  package let source: SourceText
  package let headers: [Header]
  private let separator: UInt8
  private var shape: TableShape

  /// Reads the header; nil, with a problem, where there is none.
  package init?(_ source: SourceText, _ problems: inout ProblemList) {
    self.source = source
    let separator = Self.separator(of: source)
    self.separator = separator
    var headers: [Header]?
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, from: source.start, separator: separator)
      guard scanner.next() else {
        problems.add(
          source.problem(
            at: source.start, "the file is empty", remedy: "export the table again"))
        return
      }
      guard scanner.faults.isEmpty else {
        for (fault, offset) in scanner.faults {
          problems.add(source.problem(about: fault, at: offset))
        }
        return
      }
      headers = scanner.cells.map { cell in
        let name = CleanText.of(source.text(cell))
        return Header(name: name, key: CleanText.key(name), offset: cell.start)
      }
    }
    guard let headers else { return nil }
    self.headers = headers
    shape = TableShape(columns: headers.map { .init($0.name, isPrivate: true) })
    if separator != TableScanner.comma {
      problems.announce(
        "separator",
        source.problem(
          at: source.start,
          "cells are separated by \(separator == 0x09 ? "tabs" : "semicolons"), and were read so",
          remedy: "nothing needs to be done"))
    }
  }

  /// The column of a name, or of the first of several names that the file has.
  package func column(_ names: String...) -> Int? {
    for name in names {
      if let place = headers.firstIndex(where: { $0.key == CleanText.key(name) }) { return place }
    }
    return nil
  }

  /// Lets the values of a column stand in messages.
  package mutating func makePublic(_ column: Int?) {
    if let column { shape.columns[column].isPrivate = false }
  }

  /// Hands on each row that holds anything.
  package func forEachRow(
    _ problems: inout ProblemList, _ body: (borrowing ExportRow, inout ProblemList) -> Void
  ) {
    let width = headers.count
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, from: source.start, separator: separator)
      guard scanner.next() else { return }
      var row = ExportRow(
        row: TableRow(
          source: source, shape: shape, places: Array(0..<width), cells: [], start: 0))
      while scanner.next() {
        guard scanner.faults.isEmpty else {
          for (fault, offset) in scanner.faults {
            problems.add(source.problem(about: fault, at: offset))
          }
          continue
        }
        guard !scanner.hasOnlyBlanks(from: 0) else { continue }
        if scanner.cells.count > width, !scanner.hasOnlyBlanks(from: width) {
          problems.add(source.problem(aboutWidth: scanner, expected: width))
          continue
        }
        if scanner.cells.count < width {
          problems.note(
            "short-row",
            source.problem(
              at: scanner.cells[scanner.cells.count - 1].end,
              "the row has \(scanner.cells.count) cells and the header \(width); "
                + "the rest counts as empty", remedy: "check that nothing is cut off"))
          scanner.pad(to: width)
        }
        scanner.exchangeCells(&row.row.cells)
        row.row.start = scanner.recordStart
        body(row, &problems)
      }
    }
  }

  /// The separator that the header has most of, outside quotes.
  private static func separator(of source: SourceText) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in source.bytes[source.start...].prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == 0x0A || byte == 0x0D { break }
        counts[byte, default: 0] += 1
      }
    }
    let comma = counts[TableScanner.comma] ?? 0
    let candidates = [UInt8(ascii: ";"), 0x09].map { ($0, counts[$0] ?? 0) }
    guard let (byte, count) = candidates.max(by: { $0.1 < $1.1 }), count > comma else {
      return TableScanner.comma
    }
    return byte
  }
}

/// A row of an exported table.
package struct ExportRow {
  fileprivate var row: TableRow

  /// The text of a column without needless blanks; nil where nothing was said.
  package func text(_ column: Int?) -> String? {
    guard let column, let text = row.text(column) else { return nil }
    let clean = CleanText.trimmed(text)
    return clean.isEmpty ? nil : clean
  }

  /// A problem about the cell of a column, or about a part of it.
  package func problem(
    _ column: Int?, _ message: String, value: String? = nil, remedy: String
  ) -> InputProblem {
    guard let column else {
      return row.source.problem(at: row.start, message, remedy: remedy)
    }
    return row.problem(column, message, value: value, remedy: remedy)
  }

  /// The first byte of the row.
  package var start: Int { row.start }
}

extension SourceText {
  /// The text of a cell, doubled quotes made single.
  fileprivate func text(_ cell: TableScanner.Cell) -> String {
    let text = text(cell.range)
    return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }
}

/// Text without the blanks that nobody sees.
package enum CleanText {
  /// Whether a character is a blank of any kind, or takes no room at all.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The text without blanks at its ends, other kinds of blank made plain spaces.
  package static func trimmed(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 }
    if isPlain, text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    guard !isPlain else { return String(scalars) }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\n" || scalar == "\r" || !isBlank(scalar) {
        result.append(scalar)
      } else if !(0x200B...0x200D).contains(scalar.value), scalar.value != 0xFEFF {
        result.append(" ")
      }
    }
    return String(result)
  }

  /// The text on one line with single spaces.
  package static func of(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: isBlank).map { String($0) }.joined(separator: " ")
  }

  /// Letters and digits alone, in lower case.
  package static func key(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
