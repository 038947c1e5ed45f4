package import Foundation

/// A request as it came, wholly read.
package struct Call: Sendable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"

    package var isChange: Bool { self != .get }
  }

  package var method: Method
  /// The parts of the path between slashes, decoded; none for `/`.
  package var path: [String]
  package var query: Form
  /// By names in small letters.
  package var headers: [String: String]
  package var body: [UInt8] = []
  /// The address from which the request came.
  package var peer: String
  /// The host that the request names.
  package var host: String
  package var now = Date()

  package init(
    method: Method, path: [String], query: Form, headers: [String: String], body: [UInt8] = [],
    peer: String, host: String
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.peer = peer
    self.host = host
  }

  /// The parts of a path; nil where it is written in a way that nobody means.
  package static func path(_ text: some StringProtocol) -> [String]? {
    guard text.hasPrefix("/"), text.utf8.count <= 2048 else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1, parts[0].isEmpty { return [] }
    var decoded: [String] = []
    for part in parts {
      guard let text = String(part).removingPercentEncoding, !text.isEmpty, text != ".",
        text != "..", !text.unicodeScalars.contains("\0")
      else { return nil }
      decoded.append(text)
    }
    return decoded
  }

  /// The value of a cookie.
  package func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces) == name {
        return pair[1].trimmingCharacters(in: .whitespaces)
      }
    }
    return nil
  }

  /// The kind of the body, without parameters and in small letters.
  package var contentType: String {
    (headers["content-type"] ?? "").split(separator: ";").first.map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    } ?? ""
  }
}

/// Fields of a form or a query, in their order; a name may stand several times.
package struct Form: Sendable {
  package private(set) var fields: [(name: String, value: String)] = []

  /// Fields of a form, at most.
  private static let mostFields = 2000

  package init() {}

  package init(urlEncoded text: some StringProtocol) {
    for part in text.split(separator: "&").prefix(Self.mostFields) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      fields.append((Self.decoded(pair[0]), pair.count > 1 ? Self.decoded(pair[1]) : ""))
    }
  }

  package mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  private static func decoded(_ text: some StringProtocol) -> String {
    let spaced = String(text).replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? spaced
  }

  /// A value as it stands in a query.
  package static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
