import Foundation

/// The bytes of a text file, which know the line and column of each of them.
///
/// A class, because the line index is built once, when the first problem asks for a position.
final class SourceText {
  /// The path as the caller named it.
  let file: String
  let bytes: [UInt8]
  /// The offset after a byte order mark.
  let start: Int
  /// Where parts of the text stand in the file, ascending by offset, where the bytes were put
  /// together from another form.
  private let places: [Place]
  private lazy var lineStarts = findLineStarts()

  /// The line and column that a part of a text has in its file.
  struct Place {
    var offset: Int
    var line: Int
    var column: Int
  }

  init(file: String, bytes: [UInt8], places: [Place] = []) {
    self.file = file
    self.bytes = bytes
    self.places = places
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a file whole; nil, with a problem, where it cannot be read or is no UTF-8 text.
  convenience init?(reading file: String, problems: inout ProblemList) {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      defer { try? handle.close() }
      self.init(file: file, bytes: [UInt8](try handle.readToEnd() ?? Data()))
    } catch {
      let exists = FileManager.default.fileExists(atPath: file)
      problems.add(
        InputProblem(
          file: file, message: exists ? "the file cannot be read" : "the file does not exist",
          remedy: exists ? "check that it is a file that you may read" : "check the path"))
      return nil
    }
    guard isText(problems: &problems) else { return nil }
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

// MARK: - Positions

extension SourceText {
  /// The line and column of a byte, both counted from 1; columns are code points.
  func position(of offset: Int) -> (line: Int, column: Int) {
    if let first = places.first {
      let place = places.last { $0.offset <= offset } ?? first
      return (place.line, place.column)
    }
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for byte in bytes[lineStarts[low]..<max(lineStarts[low], min(offset, bytes.count))]
    where byte & 0xC0 != 0x80 { column += 1 }
    return (low + 1, column)
  }

  /// A problem about the value at an offset.
  func problem(
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
  ///
  /// Reference: The Unicode Standard, table 3-7 (well-formed byte sequences).
  var firstByteThatIsNoText: Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let count = bytes.count
      var offset = 0
      while offset < count {
        let lead = bytes[offset]
        if lead < 0x80 {
          if lead == 0 { return offset }
          offset += 1
          continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return offset
        }
        guard offset + length <= count, second.contains(bytes[offset + 1]) else { return offset }
        for tail in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[offset + tail]) {
          return offset
        }
        offset += length
      }
      return nil
    }
  }
}
