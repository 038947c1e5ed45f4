package import Yams

/// The nodes of a YAML file, and where they stand.
package struct YAMLText {
  let file: String
  let root: Node?

  /// Reads a file; nil, with a problem, where it is no YAML.
  init?(_ source: SourceText, problems: inout ProblemList) {
    file = source.file
    do {
      root = try compose(yaml: source.text(source.start..<source.bytes.count))
    } catch {
      problems.add(Self.problem(about: error, in: source))
      return nil
    }
  }

  /// A problem about a node.
  package func problem(
    _ node: Node, _ message: String, value: String? = nil, remedy: String
  ) -> InputProblem {
    InputProblem(
      file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message,
      value: (value ?? node.scalar?.string).map { .shown($0) }, remedy: remedy)
  }

  private static func problem(about error: any Error, in source: SourceText) -> InputProblem {
    func problem(_ mark: Mark?, _ message: String, _ value: String?, _ remedy: String)
      -> InputProblem
    {
      InputProblem(
        file: source.file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message,
        value: value.map { .shown($0) }, remedy: remedy)
    }
    switch error {
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return problem(
        context.mark, "a key stands twice", keys.joined(separator: ", "), "keep one of them")
    case YamlError.scanner(_, let words, let mark, _), YamlError.parser(_, let words, let mark, _),
      YamlError.composer(_, let words, let mark, _):
      return problem(
        mark, "the file is not YAML (\(words))", nil, "check indentation, colons and quotes here")
    default:
      return problem(nil, "the file is not YAML", nil, "write lines of the form `key: value`")
    }
  }
}
