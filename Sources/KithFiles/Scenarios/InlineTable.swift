import Kith
import Yams

/// A table of the roster folder, put together from YAML: its cells still know where they stand.
struct InlineTable {
  private struct Cell {
    var text: String
    var node: Node
  }

  private let shape: TableShape
  private var columns: [(name: String, key: Node?)]
  private var rows: [(node: Node, cells: [String: Cell])] = []

  init(_ shape: TableShape) {
    self.shape = shape
    columns = shape.columns.filter(\.isRequired).map { ($0.name, nil) }
  }

  /// A table with a row for each section; `omitting` keys that stand for something else.
  init(
    _ shape: TableShape, _ sections: [(YAMLSection, Node)], omitting: Set<String> = [],
    _ problems: inout ProblemList
  ) {
    self.init(shape)
    for (section, node) in sections { add(section, at: node, omitting: omitting, &problems) }
  }

  /// Adds a row; keys that no column bears are problems.
  mutating func add(
    _ section: YAMLSection, at node: Node, omitting: Set<String> = [],
    _ problems: inout ProblemList
  ) {
    section.checkKeys(shape.columns.map(\.name) + omitting.sorted(), &problems)
    let known = section.entries.filter { key, _ in
      let name = key.scalar?.string ?? ""
      return !omitting.contains(name) && shape.columns.contains { $0.name == name }
    }
    var cells: [String: Cell] = [:]
    for (key, value) in known + ownColumns(of: section, omitting, &problems) {
      let name = key.scalar?.string ?? ""
      guard let text = Self.text(of: value) else {
        problems.add(
          section.text.problem(
            value, "\(name) is neither a value nor a list of values",
            remedy: "write it as in the roster folder"))
        continue
      }
      cells[name] = Cell(text: text, node: value)
    }
    add(cells: cells, at: node)
  }

  /// What a row says under `own`, where it may: columns that the shape does not know.
  private func ownColumns(
    of section: YAMLSection, _ omitting: Set<String>, _ problems: inout ProblemList
  ) -> [(key: Node, value: Node)] {
    guard omitting.contains("own"), let part = section.section("own", nil, &problems) else {
      return []
    }
    return part.entries.filter { key, _ in
      guard shape.columns.contains(where: { $0.name == key.scalar?.string }) else { return true }
      problems.add(
        section.text.problem(
          key, "the column is not the school's own", remedy: "write it outside own"))
      return false
    }
  }

  /// Adds a row of texts that all stand at one place.
  mutating func add(_ texts: [String: String], at node: Node) {
    add(cells: texts.mapValues { Cell(text: $0, node: node) }, at: node)
  }

  private mutating func add(cells: [String: Cell], at node: Node) {
    for column in shape.columns where cells[column.name] != nil {
      if !columns.contains(where: { $0.name == column.name }) {
        columns.append((column.name, cells[column.name]?.node))
      }
    }
    for name in cells.keys.sorted() where !columns.contains(where: { $0.name == name }) {
      columns.append((name, cells[name]?.node))
    }
    rows.append((node, cells))
  }

  /// The cell of a scalar or of a list of them.
  private static func text(of node: Node) -> String? {
    switch node {
    case .scalar(let scalar): scalar.isNothing ? "" : scalar.string
    case .sequence(let items):
      items.allSatisfy { $0.scalar != nil }
        ? items.compactMap { $0.scalar?.string }.joined(separator: ";") : nil
    default: nil
    }
  }

  /// The table as text; nil where it has no rows.
  func source(in file: String) -> SourceText? {
    guard let first = rows.first else { return nil }
    var bytes: [UInt8] = []
    var places: [SourceText.Place] = []
    func write(_ text: String, at node: Node) {
      places.append(
        .init(offset: bytes.count, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1))
      guard !text.isEmpty else { return }
      let doubled = text.utf8.split(
        separator: UInt8(ascii: "\""), omittingEmptySubsequences: false
      ).joined(separator: Array("\"\"".utf8))
      bytes += Array("\"".utf8) + doubled + Array("\"".utf8)
    }
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(column.name, at: column.key ?? first.node)
    }
    for row in rows {
      bytes.append(UInt8(ascii: "\n"))
      for (place, column) in columns.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        write(row.cells[column.name]?.text ?? "", at: row.cells[column.name]?.node ?? row.node)
      }
    }
    return SourceText(file: file, bytes: bytes, places: places)
  }
}
