import Foundation
import Kith
import KithWorkspace

/// One request of somebody who may make it.
struct Visit: Sendable {
  let site: Site
  let call: Call
  let route: Route
  /// The values of the path.
  let values: [String: String]
  let guest: Guest?
  let scope: Permissions.Scope
  let state: SchoolState

  var workspace: Workspace { site.workspace }

  /// A value of the path.
  func value(_ name: String) -> String { values[name] ?? "" }

  /// The fields of the body of a form.
  var form: Form {
    call.contentType == "application/x-www-form-urlencoded"
      ? Form(urlEncoded: String(decoding: call.body, as: UTF8.self)) : Form()
  }

  /// What the body says as JSON.
  func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard ["application/json", ""].contains(call.contentType) else {
      throw Refusal(415, "the body is no JSON", "send it as application/json")
    }
    return try JSONText.value(type, of: call.body)
  }

  var visitor: Visitor {
    get throws {
      guard let guest else { throw Refusal(401, "nobody is signed in", "open your link") }
      return guest.session.visitor
    }
  }

  /// Who does something, for the logs.
  var author: Author {
    get throws { Author(name: try workspace.logName(of: visitor), time: call.now) }
  }

  /// The program of the path or the query, or the only one.
  func program() throws -> String {
    let programs = try state.programs()
    if let name = values["program"] ?? call.query["program"] {
      guard programs.contains(name) else { throw Refusal.notFound }
      return name
    }
    guard programs.count == 1, let name = programs.first else {
      throw Refusal(
        400, programs.isEmpty ? "there is no program yet" : "there are several programs",
        programs.isEmpty ? "take one in" : "name one with ?program=")
    }
    return name
  }

  /// The published group that the path names, as far as the visitor may see it.
  func group() throws -> (open: OpenGroups, group: Group) {
    let id = value("group")
    let named = call.query["program"].map { [$0] }
    if let named, try !state.programs().contains(named[0]) { throw Refusal.notFound }
    let found = try state.groups(visitor, in: named).filter { $0.group.id == id }
    guard let first = found.first else { throw Refusal.notFound }
    guard found.count == 1 else {
      throw Refusal(
        400, "several programs have a group \(id)",
        "name one with ?program=\(found.map(\.open.told.name).joined(separator: " or "))")
    }
    return first
  }
}

/// Somebody signed in.
package struct Guest: Sendable {
  let session: Session
  /// What is stored of the session's token.
  let digest: String
  /// What forms carry, so that no other page can send them.
  let formToken: String
  /// Whether the session came in a cookie, which browsers send by themselves.
  let isCookie: Bool
}
