import Kith

/// The style and the script of the page, each under a name that changes with it.
struct Assets: Sendable {
  struct Asset: Sendable {
    var type: String
    var content: [UInt8]
    /// Its name in addresses: `kith.0123456789abcdef.css`.
    var name: String
  }

  private let assets: [String: Asset]

  init() {
    let texts = [
      ("kith.css", "text/css; charset=utf-8", PageLook.text),
      ("kith.js", "text/javascript; charset=utf-8", PageBehaviour.text),
    ]
    assets = Dictionary(
      texts.map { name, type, text in
        let content = Array(text.utf8)
        let parts = name.split(separator: ".")
        let mark = SHA256.digest(of: content).prefix(16)
        return (name, Asset(type: type, content: content, name: "\(parts[0]).\(mark).\(parts[1])"))
      }
    ) { first, _ in first }
  }

  func path(of name: String) -> String { "/static/" + (assets[name]?.name ?? name) }

  /// What stands under a name with its mark.
  func answer(_ name: String) throws -> Answer {
    guard let asset = assets.values.first(where: { $0.name == name }) else {
      throw Refusal.notFound
    }
    return Answer(200, asset.type, asset.content)
      .with("cache-control", "public, max-age=31536000, immutable")
  }
}
