import Kith

/// The rows of a file of edges, by numbers of identifiers as they are met.
struct EdgeFile {
  var first: [Int32] = []
  var second: [Int32] = []
  var weights: [Int64] = []
  /// Where each row begins, for problems that only show once all rows are read.
  var offsets: [Int] = []

  /// The largest weight either way: all of 32 bits and some more, so that sums over 100,000 nodes
  /// stay exact in every engine.
  static let largestWeight: Int64 = 1 << 33

  /// Reads two columns of identifiers and one of whole numbers.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - columns: The names of the columns of identifiers.
  ///   - selfLoops: Whether a row may name the same text twice.
  ///   - problems: Takes what is wrong.
  ///   - number: Numbers the identifiers of the first and of the second column.
  init(
    _ source: SourceText, columns: (String, String), selfLoops: Bool,
    problems: inout ProblemList,
    number: (_ column: Int, UnsafeBufferPointer<UInt8>) -> Int32
  ) {
    let shape = TableShape(columns: [
      .init(columns.0, required: true), .init(columns.1, required: true),
      .init("weight", required: true),
    ])
    // Twelve bytes are a short row: one allocation serves most files.
    let expected = source.bytes.count / 12
    first.reserveCapacity(expected)
    second.reserveCapacity(expected)
    weights.reserveCapacity(expected)
    offsets.reserveCapacity(expected)
    source.bytes.withUnsafeBufferPointer { bytes in
      source.readTable(shape, problems: &problems) { row, problems in
        let left = row.identifier(0, in: bytes, problems: &problems) { number(0, $0) }
        let right = row.identifier(1, in: bytes, problems: &problems) { number(1, $0) }
        let weight = row.wholeNumber(2, in: bytes, problems: &problems)
        guard let left, let right, let weight else { return }
        if !selfLoops, left == right {
          problems.add(
            row.problem(1, "a row pairs a node with itself", remedy: "remove the row"))
          return
        }
        guard abs(weight) <= Self.largestWeight else {
          problems.add(
            row.problem(
              2, "the weight is beyond \(Self.largestWeight)", remedy: "scale the weights down"))
          return
        }
        first.append(left)
        second.append(right)
        weights.append(weight)
        offsets.append(row.start)
      }
    }
  }
}

// MARK: - Cells without copies

extension TableRow {
  /// What `number` makes of the bytes of an identifier; nil, with a problem, where it is empty.
  @inline(__always)
  func identifier(
    _ column: Int, in bytes: UnsafeBufferPointer<UInt8>, problems: inout ProblemList,
    number: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> Int32? {
    guard let cell = self[column], !cell.isEmpty else {
      problems.add(
        problem(column, "\(shape.columns[column].name) is empty", remedy: "name the node"))
      return nil
    }
    let content = UnsafeBufferPointer(rebasing: bytes[cell.range])
    if cell.hasDoubledQuotes || TableCell.mayBeMarked(content), var text = text(column) {
      return text.withUTF8 { number($0) }
    }
    return number(content)
  }

  /// A whole number with an optional sign; nil, with a problem, where the cell holds none.
  @inline(__always)
  func wholeNumber(
    _ column: Int, in bytes: UnsafeBufferPointer<UInt8>, problems: inout ProblemList
  ) -> Int64? {
    if let cell = self[column], let value = Self.wholeNumber(bytes, cell.range) { return value }
    problems.add(
      problem(
        column, "\(shape.columns[column].name) is not a whole number",
        remedy: "write whole points, such as 12 or -3"))
    return nil
  }

  private static func wholeNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int64? {
    var offset = range.lowerBound
    var isNegative = false
    if offset < range.upperBound {
      isNegative = bytes[offset] == UInt8(ascii: "-")
      if isNegative || bytes[offset] == UInt8(ascii: "+") { offset += 1 }
    }
    // 18 digits cannot overflow.
    guard (1...18).contains(range.upperBound - offset) else { return nil }
    var value: Int64 = 0
    while offset < range.upperBound {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
      offset += 1
    }
    return isNegative ? -value : value
  }
}
