import Kith

/// HTML in the making: tags are written by the program, and whatever comes from a school is escaped.
package struct HTMLText {
  private(set) var bytes: [UInt8] = []

  /// Adds markup as it stands. Nothing that a school wrote may pass through here.
  mutating func add(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds words, escaped.
  mutating func add(text: String) {
    Self.appendEscaped(text, to: &bytes)
  }

  mutating func add(_ other: HTMLText) { bytes += other.bytes }

  /// Adds an element with attributes, whose values are escaped, around what `body` adds.
  ///
  /// An attribute whose value is nil is left out; one that is empty stands as a bare name.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ body: (inout HTMLText) -> Void
  ) {
    open(name, attributes)
    body(&self)
    add(markup: "</")
    add(markup: name)
    add(markup: ">")
  }

  /// Adds an element that holds nothing but words.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.add(text: text) }
  }

  /// Adds a tag that nothing closes, such as that of an `input`.
  mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    add(markup: "<")
    add(markup: name)
    for (name, value) in attributes {
      guard let value else { continue }
      add(markup: " ")
      add(markup: name)
      guard !value.isEmpty else { continue }
      add(markup: "=\"")
      add(text: value)
      add(markup: "\"")
    }
    add(markup: ">")
  }

  mutating func breakLine() { bytes.append(UInt8(ascii: "\n")) }

  /// The words with every sign that HTML reads as its own spelled out.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendEscaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    for byte in ForeignText.onOneLine(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case UInt8(ascii: "`"): bytes.append(contentsOf: "&#96;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
