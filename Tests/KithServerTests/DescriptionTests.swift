import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct DescriptionTests {
  /// The description as the server tells it.
  private static func document(_ school: School) async throws -> [String: Any] {
    let text = try await school.asked { client in
      try await client.execute(uri: "/api/v1/openapi.json", method: .get).text
    }
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `the description names every address of the interface and no other`() async throws {
    let document = try await Self.document(School(matched: false))
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let told = Set(paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } })
    let served = Set(
      Routes.all.filter(\.isAPI).map { "\($0.method.rawValue.lowercased()) \($0.pattern)" })
    #expect(told == served)
    #expect(document["openapi"] as? String == "3.1.0")
    let names = paths.values.flatMap(\.values).compactMap {
      ($0 as? [String: Any])?["operationId"] as? String
    }
    #expect(names.count == served.count)
    #expect(Set(names).count == names.count)
  }

  /// Why a value is not of a schema; nil where it is.
  private static func fault(_ value: Any, _ schema: [String: Any], _ place: String) -> String? {
    if let choices = schema["anyOf"] as? [[String: Any]] {
      return choices.contains { fault(value, $0, place) == nil }
        ? nil : "\(place): none of the forms"
    }
    if let words = schema["enum"] as? [String] {
      return (value as? String).map(words.contains) == true ? nil : "\(place): \(value)"
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if types.isEmpty || value is NSNull && types.contains("null") { return nil }
    if types.contains("object") {
      guard let fields = value as? [String: Any],
        let properties = schema["properties"] as? [String: [String: Any]]
      else { return "\(place): no object" }
      for name in schema["required"] as? [String] ?? [] where fields[name] == nil {
        return "\(place).\(name) is missing"
      }
      for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
        guard let form = properties[name] else { return "\(place).\(name) is not described" }
        if let found = fault(field, form, "\(place).\(name)") { return found }
      }
      return nil
    }
    if types.contains("array") {
      guard let items = value as? [Any], let form = schema["items"] as? [String: Any] else {
        return "\(place): no list"
      }
      return items.lazy.compactMap { fault($0, form, "\(place)[]") }.first
    }
    if types.contains("string") { return value is String ? nil : "\(place): no text" }
    return value is NSNumber ? nil : "\(place): no number"
  }

  @Test func `what is answered has the form that is described`() async throws {
    let school = try School()
    let document = try await Self.document(school)
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    _ = try school.workspace.store.addPins(
      [NewPin(.veto, ["s1", "s9"], reason: "x")], of: "pods", by: School.author)
    _ = try school.workspace.store.addAsk(
      "s1", with: ["s1", "s2"], in: "pods", note: "n", of: "c1", by: School.author)
    let group = try #require(
      try school.workspace.publication(of: "pods")?.result.groups.first { group in
        group.members.contains { $0.student == "s1" }
      }
    ).id
    let visitors: [Visitor] = [.coordinator, .coach("c1"), .guardian(of: "s1")]
    let sessions = try visitors.map { ($0, try school.session($0)) }
    let checked = try await school.asked { client in
      var checked: [(path: String, body: String)] = []
      for (visitor, session) in sessions {
        for route in Routes.all
        where route.isAPI && route.method == .get && route.act != .seeDescription
          && Permissions.scope(of: route.act, for: visitor.role) != nil
        {
          var path = route.pattern.replacing("{student}", with: "s1")
            .replacing("{group}", with: group).replacing("{program}", with: "pods")
          if path.hasSuffix("/why-not") { path += "?with=s9" }
          if path.hasSuffix("/draft/move") {
            let draft = try school.workspace.draft(of: "pods")?.stored.id ?? 0
            let target = try school.workspace.draft(of: "pods")?.result.groups.first {
              $0.id != group
            }?.id
            path += "?student=s1&group=\(target ?? "")&draft=\(draft)"
          }
          let answer = try await client.execute(
            uri: path, method: .get, headers: session.bearer)
          #expect(answer.status == .ok, "\(path)")
          checked.append((route.pattern, answer.text))
        }
      }
      return checked
    }
    #expect(checked.count > 15)
    for (path, body) in checked {
      let content = paths[path]?["get"]?["responses"] as? [String: [String: Any]]
      let json = (content?["200"]?["content"] as? [String: Any])?["application/json"]
      let schema = try #require((json as? [String: Any])?["schema"] as? [String: Any])
      let value = try JSONSerialization.jsonObject(with: Data(body.utf8))
      #expect(Self.fault(value, schema, path) == nil)
    }
  }

  @Test func `bodies that nobody can mean are refused with what is wrong`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    try await school.asked { client in
      for (type, body) in [
        ("application/json", "{"), ("application/json", "[]"), ("application/json", "null"),
        ("application/json", #"{"student":5,"group":"g1","draft":1}"#), ("text/plain", "{}"),
        ("application/json", "{\"student\":\"s1\",\"group\":\"g1\",\"draft\":1e400}"),
        ("application/json", "\u{FFFF}"),
      ] {
        let answer = try await client.execute(
          uri: "/api/v1/programs/pods/draft/move", method: .post,
          headers: session.bearer.adding([.contentType: type]), body: ByteBuffer(string: body))
        #expect([400, 415].contains(answer.status.code), "\(body)")
        #expect(answer.headers[.contentType] == "application/json")
        #expect(answer.text.contains("\"problem\""))
      }
    }
  }
}
