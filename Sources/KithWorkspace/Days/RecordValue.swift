import KithFiles

/// A part of what is held about a student, to be read by people and by programs.
package indirect enum RecordValue: Sendable, Hashable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([RecordValue])
  case fields([Field])

  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: RecordValue
  }

  /// Fields by their names, without those of which nothing is known.
  static func fields(_ fields: KeyValuePairs<String, RecordValue?>) -> RecordValue {
    .fields(fields.compactMap { name, value in value.map { Field(name: name, value: $0) } })
  }

  /// A text; nil for none.
  static func text(of text: String?) -> RecordValue? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }

  /// A list of texts; nil for none.
  static func texts(_ texts: [String]) -> RecordValue? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }

  /// The value as JSON.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.string(text)
    case .whole(let number): writer.whole(number)
    case .flag(let flag): writer.boolean(flag)
    case .list(let values):
      writer.array { writer in
        for value in values { value.write(to: &writer) }
      }
    case .fields(let fields):
      writer.object { writer in
        for field in fields {
          writer.key(field.name)
          field.value.write(to: &writer)
        }
      }
    }
  }

  /// The value in lines that people read, each `depth` steps from the edge.
  func lines(_ depth: Int = 0) -> [String] {
    let edge = String(repeating: "  ", count: depth)
    switch self {
    case .text, .whole, .flag: return [edge + word]
    case .list(let values):
      guard !values.isEmpty else { return ["\(edge)none"] }
      return values.flatMap { value -> [String] in
        let lines = value.lines(depth + 1)
        guard let first = lines.first else { return [] }
        return ["\(edge)- \(first.dropFirst(edge.count + 2))"] + lines.dropFirst()
      }
    case .fields(let fields):
      return fields.flatMap { field -> [String] in
        let name = field.name.replacing("_", with: " ")
        if case .list(let values) = field.value, values.allSatisfy(\.isWord), !values.isEmpty {
          return ["\(edge)\(name): \(values.map(\.word).joined(separator: ", "))"]
        }
        return field.value.isWord
          ? ["\(edge)\(name): \(field.value.word)"]
          : ["\(edge)\(name):"] + field.value.lines(depth + 1)
      }
    }
  }

  private var isWord: Bool {
    switch self {
    case .text, .whole, .flag: true
    case .list, .fields: false
    }
  }

  private var word: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list, .fields: ""
    }
  }
}
