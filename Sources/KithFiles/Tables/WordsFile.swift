/// A table of texts that a speaker corrected: `language,key,text`.
package enum WordsFile {
  /// What is wrong with a row.
  package struct Fault: Error {
    /// Whether it is about the key; about the text otherwise.
    package var isAboutKey: Bool
    package var message: String
    package var value: String
    package var remedy: String

    package init(isAboutKey: Bool, message: String, value: String, remedy: String) {
      self.isAboutKey = isAboutKey
      self.message = message
      self.value = value
      self.remedy = remedy
    }
  }

  /// Reads a table whole, with all its problems.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - problems: Takes what is wrong.
  ///   - body: Takes a language, a key and a text; answers what is wrong with them.
  package static func read(
    _ path: String, _ problems: inout ProblemList,
    row body: (_ language: String, _ key: String, _ text: String) -> Fault?
  ) {
    guard let source = SourceText(reading: path, problems: &problems) else { return }
    let shape = TableShape(columns: [
      .init("language", required: true), .init("key", required: true),
      .init("text", required: true),
    ])
    source.readTable(shape, problems: &problems) { row, problems in
      guard let language = row.required(0, &problems), let key = row.required(1, &problems),
        let text = row.required(2, &problems), let fault = body(language, key, text)
      else { return }
      problems.add(
        row.problem(
          fault.isAboutKey ? 1 : 2, fault.message, value: fault.value, remedy: fault.remedy))
    }
  }
}
