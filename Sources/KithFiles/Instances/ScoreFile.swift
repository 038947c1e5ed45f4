package import Kith

/// A table of scored pairs, as `kith solve` reads it, written while pairs come.
package struct ScoreFile: ~Copyable {
  private var file: AtomicFile
  private let hasPoints: Bool
  /// Pairs written so far.
  package private(set) var count = 0

  /// A table at `path`, with a column for each of `criteria`.
  package init(_ path: String, criteria: [CriterionID]) throws(OutputProblem) {
    var file = try AtomicFile(path)
    let columns = ["a", "b", "weight"] + criteria.map(\.rawValue)
    try file.append("\(columns.joined(separator: ","))\n".utf8)
    self.file = file
    hasPoints = !criteria.isEmpty
  }

  package mutating func add(_ pair: ScoredPair) throws(OutputProblem) {
    var row = TableText.quoted(pair.a.rawValue)
    row += ","
    row += TableText.quoted(pair.b.rawValue)
    row += ","
    row += String(pair.score)
    if hasPoints {
      for points in pair.points {
        row += ","
        if let points { row += String(points) }
      }
    }
    row += "\n"
    try file.append(row.utf8)
    count += 1
  }

  package mutating func finish() throws(OutputProblem) {
    try file.finish()
  }
}
