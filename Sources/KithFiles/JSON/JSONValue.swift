/// A value of a JSON file, which knows where it stands.
struct JSONValue {
  enum Content {
    case null
    case flag(Bool)
    /// A number as it is written, so that no digit is lost.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// The entries in the order of the file, each key once.
    case object([Entry])
  }

  struct Entry {
    var key: String
    var offset: Int
    var value: JSONValue
  }

  var content: Content
  /// The first byte of the value in its file.
  var offset: Int

  /// The value of a key; nil where this is no object or has no such key.
  subscript(key: String) -> JSONValue? {
    guard case .object(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
