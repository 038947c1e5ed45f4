import Kith
package import Yams

extension YAMLSection {
  /// The whole of a YAML file; nil, with a problem, where it is none.
  package init?(mapAt file: String, _ name: String, _ problems: inout ProblemList) {
    guard let source = SourceText(reading: file, upTo: .scenario, problems: &problems) else {
      return nil
    }
    self.init(source: source, name, &problems)
  }

  package init?(source: SourceText, _ name: String, _ problems: inout ProblemList) {
    guard let text = YAMLText(source, problems: &problems) else { return nil }
    guard let root = text.root else {
      problems.add(
        InputProblem(
          file: source.file, message: "the file is empty",
          remedy: "check that this is the right file"))
      return nil
    }
    self.init(text, name, root, &problems)
  }

  /// What stands at a node: a list of texts, one text, or nothing.
  package func texts(_ node: Node) -> [String] {
    switch node {
    case .sequence(let items): items.compactMap { $0.scalar?.string }
    case .scalar(let scalar): scalar.isNothing || scalar.string.isEmpty ? [] : [scalar.string]
    default: []
    }
  }

  /// Notes that a key has to be there.
  package func missing(_ key: String, _ problems: inout ProblemList) {
    guard let first = entries.first?.key else { return }
    problems.add(
      text.problem(first, "\(key) is missing here", value: nil, remedy: "add a line `\(key): …`"))
  }

  /// Notes that the value of a key is not what it has to be.
  package func refuse(_ key: String, _ expectation: String, _ problems: inout ProblemList) {
    guard let node = self[key] else { return }
    problems.add(text.problem(node, "\(key) is not \(expectation)", remedy: "correct it"))
  }

  /// Minutes after midnight from a text `HH:MM-HH:MM`.
  package func hours(
    _ key: String, _ text: String, _ problems: inout ProblemList
  ) -> Range<Int>? {
    if let range = ClockTime.range(text) { return range }
    refuse(key, "a stretch of the day such as 15:00-16:30", &problems)
    return nil
  }
}
