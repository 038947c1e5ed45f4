/// Walks the elements of an XML text without copying it, as far as office files need it.
///
/// A reader of our own, because a sheet of 100,000 rows has millions of elements, for which a call
/// with a dictionary each takes half a minute, and because what could do harm does not exist in it:
/// document types, and so entities, are refused, and elements nest 64 deep at most. Prefixes of names
/// are dropped. Reference: XML 1.0, fifth edition.
struct XMLScanner {
  enum Event: Equatable {
    /// An element begins; one that is empty ends right after.
    case start
    case end
    /// Text inside an element.
    case text
  }

  private static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// How many elements are open.
  private(set) var depth = 0
  private var isEmptyElement = false
  /// The name of the element that begins or ends, without its prefix.
  private(set) var name: Range<Int> = 0..<0
  private var attributes: Range<Int> = 0..<0
  private var textRange: Range<Int> = 0..<0
  private var isVerbatim = false
  /// Why the walk has stopped before the end; nil where nothing is wrong.
  private(set) var fault: String?

  /// A scanner of UTF-8 bytes, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Moves on; nil at the end, or at a fault.
  mutating func next() -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      depth -= 1
      return .end
    }
    while fault == nil, offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "<") {
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
        guard depth > 0 else { continue }
        (textRange, isVerbatim) = (start..<offset, false)
        return .text
      }
      switch offset + 1 < bytes.count ? bytes[offset + 1] : 0 {
      case UInt8(ascii: "?"): skip(past: "?>")
      case UInt8(ascii: "!"):
        if has("<!--") {
          skip(past: "-->")
        } else if has("<![CDATA["), depth > 0 {
          let start = offset + 9
          skip(past: "]]>")
          if fault == nil {
            (textRange, isVerbatim) = (start..<offset - 3, true)
            return .text
          }
        } else {
          fault = "it declares a document type, which office files never do"
        }
      case UInt8(ascii: "/"): return endOfElement()
      default: return startOfElement()
      }
    }
    if fault == nil, depth > 0 { fault = "it is cut off" }
    return nil
  }

  /// Passes the rest of the element that has just begun.
  mutating func skipElement() {
    let outside = depth - 1
    while depth > outside, next() != nil {}
  }
}

// MARK: - Names, attributes and text

extension XMLScanner {
  /// Whether the element that begins or ends has a name.
  func isNamed(_ text: StaticString) -> Bool {
    name.count == text.utf8CodeUnitCount
      && text.withUTF8Buffer { $0.elementsEqual(bytes[name]) }
  }

  /// The value of an attribute of the element that begins; prefixes do not matter.
  func attribute(_ wanted: StaticString) -> String? {
    attributeRange(wanted).map(unescaped)
  }

  /// The bytes of an attribute as they stand.
  func attributeRange(_ wanted: StaticString) -> Range<Int>? {
    var place = attributes.lowerBound
    while place < attributes.upperBound {
      while place < attributes.upperBound, Self.isSpace(bytes[place]) { place += 1 }
      var start = place
      while place < attributes.upperBound, bytes[place] != UInt8(ascii: "=") {
        if bytes[place] == UInt8(ascii: ":") { start = place + 1 }
        place += 1
      }
      var end = place
      while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
      place += 1
      while place < attributes.upperBound, Self.isSpace(bytes[place]) { place += 1 }
      guard place < attributes.upperBound else { return nil }
      let quote = bytes[place]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let valueStart = place + 1
      place = valueStart
      while place < attributes.upperBound, bytes[place] != quote { place += 1 }
      if end - start == wanted.utf8CodeUnitCount,
        wanted.withUTF8Buffer({ $0.elementsEqual(bytes[start..<end]) })
      {
        return valueStart..<place
      }
      place += 1
    }
    return nil
  }

  /// The bytes of a range that an attribute has.
  func bytes(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[range] }

  /// The text that was come upon last, its references resolved.
  var text: String {
    isVerbatim
      ? String(decoding: bytes[textRange], as: UTF8.self) : unescaped(textRange)
  }

  /// Text with the five entities that XML has by itself, and references to characters.
  func unescaped(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result = ""
    var place = range.lowerBound
    var plain = place
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "&"),
        let end = bytes[place..<min(place + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
      else {
        place += 1
        continue
      }
      let name = String(decoding: bytes[place + 1..<end], as: UTF8.self)
      if let scalar = Self.scalar(name) {
        result += String(decoding: bytes[plain..<place], as: UTF8.self)
        result.unicodeScalars.append(scalar)
        plain = end + 1
      }
      place = end + 1
    }
    return result + String(decoding: bytes[plain..<range.upperBound], as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    let scalar = anyScalar(name)
    return scalar?.value == 0 ? nil : scalar
  }

  private static func anyScalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }
}

// MARK: - Tags

extension XMLScanner {
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      offset + wanted.count <= bytes.count
        && wanted.elementsEqual(bytes[offset..<offset + wanted.count])
    }
  }

  private mutating func skip(past text: StaticString) {
    while offset < bytes.count {
      if has(text) {
        offset += text.utf8CodeUnitCount
        return
      }
      offset += 1
    }
    fault = "it is cut off"
  }

  private mutating func readName(from start: Int) -> Int {
    var begin = start
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if Self.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: ":") { begin = place + 1 }
      place += 1
    }
    name = begin..<place
    return place
  }

  private mutating func startOfElement() -> Event? {
    let place = readName(from: offset + 1)
    var end = place
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < bytes.count else {
      fault = "it is cut off"
      return nil
    }
    isEmptyElement = bytes[end - 1] == UInt8(ascii: "/")
    attributes = place..<max(place, isEmptyElement ? end - 1 : end)
    offset = end + 1
    depth += 1
    guard depth <= Self.deepest else {
      fault = "it nests deeper than \(Self.deepest)"
      return nil
    }
    return .start
  }

  private mutating func endOfElement() -> Event? {
    let place = readName(from: offset + 2)
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")), depth > 0 else {
      fault = depth > 0 ? "it is cut off" : "an element ends that never began"
      return nil
    }
    offset = end + 1
    depth -= 1
    return .end
  }
}
