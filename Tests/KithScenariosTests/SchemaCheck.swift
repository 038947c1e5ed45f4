import Foundation
import Yams

/// Holds YAML against a JSON Schema, as an editor with the schema does: the keywords that our schema
/// uses, and no others.
struct SchemaCheck {
  private static let keywords: Set<String> = [
    "$schema", "title", "type", "anyOf", "enum", "items", "properties", "required",
    "additionalProperties",
  ]

  private let root: [String: Any]

  init(_ schema: Data) throws {
    root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? ["enum": []]
  }

  /// What the schema refuses, by the path of the node.
  func refusals(_ node: Node) -> [String] { refusals(node, root, "") }

  private func refusals(_ node: Node, _ schema: [String: Any], _ path: String) -> [String] {
    let unknown = schema.keys.filter { !Self.keywords.contains($0) }
    var refusals = unknown.sorted().map { "\(path): the schema says \($0)" }
    if let type = schema["type"] {
      let types = type as? [String] ?? [type as? String ?? ""]
      if !types.contains(where: { Self.isOf($0, node) }) {
        refusals.append("\(path): not \(types)")
      }
    }
    if let words = schema["enum"] as? [String], !words.contains(node.scalar?.string ?? "") {
      refusals.append("\(path): none of \(words.count) words")
    }
    if let choices = schema["anyOf"] as? [[String: Any]],
      choices.allSatisfy({ !self.refusals(node, $0, path).isEmpty })
    {
      refusals.append("\(path): none of \(choices.count) forms")
    }
    if let sequence = node.sequence, let item = schema["items"] as? [String: Any] {
      refusals += sequence.enumerated().flatMap { self.refusals($1, item, "\(path)/\($0)") }
    }
    return refusals + (node.mapping.map { parts($0, schema, path) } ?? [])
  }

  private func parts(_ mapping: Node.Mapping, _ schema: [String: Any], _ path: String) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { key in
      !mapping.keys.contains { $0.string == key }
    }
    let others = schema["additionalProperties"]
    return missing.map { "\(path): \($0) is missing" }
      + mapping.flatMap { key, value -> [String] in
        let name = key.string ?? ""
        if let part = known[name] ?? others as? [String: Any] {
          return refusals(value, part, "\(path)/\(name)")
        }
        return others as? Bool == false ? ["\(path): \(name) is unknown"] : []
      }
  }

  private static func isOf(_ type: String, _ node: Node) -> Bool {
    switch (type, node) {
    case ("object", .mapping), ("array", .sequence): true
    case ("boolean", .scalar): node.tag == Tag(.bool)
    case ("integer", .scalar): node.tag == Tag(.int)
    case ("number", .scalar): node.tag == Tag(.int) || node.tag == Tag(.float)
    case ("null", .scalar): node.tag == Tag(.null)
    // What YAML may take for a date is a text to JSON.
    case ("string", .scalar): node.tag == Tag(.str) || node.tag == Tag(.timestamp)
    default: false
    }
  }
}
