import Foundation

/// An address of the page, with what it does and about whom.
package struct Route: Sendable {
  /// A part of a path: a word, or a name under which any word is known.
  package enum Part: Sendable, Hashable {
    case word(String)
    case value(String)
  }

  /// About whom an address is: what a visitor who may do it only about their own is held to.
  package enum Subject: Sendable, Hashable {
    case none
    /// The student under this name.
    case student(String)
    /// The group under this name, of the program of the query where one is named.
    case group(String)
  }

  package let method: Call.Method
  /// As it stands in documents: `/draft/{program}/move`.
  package let pattern: String
  package let parts: [Part]
  package let act: Act
  package let subject: Subject
  /// What the description of the interface says of it; nil of a screen.
  let operation: Operation?
  /// Bytes of a body, at most.
  package let mostBytes: Int
  /// Whether reading it is written to the log.
  package let isNoted: Bool
  let handle: @Sendable (Visit) throws -> Answer

  init(
    _ method: Call.Method, _ pattern: String, _ act: Act, about subject: Subject = .none,
    _ operation: Operation? = nil, mostBytes: Int = 256 << 10, isNoted: Bool = true,
    _ handle: @escaping @Sendable (Visit) throws -> Answer
  ) {
    self.method = method
    self.pattern = pattern
    parts = pattern.split(separator: "/").map {
      $0.hasPrefix("{") ? .value(String($0.dropFirst().dropLast())) : .word(String($0))
    }
    self.act = act
    self.subject = subject
    self.operation = operation
    self.mostBytes = mostBytes
    self.isNoted = isNoted
    self.handle = handle
  }

  package var isAPI: Bool { pattern.hasPrefix("/api/") }

  /// The values of a path that this pattern fits; nil where it does not.
  package func values(of path: [String]) -> [String: String]? {
    guard path.count == parts.count else { return nil }
    var values: [String: String] = [:]
    for (part, text) in zip(parts, path) {
      switch part {
      case .word(let word): guard word == text else { return nil }
      case .value(let name): values[name] = text
      }
    }
    return values
  }
}

/// All routes, found by method and path.
package struct RouteTable: Sendable {
  package let routes: [Route]
  private let byFirstWord: [String: [Route]]

  package init(_ routes: [Route]) {
    self.routes = routes
    byFirstWord = Dictionary(grouping: routes) { route in
      guard case .word(let word) = route.parts.first else { return "" }
      return word
    }
  }

  /// What a path leads to: the route of a method, or the methods that it has otherwise.
  package func find(
    _ method: Call.Method?, _ path: [String]
  ) -> (route: Route, values: [String: String])? {
    (byFirstWord[path.first ?? ""] ?? []).lazy.compactMap { route in
      guard route.method == method else { return nil }
      return route.values(of: path).map { (route, $0) }
    }.first
  }

  package func methods(of path: [String]) -> [Call.Method] {
    let methods = (byFirstWord[path.first ?? ""] ?? []).filter { $0.values(of: path) != nil }
      .map(\.method)
    return Call.Method.allCases.filter(methods.contains)
  }
}
