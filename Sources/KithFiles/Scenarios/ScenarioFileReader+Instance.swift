import Kith
import Matching
import Yams

extension ScenarioFileReader {
  static let instanceKeys = [
    "shape", "edges", "guides", "placement", "least", "most", "groups", "everyone", "value",
  ]

  /// The three questions that can be asked of bare numbers.
  enum Shape: String, CaseIterable {
    case assignment, pairing, grouping
  }

  /// Numbers to be matched without students; their names count as known from here on.
  mutating func readInstance(
    _ section: YAMLSection, _ problems: inout ProblemList
  ) -> WeightedInstance? {
    let before = problems.count
    guard let part = section.section("instance", Self.instanceKeys, &problems),
      let node = section["instance"]
    else { return nil }
    let shape = part.choice("shape", Shape.self, &problems)
    for key in ["shape", "edges"] where part[key] == nil {
      problems.add(
        section.text.problem(
          node, "an instance has no \(key)", value: "instance",
          remedy: key == "shape" ? "write assignment, pairing or grouping" : "list them"))
    }
    let placement = part.whole("placement", -1_000_000_000...1_000_000_000, &problems) ?? 0
    let columns = shape == .assignment ? ["guide", "learner", "weight"] : ["a", "b", "weight"]
    let edges = triples(part, "edges", columns, &problems)
    let instance: WeightedInstance
    switch shape {
    case .assignment:
      let files = AssignmentFiles(
        edges, guides: guides(part, &problems), placement: Int64(placement), &problems)
      known = Set((files.guides + files.learners).map(Student.ID.init(rawValue:)))
      instance = .assignment(files.instance, guides: files.guides, learners: files.learners)
    case .pairing, nil:
      let file = PairFile(edges, bonus: 2 * Int64(placement), &problems)
      known = Set(file.nodes.map(Student.ID.init(rawValue:)))
      instance = .pairing(PairingInstance(graph: file.graph), nodes: file.nodes)
    case .grouping:
      let file = PairFile(edges, bonus: 0, &problems)
      known = Set(file.nodes.map(Student.ID.init(rawValue:)))
      let least = part.whole("least", 1...1000, &problems) ?? 2
      instance = .grouping(
        GroupingInstance(
          graph: file.graph,
          placement: [Int64](repeating: Int64(placement), count: file.nodes.count), least: least,
          most: part.whole("most", least...1000, &problems) ?? max(2, least),
          value: part.choice("value", Program.Value.self, &problems) == .sum ? .sum : .mean,
          groupCount: part.whole("groups", 0...100_000, &problems),
          everyone: part.flag("everyone", &problems) ?? false),
        nodes: file.nodes)
    }
    return problems.count == before ? instance : nil
  }

  /// A table of three columns from lists such as `[ana, ben, 7]`, or from a file beside the scenario.
  private func triples(
    _ part: YAMLSection, _ key: String, _ columns: [String], _ problems: inout ProblemList
  ) -> SourceText? {
    if let scalar = part[key]?.scalar, !scalar.isNothing {
      return SourceText(reading: path(scalar.string), problems: &problems)
    }
    var table = InlineTable(TableShape(columns: columns.map { .init($0, required: true) }))
    for node in part.items(key, &problems) {
      let cells = part.texts(node, "an edge", &problems)
      guard cells.count == columns.count else {
        problems.add(
          part.text.problem(
            node, "an edge has \(cells.count) parts", value: "edges",
            remedy: "write \(columns.joined(separator: ", ")), as in [ana, ben, 7]"))
        continue
      }
      table.add(
        Dictionary(zip(columns, cells.map(\.text)), uniquingKeysWith: { first, _ in first }),
        at: node)
    }
    return table.source(in: file)
  }

  /// How many learners each guide takes, where that is not one.
  private func guides(_ part: YAMLSection, _ problems: inout ProblemList) -> SourceText? {
    guard let seats = part.section("guides", nil, &problems) else { return nil }
    var table = InlineTable(
      TableShape(columns: ["guide", "capacity"].map { .init($0, required: true) }))
    for (guide, capacity) in seats.entries {
      table.add(
        ["guide": guide.scalar?.string ?? "", "capacity": capacity.scalar?.string ?? ""], at: guide)
    }
    return table.source(in: file)
  }
}
