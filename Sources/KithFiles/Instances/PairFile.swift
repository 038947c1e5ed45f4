package import Matching

/// Pairs of nodes read from a file `a,b,weight`, with the identifiers of their numbers.
package struct PairFile: Sendable {
  package var graph: PairGraph
  package var nodes: [String]
  package var notices: [InputNotice]

  /// Reads a file of pairs, in which either order of a pair means the same.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - bonus: Points added to every pair's weight.
  /// - Throws: All problems of the file.
  /// - Complexity: O(*m*) for *m* pairs, and O(*n* log *n*) for sorting *n* identifiers.
  package init(reading path: String, bonus: Int64 = 0) throws(InputProblems) {
    var problems = ProblemList()
    let source = SourceText(readingTable: path, upTo: .pairs, problems: &problems)
    self.init(source, bonus: bonus, &problems)
    try problems.throwAny()
  }

  /// The pairs of a text that may be part of another file; problems tell whether they may be used.
  init(_ source: SourceText?, bonus: Int64, _ problems: inout ProblemList) {
    var table = IdentifierTable()
    let file = source.map { source in
      EdgeFile(source, columns: ("a", "b"), selfLoops: false, problems: &problems) {
        table.number(of: $1)
      }
    }
    let (nodes, places) = table.sorted()
    self.nodes = nodes
    graph = PairGraph(
      offsets: Array(repeating: 0, count: nodes.count + 1), neighbors: [], weights: [])
    if let source, let file {
      let count = file.first.count
      let first = file.first.map { places[Int($0)] }
      let second = file.second.map { places[Int($0)] }
      let rows = SortedRows(
        rows: first + second, rowCount: nodes.count, columns: second + first,
        columnCount: nodes.count)
      rows.findDuplicates(file, source, &problems)
      graph.offsets = rows.offsets
      graph.neighbors = rows.columns
      graph.weights = rows.edges.map { file.weights[Int($0) % count] + bonus }
    }
    notices = problems.notices
  }
}
