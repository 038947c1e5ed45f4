import Foundation
package import Testing

/// A text that was taken down once and must come out the same again.
///
/// With `KITH_RECORD=1` in the environment it is taken down anew, and the test fails, so that no run
/// that records can pass for one that checks.
package struct GoldenFile {
  private let url: URL

  /// The file `Golden/NAME.txt` beside the test that asks.
  package init(_ name: String, beside test: String = #filePath) {
    url = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
  }

  /// A file of the repository, such as a page that says what the code says.
  package init(inRepository path: String) {
    url =
      URL(fileURLWithPath: #filePath).appendingPathComponent("../../../\(path)")
      .standardizedFileURL
  }

  /// Compares a text with the file, or takes it down.
  package func expect(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("\(url.lastPathComponent) was recorded", sourceLocation: location)
    } else {
      let known = try String(contentsOf: url, encoding: .utf8)
      #expect(text == known, sourceLocation: location)
    }
  }
}
