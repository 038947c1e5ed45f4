import KithFiles

/// Writes the cells of a sheet as a table of text, which every reader of tables then reads.
///
/// Numbers stand as the sheet shows them: days, times, per cent, zeros in front. A record of the text
/// knows its row, so that a message names the row and the column of the sheet.
struct SheetText {
  private var book: Workbook
  private(set) var bytes: [UInt8] = []
  private(set) var places: [SourceText.Place] = []
  /// Rows that hold anything.
  private(set) var rows = 0
  /// The most cells of any row.
  private(set) var columns = 0
  /// Cells that hold the error of a formula.
  private(set) var errors = 0

  /// Columns and bytes, beyond which a sheet is refused.
  private static let mostColumns = 2000
  private static let mostBytes = 1 << 29

  /// Reads a sheet; nil, with a problem, where it is unsound.
  init?(_ sheet: Workbook.Sheet, of book: Workbook, _ problems: inout ProblemList) {
    self.book = book
    var text = self
    var refusal: String?
    let isSound = book.walk(sheet.path, &problems) { scanner in
      refusal = text.read(&scanner)
    }
    guard isSound else { return nil }
    if let refusal {
      book.refuse(refusal, &problems)
      return nil
    }
    self = text
  }

  /// Reads all rows; what is too large is said.
  private mutating func read(_ scanner: inout XMLScanner) -> String? {
    var row = 0
    while let event = scanner.next() {
      guard event == .start, scanner.isNamed("row") else { continue }
      row = scanner.attribute("r").flatMap { Int($0) } ?? row + 1
      if let refusal = readRow(row, &scanner) { return refusal }
    }
    return nil
  }

  private mutating func readRow(_ row: Int, _ scanner: inout XMLScanner) -> String? {
    let outside = scanner.depth - 1
    let start = bytes.count
    var column = 0
    var written = 0
    while scanner.depth > outside, let event = scanner.next() {
      guard event == .start, scanner.isNamed("c") else { continue }
      if let reference = scanner.attributeRange("r"), let named = scanner.column(reference) {
        column = max(column, named)
      }
      guard column < Self.mostColumns else {
        return "the sheet has more than \(Self.mostColumns) columns"
      }
      let text = cell(&scanner)
      guard text.utf8.count <= Workbook.mostCellBytes else {
        return "a cell holds more text than a sheet can"
      }
      defer { column += 1 }
      guard !text.isEmpty else { continue }
      while written < column {
        bytes.append(UInt8(ascii: ","))
        written += 1
      }
      bytes += TableText.quoted(text).utf8
    }
    guard bytes.count > start else { return nil }
    rows += 1
    columns = max(columns, written + 1)
    bytes.append(0x0A)
    places.append(SourceText.Place(offset: start, line: row, separator: UInt8(ascii: ",")))
    return bytes.count > Self.mostBytes
      ? "the sheet holds more than \(Self.mostBytes) bytes of text" : nil
  }
}

// MARK: - Cells

extension SheetText {
  /// The text of the cell that has just begun, up to its end.
  private mutating func cell(_ scanner: inout XMLScanner) -> String {
    let outside = scanner.depth - 1
    let kind = scanner.attribute("t") ?? "n"
    let style = scanner.attribute("s").flatMap { Int($0) } ?? 0
    var value = ""
    var inline = ""
    var isValue = false
    while scanner.depth > outside, let event = scanner.next() {
      switch event {
      case .start:
        if scanner.isNamed("is") {
          inline = scanner.cellText()
        } else {
          isValue = scanner.isNamed("v")
        }
      case .end: isValue = false
      case .text: if isValue { value += scanner.text }
      }
    }
    switch kind {
    case "inlineStr": return CleanText.trimmed(inline)
    case "s":
      guard let number = Int(value), book.texts.indices.contains(number) else { return "" }
      return CleanText.trimmed(book.texts[number])
    case "b": return value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
    case "e":
      errors += 1
      return ""
    case "n":
      guard let number = Double(CleanText.trimmed(value)) else { return "" }
      let format = book.formats.indices.contains(style) ? book.formats[style] : .plain
      return format.text(number, countsFrom1904: book.countsFrom1904)
    case "d":
      // ISO 8601, with a T that no reader needs to know.
      return value.replacing("T", with: " ")
    default: return CleanText.trimmed(value)
    }
  }
}

extension XMLScanner {
  /// The number of a column, from 0, of a reference such as `AB12`.
  fileprivate func column(_ reference: Range<Int>) -> Int? {
    var number = 0
    for byte in bytes(reference).prefix(4) {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): number = number * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z"): number = number * 26 + Int(byte) - 96
      default: return number == 0 ? nil : number - 1
      }
    }
    return number == 0 ? nil : number - 1
  }
}
