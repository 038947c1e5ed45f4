import KithReport
import Mustache

/// Texts in pages: escaped sign by sign, so that an accent after a quotation mark hides nothing.
struct PageText: MustacheContentType {
  static let name = "KITH"

  func escapeText(_ text: String) -> String {
    // Line breaks stand in fields of several lines, and mean nothing elsewhere.
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      HTMLText.escaped(String($0))
    }.joined(separator: "\n")
  }
}

/// The templates of all pages, read once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  init(_ texts: [(name: String, text: String)]) throws {
    MustacheContentTypes.register(PageText(), named: PageText.name)
    var library = MustacheLibrary()
    for (name, text) in texts {
      try library.register("{{% CONTENT_TYPE:\(PageText.name)}}\n" + text, named: name)
    }
    self.library = library
  }

  func text(_ name: String, _ values: [String: Any]) throws -> String {
    guard let text = library.render(values, withTemplate: name) else {
      throw Refusal(500, "a page is missing", "tell those who run the server")
    }
    return text
  }
}
