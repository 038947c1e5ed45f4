/// Walks a comma-separated table record by record, as RFC 4180 has it, without copying a byte.
///
/// Records end with LF, CRLF or CR; lines without any character are no records. Spaces, tabs and
/// no-break spaces around an unquoted cell are no part of it; a quoted cell is taken as it stands.
struct TableScanner {
  /// Where a cell stands: the bytes inside its quotes, if it has any.
  struct Cell {
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Whether doubled quotes stand for single ones.
    var hasDoubledQuotes: Bool

    var isEmpty: Bool { start == end }
    var range: Range<Int> { start..<end }
  }

  /// A departure from the format.
  enum Fault {
    case strayQuote, textAfterQuote, openQuote, longRecord
  }

  /// Bytes in one record, beyond which it is refused: 1 MiB.
  static let longestRecord = 1 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var offset: Int
  /// Where the current record begins.
  private(set) var recordStart: Int
  /// The cells of the current record.
  private(set) var cells: [Cell] = []
  /// What is wrong with the current record.
  private(set) var faults: [(fault: Fault, offset: Int)] = []

  /// A scanner of `bytes`, which must outlive it, from an offset.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8 = TableScanner.comma
  ) {
    self.bytes = bytes
    self.separator = separator
    offset = start
    recordStart = start
  }

  /// Moves to the next record; false at the end.
  mutating func next() -> Bool {
    cells.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll() }
    while offset < bytes.count, bytes[offset] == Self.lf || bytes[offset] == Self.cr {
      offset += 1
    }
    recordStart = offset
    guard offset < bytes.count else { return false }
    while readCell() {}
    if offset - recordStart > Self.longestRecord, faults.last?.fault != .openQuote {
      faults = [(.longRecord, recordStart)]
    }
    return true
  }

  /// Whether the record goes on after so many cells, and nothing stands in the rest of them.
  func hasOnlyBlanks(from width: Int) -> Bool {
    cells.count > width && cells[width...].allSatisfy(\.isEmpty)
  }

  /// Adds empty cells up to so many.
  mutating func pad(to width: Int) {
    while cells.count < width {
      cells.append(Cell(start: offset, end: offset, isQuoted: false, hasDoubledQuotes: false))
    }
  }

  /// Hands over the cells of the record for a buffer to reuse, so that no record allocates.
  mutating func exchangeCells(_ buffer: inout [Cell]) {
    swap(&cells, &buffer)
  }
}

// MARK: - Cells

extension TableScanner {
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
  static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// Reads a cell and what ends it; false after the last cell of the record.
  private mutating func readCell() -> Bool {
    skipBlanks()
    if offset < bytes.count, bytes[offset] == Self.quote {
      readQuotedCell()
    } else {
      readPlainCell()
    }
    guard offset < bytes.count else { return false }
    let ending = bytes[offset]
    offset += 1
    if ending == separator { return true }
    if ending == Self.cr, offset < bytes.count, bytes[offset] == Self.lf { offset += 1 }
    return false
  }

  private mutating func readPlainCell() {
    let start = offset
    let count = bytes.count
    var here = offset
    scan: while here < count {
      // All bytes that end or spoil a cell lie at or below the separator, or the comma.
      let byte = bytes[here]
      if byte <= separator || byte <= Self.comma {
        if byte == separator { break }
        switch byte {
        case Self.lf, Self.cr: break scan
        case Self.quote: faults.append((.strayQuote, here))
        default: break
        }
      }
      here += 1
    }
    offset = here
    while here > start {
      if bytes[here - 1] == 0x20 || bytes[here - 1] == 0x09 {
        here -= 1
      } else if here - start > 1, bytes[here - 1] == 0xA0, bytes[here - 2] == 0xC2 {
        here -= 2
      } else {
        break
      }
    }
    cells.append(Cell(start: start, end: here, isQuoted: false, hasDoubledQuotes: false))
  }

  private mutating func readQuotedCell() {
    let opening = offset
    var here = offset + 1
    var hasDoubledQuotes = false
    while true {
      guard here < bytes.count else {
        faults.append((.openQuote, opening))
        break
      }
      if bytes[here] == Self.quote {
        guard here + 1 < bytes.count, bytes[here + 1] == Self.quote else { break }
        hasDoubledQuotes = true
        here += 1
      }
      here += 1
    }
    cells.append(
      Cell(start: opening + 1, end: here, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
    offset = min(here + 1, bytes.count)
    skipBlanks()
    if isInsideCell { faults.append((.textAfterQuote, offset)) }
    while isInsideCell { offset += 1 }
  }

  private var isInsideCell: Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    return byte != separator && byte != Self.lf && byte != Self.cr
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x09 && separator != 0x09 {
        offset += 1
      } else if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 {
        offset += 2
      } else {
        return
      }
    }
  }
}
