/// Reads JSON as RFC 8259 has it: nothing more is let through, and no key stands twice.
struct JSONParser {
  /// Something that is no JSON, and where.
  struct Fault: Error {
    var message: String
    var offset: Int
  }

  /// Values inside values; deeper ones could overflow the stack.
  static let deepest = 2000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private var depth = 0

  /// The value that the text holds.
  static func parse(_ source: SourceText) throws(Fault) -> JSONValue {
    let outcome: Result<JSONValue, Fault> = source.bytes.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes: bytes, offset: source.start)
      do throws(Fault) {
        return .success(try parser.document())
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  private mutating func document() throws(Fault) -> JSONValue {
    let value = try value()
    skipBlanks()
    if offset < bytes.count { throw fault("text follows the end of the JSON value") }
    return value
  }
}

// MARK: - Values

extension JSONParser {
  private mutating func value() throws(Fault) -> JSONValue {
    skipBlanks()
    let start = offset
    guard offset < bytes.count else { throw fault("the file ends too early") }
    let content: JSONValue.Content
    switch bytes[offset] {
    case UInt8(ascii: "{"):
      content = .object(try nested { parser throws(Fault) in try parser.object() })
    case UInt8(ascii: "["):
      content = .array(try nested { parser throws(Fault) in try parser.array() })
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default:
      if take("true") {
        content = .flag(true)
      } else if take("false") {
        content = .flag(false)
      } else if take("null") {
        content = .null
      } else {
        throw fault("no JSON value begins here")
      }
    }
    return JSONValue(content: content, offset: start)
  }

  private mutating func nested<Part>(
    _ parts: (inout JSONParser) throws(Fault) -> Part
  ) throws(Fault) -> Part {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("values nest too deep") }
    offset += 1
    return try parts(&self)
  }

  private mutating func object() throws(Fault) -> [JSONValue.Entry] {
    var entries: [JSONValue.Entry] = []
    var keys: Set<String> = []
    skipBlanks()
    if take("}") { return entries }
    while true {
      skipBlanks()
      let start = offset
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw fault("a key in quotes is missing")
      }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw Fault(message: "a key stands twice", offset: start)
      }
      skipBlanks()
      guard take(":") else { throw fault("a colon is missing") }
      entries.append(.init(key: key, offset: start, value: try value()))
      skipBlanks()
      if take("}") { return entries }
      guard take(",") else { throw fault("a comma or a closing brace is missing") }
    }
  }

  private mutating func array() throws(Fault) -> [JSONValue] {
    var items: [JSONValue] = []
    skipBlanks()
    if take("]") { return items }
    while true {
      items.append(try value())
      skipBlanks()
      if take("]") { return items }
      guard take(",") else { throw fault("a comma or a closing bracket is missing") }
    }
  }

  private mutating func number() throws(Fault) -> String {
    let start = offset
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return text(start..<offset)
  }

  private mutating func digits() throws(Fault) {
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    if offset == start { throw fault("a digit is missing") }
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() throws(Fault) -> String {
    offset += 1
    var result = ""
    var start = offset
    while true {
      guard offset < bytes.count else { throw fault("a string is never closed") }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let last = text(start..<offset)
        offset += 1
        return result.isEmpty ? last : result + last
      case UInt8(ascii: "\\"):
        result += text(start..<offset)
        offset += 1
        result.unicodeScalars.append(try escaped())
        start = offset
      case 0..<0x20:
        throw fault("a control character stands in a string")
      default:
        offset += 1
      }
    }
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    guard offset < bytes.count else { throw fault("a string is never closed") }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard unit < 0xDC00, take("\\u") else { throw fault("half a character is escaped") }
      let low = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      else { throw fault("half a character is escaped") }
      return scalar
    default: throw fault("an escape is not known")
    }
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    guard offset + 4 <= bytes.count, let unit = UInt32(text(offset..<offset + 4), radix: 16),
      bytes[offset] != UInt8(ascii: "+"), bytes[offset] != UInt8(ascii: "-")
    else { throw fault("four hexadecimal digits are missing") }
    offset += 4
    return unit
  }
}

// MARK: - Bytes

extension JSONParser {
  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, offset: offset) }

  private mutating func skipBlanks() {
    while offset < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
    offset += count
    return true
  }
}
