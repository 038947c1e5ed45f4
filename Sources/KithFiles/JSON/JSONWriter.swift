import Kith

/// Writes JSON in the order in which it is told, laid out the same way every time.
package struct JSONWriter {
  /// How the parts of an object or array follow one another.
  package enum Layout {
    /// Each on a line of its own.
    case lines
    /// All on one line.
    case line
  }

  /// Levels that are told apart by blanks.
  private static let mostIndented = 32

  private(set) var bytes: [UInt8] = []
  private var layouts: [Layout] = []
  /// Whether the innermost object or array is still empty.
  private var isFirst = true
  private var followsKey = false

  package init() {}

  /// The text with a line break at its end.
  package var finished: [UInt8] { bytes + [UInt8(ascii: "\n")] }
}

// MARK: - Objects and arrays

extension JSONWriter {
  package mutating func object(_ layout: Layout = .lines, _ parts: (inout JSONWriter) -> Void) {
    nest("{", "}", layout, parts)
  }

  package mutating func array(_ layout: Layout = .lines, _ parts: (inout JSONWriter) -> Void) {
    nest("[", "]", layout, parts)
  }

  /// Names the value that is written next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(contentsOf: ": ".utf8)
    followsKey = true
  }

  private mutating func nest(
    _ opening: String, _ closing: String, _ layout: Layout, _ parts: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(contentsOf: opening.utf8)
    layouts.append(layouts.last == .line ? .line : layout)
    isFirst = true
    parts(&self)
    let ended = layouts.removeLast()
    if !isFirst, ended == .lines { breakLine() }
    bytes.append(contentsOf: closing.utf8)
    isFirst = false
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst { bytes.append(contentsOf: layouts.last == .line ? ", ".utf8 : ",".utf8) }
    if layouts.last == .lines { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    // The trees of certificates are so deep that they would be hardly anything but blanks.
    let depth = min(layouts.count, Self.mostIndented)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

// MARK: - Values

extension JSONWriter {
  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func whole(_ value: some BinaryInteger) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// The exact decimal `units` ÷ `scale`, without needless zeros.
  mutating func decimal(_ units: Int, scale: Int) {
    separate()
    bytes.append(contentsOf: Decimals.text(units, scale: scale).utf8)
  }

  /// How far an objective can be from the best one.
  package mutating func gap(objective: Int, bound: Int) {
    decimal(Decimals.gap(objective: objective, bound: bound), scale: 1_000_000_000)
  }

  /// A number of seconds, to the millisecond.
  package mutating func seconds(_ value: Double) {
    separate()
    bytes.append(contentsOf: Decimals.text(Int((value * 1000).rounded()), scale: 1000).utf8)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    guard ForeignText.isUnruly(text) else {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case _ where ForeignText.isUnruly(scalar):
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: #"\u"#.utf8)
        bytes.append(contentsOf: (String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
