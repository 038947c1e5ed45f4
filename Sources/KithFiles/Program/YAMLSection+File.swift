extension YAMLSection {
  /// The table that a whole file is; nil, with a problem, where it is none. An empty file is an empty
  /// table.
  package init?(reading file: String, _ name: String, _ problems: inout ProblemList) {
    guard let source = SourceText(reading: file, upTo: .written, problems: &problems),
      let text = YAMLText(source, problems: &problems)
    else { return nil }
    guard let root = text.root else { return nil }
    self.init(text, name, root, &problems)
  }
}
