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

/// The templates of all pages in every language, read once.
struct Templates: Sendable {
  private let libraries: [String: MustacheLibrary]

  init(_ texts: [(name: String, text: String)], _ languages: [PageWords]) throws {
    MustacheContentTypes.register(PageText(), named: PageText.name)
    var libraries: [String: MustacheLibrary] = [:]
    for words in languages {
      var library = MustacheLibrary()
      for (name, text) in texts {
        try library.register(
          "{{% CONTENT_TYPE:\(PageText.name)}}\n" + words.translated(text), named: name)
      }
      libraries[words.language] = library
    }
    self.libraries = libraries
  }

  func text(_ name: String, _ values: [String: Any], in words: PageWords) throws -> String {
    guard let text = libraries[words.language]?.render(values, withTemplate: name) else {
      throw Refusal(500, "a page is missing", "tell those who run the server")
    }
    return text
  }
}
