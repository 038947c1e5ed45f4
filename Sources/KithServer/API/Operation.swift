/// What the description of the interface says of one address.
struct Operation: Sendable {
  /// Its name for programs that are generated from the description.
  var id: String
  /// What it does, in a few words.
  var summary: String
  /// Parameters of the query.
  var query: [Parameter] = []
  /// What the body says; nil where there is none.
  var body: Shape?
  /// What it answers.
  var answer: Shape
  /// The status of success.
  var status = 200
  /// Whether somebody who is not signed in may ask.
  var isOpen = false

  struct Parameter: Sendable {
    var name: String
    var shape: Shape
    var meaning: String
    var isRepeated = false
  }
}

/// The form of a value in JSON.
indirect enum Shape: Sendable {
  case text
  case whole
  case flag
  case choice([String])
  case list(Shape)
  /// A table of names; those in `open` may be left out or be null.
  case object([(name: String, shape: Shape)], open: Set<String> = [])
  case anything

  /// The form as JSON Schema writes it.
  var schema: JSONTree {
    switch self {
    case .text: .object(["type": .text("string")])
    case .whole: .object(["type": .text("integer")])
    case .flag: .object(["type": .text("boolean")])
    case .choice(let words):
      .object(["type": .text("string"), "enum": .list(words.map { .text($0) })])
    case .list(let item): .object(["type": .text("array"), "items": item.schema])
    case .object(let fields, let open):
      .object([
        "type": .text("object"),
        "properties": .object(
          Dictionary(
            fields.map { name, shape in
              (name, open.contains(name) ? shape.schema.orNull : shape.schema)
            }
          ) { first, _ in first }),
        "required": .list(fields.map(\.name).filter { !open.contains($0) }.map { .text($0) }),
        "additionalProperties": .flag(false),
      ])
    case .anything: .object([:])
    }
  }
}

/// Any value of JSON.
indirect enum JSONTree: Sendable, Encodable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([JSONTree])
  case object([String: JSONTree])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .whole(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .object(let fields): try container.encode(fields)
    }
  }

  /// The schema of the same value, or of null.
  var orNull: JSONTree {
    guard case .object(var fields) = self else { return self }
    if case .text(let type)? = fields["type"] {
      fields["type"] = .list([.text(type), .text("null")])
    }
    if case .list(let words)? = fields["enum"] {
      // A null is none of the words.
      fields["enum"] = nil
      fields["anyOf"] = .list([.object(["enum": .list(words)]), .object(["type": .text("null")])])
      fields["type"] = nil
    }
    return .object(fields)
  }
}
