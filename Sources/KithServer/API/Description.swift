import Foundation

/// The description of the interface, in the form of OpenAPI 3.1: made of the routes themselves, so that
/// it says no more and no less than is served.
enum Description {
  static func document(of routes: [Route], base: String) -> JSONTree {
    var paths: [String: [String: JSONTree]] = [:]
    for route in routes {
      guard let operation = route.operation else { continue }
      paths[route.pattern, default: [:]][route.method.rawValue.lowercased()] = text(
        of: operation, route)
    }
    return .object([
      "openapi": .text("3.1.0"),
      "info": .object([
        "title": .text("Kith"), "version": .text("1"),
        "description": .text(
          "What the page of a school's workspace does, for programs. One table of roles and acts "
            + "decides what each session may do; what is somebody else's is answered with 404."),
      ]),
      "servers": .list([.object(["url": .text(base)])]),
      "paths": .object(paths.mapValues { .object($0) }),
      "components": .object([
        "securitySchemes": .object([
          "session": .object(["type": .text("http"), "scheme": .text("bearer")]),
          "cookie": .object([
            "type": .text("apiKey"), "in": .text("cookie"), "name": .text("kith"),
          ]),
        ]),
        "schemas": .object(["Problem": problem.schema]),
        "responses": .object([
          "Problem": .object([
            "description": .text("Why it was not done, and what helps."),
            "content": json(.object(["$ref": .text("#/components/schemas/Problem")])),
          ])
        ]),
      ]),
    ])
  }

  private static let problem = Shape.object([
    ("status", .whole), ("problem", .text), ("remedy", .text),
  ])

  private static func json(_ schema: JSONTree) -> JSONTree {
    .object(["application/json": .object(["schema": schema])])
  }

  private static func text(of operation: Operation, _ route: Route) -> JSONTree {
    var parameters: [JSONTree] = route.parts.compactMap { part in
      guard case .value(let name) = part else { return nil }
      return .object([
        "name": .text(name), "in": .text("path"), "required": .flag(true),
        "schema": .object(["type": .text("string")]),
      ])
    }
    parameters += operation.query.map { parameter in
      .object([
        "name": .text(parameter.name), "in": .text("query"), "required": .flag(false),
        "description": .text(parameter.meaning),
        "schema": parameter.isRepeated
          ? Shape.list(parameter.shape).schema : parameter.shape.schema,
      ])
    }
    if route.method.isChange, !operation.isOpen {
      parameters += [
        header("Idempotency-Key", "The same change sent twice under one key is done once."),
        header("X-CSRF-Token", "Needed with a cookie: `csrf` of GET /api/v1/session."),
      ]
    }
    var responses: [String: JSONTree] = [
      "default": .object(["$ref": .text("#/components/responses/Problem")])
    ]
    responses[String(operation.status)] = .object([
      "description": .text("Done."), "content": json(operation.answer.schema),
    ])
    var fields: [String: JSONTree] = [
      "operationId": .text(operation.id), "summary": .text(operation.summary),
      "parameters": .list(parameters), "responses": .object(responses),
      "security": .list(
        operation.isOpen
          ? [] : [.object(["session": .list([])]), .object(["cookie": .list([])])]),
    ]
    if let body = operation.body {
      fields["requestBody"] = .object([
        "required": .flag(true), "content": json(body.schema),
      ])
    }
    return .object(fields)
  }

  private static func header(_ name: String, _ meaning: String) -> JSONTree {
    .object([
      "name": .text(name), "in": .text("header"), "required": .flag(false),
      "description": .text(meaning), "schema": .object(["type": .text("string")]),
    ])
  }
}
