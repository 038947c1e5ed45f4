/// The bytes of a text file, which know the line and column of each of them.
///
/// A class, because the line index is built once, when the first problem asks for a position.
package final class SourceText {
  /// The path as the caller named it.
  package let file: String
  package let bytes: [UInt8]
  /// The offset after a byte order mark.
  package let start: Int
  /// Where parts of the text stand in the file, ascending by offset, where the bytes were put
  /// together from another form.
  private let places: [Place]
  private lazy var lineStarts = findLineStarts()

  /// The line and column that a part of a text has in its file.
  package struct Place {
    var offset: Int
    var line: Int
    var column: Int
    /// What separates the cells of a record that begins here, whose columns are counted then.
    var separator: UInt8?

    package init(offset: Int, line: Int, column: Int = 1, separator: UInt8? = nil) {
      self.offset = offset
      self.line = line
      self.column = column
      self.separator = separator
    }
  }

  package init(file: String, bytes: [UInt8], places: [Place] = []) {
    self.file = file
    self.bytes = bytes
    self.places = places
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a file whole; nil, with a problem, where it cannot be read or is no UTF-8 text.
  package convenience init?(
    reading file: String, upTo limit: InputFile.Limit = .data, problems: inout ProblemList
  ) {
    guard let bytes = Self.bytes(of: file, upTo: limit, problems: &problems) else { return nil }
    self.init(file: file, bytes: bytes)
    guard isText(problems: &problems) else { return nil }
  }

  /// Reads a table whole, in whatever encoding it is; nil, with a problem, where it cannot be read
  /// or is no text.
  package convenience init?(
    readingTable file: String, upTo limit: InputFile.Limit = .data, problems: inout ProblemList
  ) {
    guard let bytes = Self.bytes(of: file, upTo: limit, problems: &problems) else { return nil }
    self.init(table: file, bytes: bytes, problems: &problems)
  }

  /// A table of bytes in whatever encoding; another one than UTF-8 is told.
  package convenience init?(table file: String, bytes: [UInt8], problems: inout ProblemList) {
    let encoding = TextEncoding.of(bytes)
    guard let text = encoding.decoded(bytes) else {
      problems.add(
        InputProblem(
          file: file, message: "the file is broken \(encoding.rawValue) text",
          remedy: "save it as UTF-8 text"))
      return nil
    }
    self.init(file: file, bytes: text)
    guard isText(problems: &problems) else { return nil }
    switch encoding {
    case .utf8: break
    case .mixed:
      let source = SourceText(file: file, bytes: bytes)
      let place = source.position(of: source.firstByteThatIsNoText ?? 0)
      problems.note(
        "encoding",
        InputProblem(
          file: file, line: place.line, column: place.column,
          message: "some letters are Windows-1252 in a file that is otherwise UTF-8",
          remedy: "look at the letters from here on, and save the file as UTF-8 text"))
    default:
      problems.announce(
        "encoding",
        InputProblem(
          file: file, message: "the file is \(encoding.rawValue) and was read as that",
          remedy: "save it as UTF-8 if letters look wrong"))
    }
  }

  /// The bytes of a file; nil, with a problem, where it cannot be read or is too long.
  package static func bytes(
    of file: String, upTo limit: InputFile.Limit = .data, problems: inout ProblemList
  ) -> [UInt8]? {
    do throws(InputFile.Refusal) {
      return try InputFile.bytes(of: file, upTo: limit)
    } catch {
      problems.add(InputProblem(file: file, message: error.message, remedy: error.remedy))
      return nil
    }
  }

  /// The text between two offsets.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

// MARK: - Positions

extension SourceText {
  /// The line and column of a byte, both counted from 1; columns are code points.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    if !places.isEmpty {
      let place = places[Self.last(of: places.count) { places[$0].offset <= offset }]
      return (place.line, place.column + separators(from: place, to: offset))
    }
    let low = Self.last(of: lineStarts.count) { lineStarts[$0] <= offset }
    var column = 1
    for byte in bytes[lineStarts[low]..<max(lineStarts[low], min(offset, bytes.count))]
    where byte & 0xC0 != 0x80 { column += 1 }
    return (low + 1, column)
  }

  /// The last of so many numbers of which something holds; it holds of the first ones alone.
  private static func last(of count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// The separators of cells between the beginning of a record and an offset.
  private func separators(from place: Place, to offset: Int) -> Int {
    guard let separator = place.separator, place.offset < offset else { return 0 }
    var isQuoted = false
    var count = 0
    for byte in bytes[place.offset..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == separator, !isQuoted { count += 1 }
    }
    return count
  }

  /// A problem about the value at an offset.
  package func problem(
    at offset: Int, _ message: String, value: ProblemValue? = nil, remedy: String
  ) -> InputProblem {
    let (line, column) = position(of: offset)
    return InputProblem(
      file: file, line: line, column: column, message: message, value: value, remedy: remedy)
  }

  private func findLineStarts() -> [Int] {
    var starts = [start]
    for offset in bytes.indices.dropFirst(start) {
      switch bytes[offset] {
      case UInt8(ascii: "\n"): starts.append(offset + 1)
      case UInt8(ascii: "\r"):
        let next = offset + 1
        if next == bytes.count || bytes[next] != UInt8(ascii: "\n") { starts.append(next) }
      default: break
      }
    }
    return starts
  }
}

// MARK: - Encoding

extension SourceText {
  /// Whether the bytes are UTF-8 without NUL; a problem at the first byte that is not.
  private func isText(problems: inout ProblemList) -> Bool {
    guard let fault = firstByteThatIsNoText else { return true }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    problems.add(
      problem(
        at: fault, isWide ? "the file is UTF-16, not UTF-8" : "the file is not UTF-8 text",
        value: .shown("byte 0x" + String(bytes[fault], radix: 16, uppercase: true)),
        remedy: "save it as UTF-8 text"))
    return false
  }

  /// The offset of the first byte that is NUL or breaks UTF-8.
  var firstByteThatIsNoText: Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        guard bytes[offset] != 0, let length = UTF8Shape.length(at: offset, in: bytes) else {
          return offset
        }
        offset += length
      }
      return nil
    }
  }
}
