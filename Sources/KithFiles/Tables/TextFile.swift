/// A text that a person wrote and that is no table: read whole, with positions for messages.
package enum TextFile {
  /// The text; nil, with a problem, where the file cannot be read or is no UTF-8 text.
  package static func read(_ file: String, _ problems: inout ProblemList) -> String? {
    guard let source = SourceText(reading: file, upTo: .written, problems: &problems) else {
      return nil
    }
    return source.text(source.start..<source.bytes.count)
  }

  /// The line and column of a byte, both counted from 1.
  package static func position(of offset: Int, in text: String) -> (line: Int, column: Int) {
    SourceText(file: "", bytes: Array(text.utf8)).position(of: offset)
  }
}
