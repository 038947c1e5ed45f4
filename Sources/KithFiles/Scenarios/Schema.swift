/// A value of JSON, as far as schemas need them.
enum SchemaValue {
  /// A key with its value.
  struct Entry {
    var key: String
    var value: SchemaValue

    init(_ key: String, _ value: SchemaValue) {
      self.key = key
      self.value = value
    }
  }

  case string(String)
  case flag(Bool)
  case list([SchemaValue])
  case object([Entry])

  func write(to writer: inout JSONWriter) {
    switch self {
    case .string(let text): writer.string(text)
    case .flag(let flag): writer.boolean(flag)
    case .list(let items):
      let isShort = items.allSatisfy { if case .string = $0 { true } else { false } }
      writer.array(isShort ? .line : .lines) { for item in items { item.write(to: &$0) } }
    case .object(let entries):
      writer.object {
        for entry in entries {
          $0.key(entry.key)
          entry.value.write(to: &$0)
        }
      }
    }
  }
}

/// A part of a JSON Schema.
struct Schema {
  var entries: [SchemaValue.Entry]

  private init(_ entries: [SchemaValue.Entry]) {
    self.entries = entries
  }

  var value: SchemaValue { .object(entries) }
}

// MARK: - Forms

extension Schema {
  private static func typed(_ names: String...) -> Schema {
    Schema([.init("type", names.count == 1 ? .string(names[0]) : .list(names.map { .string($0) }))])
  }

  static var anything: Schema { Schema([]) }
  static var nothing: Schema { typed("null") }
  static var text: Schema { typed("string") }
  static var flag: Schema { typed("boolean") }
  static var whole: Schema { typed("integer") }

  /// What a cell of a table may hold: YAML reads some of it as numbers, flags or days.
  static var cell: Schema {
    either(
      typed("string", "number", "boolean", "null"),
      list(of: typed("string", "number", "boolean")))
  }

  /// A number, or the least and the most that it may be.
  static var range: Schema {
    either(
      typed("number"),
      table(["least": typed("number"), "most": typed("number")], in: ["least", "most"]))
  }

  static func word(_ words: [String]) -> Schema {
    Schema([.init("enum", .list(words.map { .string($0) }))])
  }

  static func list(of item: Schema) -> Schema {
    Schema([.init("type", .string("array")), .init("items", item.value)])
  }

  /// A list of texts, or a single one.
  static func texts(among words: [String]? = nil) -> Schema {
    let item = words.map(word) ?? typed("string", "number", "boolean")
    return either(item, list(of: item))
  }

  static func either(_ one: Schema, _ other: Schema) -> Schema {
    Schema([.init("anyOf", .list([one.value, other.value]))])
  }

  /// A table of whatever keys, each with a value of one form.
  static func keyed(_ value: Schema) -> Schema {
    Schema([.init("type", .string("object")), .init("additionalProperties", value.value)])
  }

  /// A table of known keys, in the order of `keys`; each of them has its part.
  static func table(
    _ parts: [String: Schema], in keys: [String], needs: [String] = []
  ) -> Schema {
    precondition(Set(keys) == Set(parts.keys), "the schema and the reader know other keys")
    var entries: [SchemaValue.Entry] = [
      .init("type", .string("object")), .init("additionalProperties", .flag(false)),
    ]
    if !needs.isEmpty { entries.append(.init("required", .list(needs.map { .string($0) }))) }
    entries.append(
      .init("properties", .object(keys.map { .init($0, (parts[$0] ?? .anything).value) })))
    return Schema(entries)
  }
}
