import Kith

/// The fingerprint of everything in a result's file but itself, however the file is laid out: keys in
/// their order by name, no blanks, and numbers by what they are worth.
enum ResultDigest {
  /// The digest of a text that lacks nothing but the digest and what closes it.
  static func digest(ofUnfinished bytes: [UInt8]) -> String {
    let source = SourceText(file: "", bytes: bytes + [UInt8(ascii: "}")])
    guard let value = try? JSONParser.parse(source) else {
      preconditionFailure("a result was written that is no JSON")
    }
    return digest(of: value)
  }

  /// The digest of a file that was read.
  static func digest(of root: JSONValue) -> String {
    var root = root
    if case .object(let entries) = root.content {
      root.content = .object(entries.filter { $0.key != "digest" })
    }
    var writer = JSONWriter()
    writer.plain(root)
    return SHA256.digest(of: writer.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func plain(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .flag(let flag): boolean(flag)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let items): array(.line) { for item in items { $0.plain(item) } }
    case .object(let entries):
      object(.line) {
        for entry in entries.sorted(by: { $0.key < $1.key }) {
          $0.key(entry.key)
          $0.plain(entry.value)
        }
      }
    }
  }

  /// 12, 12.0 and 1.2e1 are one number.
  private mutating func number(_ text: String) {
    if let exact = Decimals.exact(text) { return decimal(exact.units, scale: exact.scale) }
    // Others write small numbers with an exponent; no result holds more than nine decimals.
    let billionths = (Double(text) ?? .nan) * 1e9
    guard let units = Int(exactly: billionths.rounded()), abs(billionths) < 1e15 else {
      return string(text)
    }
    decimal(units, scale: 1_000_000_000)
  }
}
