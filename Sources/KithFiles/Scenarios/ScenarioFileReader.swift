import Foundation
import Kith
package import Yams

/// Reads a scenario, and tells all of its problems at once.
package struct ScenarioFileReader {
  static let keys = [
    "name", "story", "shows", "roster", "program", "instance", "expect", "steps",
  ]

  let file: String
  /// Everybody that the scenario has named so far; they may be spoken of from there on.
  var known: Set<Student.ID> = []
  /// Who left, and may come back.
  var gone: Set<Student.ID> = []

  package init(_ file: String) {
    self.file = file
  }

  /// The scenario; nil, with problems, where something has to be put right.
  package mutating func read(_ problems: inout ProblemList) -> Scenario? {
    let before = problems.count
    guard let section = document(&problems) else { return nil }
    section.checkKeys(Self.keys, &problems)
    for key in ["name", "story"] where section[key] == nil {
      problems.add(
        InputProblem(
          file: file, message: "a required key is missing", value: .shown(key),
          remedy: key == "name" ? "give the scenario a name" : "say why the scenario exists"))
    }
    let name = section.string("name", &problems) ?? ""
    let story = section.string("story", &problems) ?? ""
    let shows = section.shows(&problems)
    let subject = readSubject(section, name: name, &problems)
    let steps = readSteps(section, subject, &problems)
    guard problems.count == before, let subject else { return nil }
    return Scenario(
      file: file, name: name, story: story, shows: shows, subject: subject, steps: steps)
  }

  /// The path of a file that the scenario names beside itself.
  func path(_ name: String) -> String {
    guard !name.hasPrefix("/") else { return name }
    let folder = (file as NSString).deletingLastPathComponent
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private func document(_ problems: inout ProblemList) -> YAMLSection? {
    let before = problems.count
    guard let source = SourceText(reading: file, upTo: .scenario, problems: &problems) else {
      return nil
    }
    guard let text = YAMLText(source, problems: &problems) else { return nil }
    if let root = text.root { return YAMLSection(text, "the scenario", root, &problems) }
    if problems.count == before {
      problems.add(
        InputProblem(
          file: file, message: "the file is empty",
          remedy: "begin it with `name: a-name` and `story: why it exists`"))
    }
    return nil
  }
}

// MARK: - What is matched

extension ScenarioFileReader {
  private mutating func readSubject(
    _ section: YAMLSection, name: String, _ problems: inout ProblemList
  ) -> Scenario.Subject? {
    if let node = section["instance"] {
      for key in ["roster", "program"] where section[key] != nil {
        problems.add(
          section.text.problem(
            node, "an instance stands beside a \(key)", remedy: "keep one of the two"))
      }
      return readInstance(section, &problems).map { .numbers($0) }
    }
    for key in ["roster", "program"] where section[key] == nil {
      problems.add(
        InputProblem(
          file: file, message: "a required key is missing", value: .shown(key),
          remedy: "name a \(key), write one, or write an instance of numbers"))
    }
    let read = readRoster(section, &problems)
    let program = readProgram(section, name: name, &problems)
    guard let read, let program else { return nil }
    return .school(read.roster, program, notices: read.notices)
  }

  /// A program file, what overrides it, or what overrides the preset of a kind.
  private func readProgram(
    _ section: YAMLSection, name: String, _ problems: inout ProblemList
  ) -> Program? {
    guard let node = section["program"] else { return nil }
    if let scalar = node.scalar, !scalar.isNothing {
      return ProgramFileReader(path(scalar.string)).read(&problems)
    }
    guard let whole = YAMLSection(section.text, "program", node, &problems) else { return nil }
    var base: Program?
    if let file = whole.string("file", &problems) {
      guard let read = ProgramFileReader(path(file)).read(&problems) else { return nil }
      base = read
    } else if whole["kind"] == nil {
      problems.add(
        section.text.problem(
          node, "the program has neither a kind nor a file", value: "program",
          remedy: "write the kind, such as `kind: pod`"))
    }
    let overrides = whole.without(["file"])
    guard var program = ProgramFileReader.program(overrides, over: base, &problems) else {
      return nil
    }
    if program.id.isEmpty { program.id = name }
    return program
  }
}

extension YAMLSection {
  /// The section without some of its keys.
  func without(_ keys: Set<String>) -> YAMLSection {
    YAMLSection(
      text: text, name: name,
      entries: entries.filter { !keys.contains($0.key.scalar?.string ?? "") })
  }

  /// The section with the keys of another one that it does not have itself.
  func completed(by other: YAMLSection?) -> YAMLSection {
    let missing = other?.entries.filter { self[$0.key.scalar?.string ?? ""] == nil } ?? []
    return YAMLSection(text: text, name: name, entries: entries + missing)
  }

  init(text: YAMLText, name: String, entries: [(key: Node, value: Node)]) {
    self.text = text
    self.name = name
    self.entries = entries
  }

  /// What the scenario is about: known rules and criteria.
  fileprivate func shows(_ problems: inout ProblemList) -> [String] {
    let names =
      RuleSpecification.all.map(\.id.rawValue) + CriterionSpecification.catalogue.map(\.id.rawValue)
    return texts("shows", &problems).compactMap { known($0, "rule or criterion", names, &problems) }
  }

  /// A word of a vocabulary; nil, with a problem, where it is none.
  func known(
    _ word: (text: String, node: Node), _ what: String, _ vocabulary: [String],
    _ problems: inout ProblemList
  ) -> String? {
    if vocabulary.contains(word.text) { return word.text }
    let nearest = TextDistance.nearest(to: word.text, among: vocabulary)
    problems.add(
      text.problem(
        word.node, "this is no \(what)", value: word.text,
        remedy: nearest.map { "did you mean \($0)?" }
          ?? "write one of \(vocabulary.joined(separator: ", "))"))
    return nil
  }

  /// The texts of a key that holds a list, or a single one.
  package func texts(_ key: String, _ problems: inout ProblemList) -> [(text: String, node: Node)] {
    self[key].map { texts($0, key, &problems) } ?? []
  }

  /// The texts of a list, or a single one.
  func texts(
    _ node: Node, _ what: String, _ problems: inout ProblemList
  ) -> [(text: String, node: Node)] {
    switch node {
    case .scalar(let scalar): return scalar.isNothing ? [] : [(scalar.string, node)]
    case .sequence(let items):
      return items.compactMap { item in
        if let scalar = item.scalar, !scalar.isNothing { return (scalar.string, item) }
        problems.add(
          text.problem(item, "an item of \(what) is no text", remedy: "write texts in a list"))
        return nil
      }
    default:
      problems.add(
        text.problem(node, "\(what) is no list of texts", remedy: "write it as [one, other]"))
      return []
    }
  }

  /// The items of a key that holds a list.
  package func items(_ key: String, _ problems: inout ProblemList) -> [Node] {
    guard let node = self[key] else { return [] }
    switch node {
    case .sequence(let items): return Array(items)
    case .scalar(let scalar) where scalar.isNothing: return []
    default:
      problems.add(text.problem(node, "\(key) is no list", remedy: "begin each item with a dash"))
      return []
    }
  }

  /// The tables of a key that holds a list of them, with their nodes.
  func tables(_ key: String, _ problems: inout ProblemList) -> [(YAMLSection, Node)] {
    items(key, &problems).compactMap { node in
      YAMLSection(text, "an item of \(key)", node, &problems).map { ($0, node) }
    }
  }
}
