package import Foundation

/// How the page is run.
package struct PageOptions: Sendable {
  /// The address on which the server listens.
  package var host = "127.0.0.1"
  /// 0 takes any that is free.
  package var port = 8080
  /// What links begin with, such as `https://kith.school.example`; nil is where the server listens.
  package var baseURL: URL?
  /// The age in years from which students speak for themselves; unknown ages do not.
  package var studentsDecideFrom = 18
  /// Whether addresses of visitors come from a proxy's `X-Forwarded-For`.
  package var isBehindProxy = false
  /// The languages of the page, with the corrections of the school.
  package var languages = PageWords.builtIn
  /// Threads that answer requests.
  package var workers = 8
  /// Connections that are open at once.
  package var mostConnections = 2000
  /// Bytes of an upload, at most.
  package var mostUploadBytes = 32 << 20

  package init() {}

  /// What links begin with while the server listens on a port.
  package func base(listeningOn port: Int) -> String {
    if let baseURL {
      let text = baseURL.absoluteString
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    // The address of every interface is none that a browser opens.
    let name = ["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host
    return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)"
  }

  /// What is wrong with the options, with what helps; nil where nothing is.
  package var problem: String? {
    guard let baseURL else {
      guard ["127.0.0.1", "localhost", "::1"].contains(host) else {
        return "--host \(host) listens beyond this machine, where sign-in needs https; "
          + "put a proxy in front of it and name its address with --base-url https://…"
      }
      return nil
    }
    guard let scheme = baseURL.scheme, ["http", "https"].contains(scheme),
      let host = baseURL.host(), ["", "/"].contains(baseURL.path()), baseURL.query() == nil
    else { return "\(baseURL) is no address of a page; write it like https://kith.school.example" }
    guard scheme == "https" || Self.isLoopback(host) else {
      return "\(baseURL) is not encrypted; sign-in beyond this machine needs https"
    }
    return nil
  }

  package static func isLoopback(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
  }
}
