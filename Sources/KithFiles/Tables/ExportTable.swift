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
  /// What stands above the header.
  package let above: [String]
  private let separator: UInt8
  /// Where the last row of the header begins.
  private let lastHeader: Int
  private var shape: TableShape

  /// Reads the header; nil, with a problem, where there is none.
  package init?(_ source: SourceText, _ problems: inout ProblemList) {
    self.source = source
    guard let front = TableFront(source) else {
      problems.add(
        source.problem(
          at: source.start, "the file is empty", remedy: "export the table again"))
      return nil
    }
    guard front.faults.isEmpty else {
      for (fault, offset) in front.faults {
        problems.add(source.problem(about: fault, at: offset))
      }
      return nil
    }
    separator = front.separator
    lastHeader = front.lastHeader
    above = front.above
    headers = front.titles.map { name, offset in
      Header(name: name, key: CleanText.key(name), offset: offset)
    }
    shape = TableShape(columns: headers.map { .init($0.name, isPrivate: true) })
    let names: [UInt8: String] = [0x09: "tabs", UInt8(ascii: ";"): "semicolons"]
    if separator != TableScanner.comma {
      problems.announce(
        "separator",
        source.problem(
          at: source.start,
          "cells are separated by \(names[separator] ?? "bars"), and were read so",
          remedy: "nothing needs to be done"))
    }
    if let (offset, count) = front.banner {
      problems.announce(
        "banner",
        source.problem(
          at: offset, "rows above the header of the table are passed: \(count)",
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
      var scanner = TableScanner(bytes, from: lastHeader, separator: separator)
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
        guard !scanner.hasOnlyBlanks(from: 0), !isTotal(scanner.cells, &problems) else { continue }
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
}

// MARK: - Rows that are none

extension ExportTable {
  private static let totals: Set<String> = [
    "total", "totals", "grand total", "count", "sum", "average", "mean", "overall average",
    "gesamt",
    "summe", "anzahl", "somme", "suma", "totale", "moyenne", "promedio", "media", "totaal",
  ]

  /// Whether a row only counts the others: a word such as “Total”, and numbers.
  private func isTotal(_ cells: [TableScanner.Cell], _ problems: inout ProblemList) -> Bool {
    guard let first = cells.first(where: { !$0.isEmpty }), first.end - first.start <= 16,
      cells.count > 1,
      Self.totals.contains(CleanText.of(source.cellText(first)).lowercased().filter { $0 != ":" })
    else { return false }
    var hasNumber = false
    for cell in cells where cell.start != first.start && !cell.isEmpty {
      guard source.bytes[cell.range].allSatisfy({ (0x25...0x39).contains($0) }) else {
        return false
      }
      hasNumber = true
    }
    guard hasNumber else { return false }
    problems.announce(
      "total-row",
      source.problem(
        at: first.start, "a row that counts the others is passed",
        remedy: "nothing needs to be done"))
    return true
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
  func cellText(_ cell: TableScanner.Cell) -> String {
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
