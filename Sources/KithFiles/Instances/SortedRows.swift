/// Edges row by row, each row ascending by column: two counting sorts, no comparison.
struct SortedRows {
  var offsets: [Int]
  var columns: [Int32]
  /// The place of each edge in its file.
  var edges: [Int32]

  /// - Complexity: O(*m* + *n*) for *m* edges between *n* rows and columns.
  init(rows: [Int32], rowCount: Int, columns edgeColumns: [Int32], columnCount: Int) {
    let byColumn = Self.order(of: nil, by: edgeColumns, count: columnCount).order
    let (order, offsets) = Self.order(of: byColumn, by: rows, count: rowCount)
    self.offsets = offsets
    edges = order
    columns = order.map { edgeColumns[Int($0)] }
  }

  /// The edges in ascending order of a key, those of equal keys as in `order` (or as they stand);
  /// and where each key's edges begin.
  private static func order(
    of order: [Int32]?, by keys: [Int32], count: Int
  ) -> (order: [Int32], offsets: [Int]) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for key in 0..<count { offsets[key + 1] += offsets[key] }
    var next = offsets
    let sorted = [Int32](unsafeUninitializedCapacity: keys.count) { buffer, filled in
      for index in 0..<keys.count {
        let edge = order?[index] ?? Int32(index)
        let key = Int(keys[Int(edge)])
        buffer[next[key]] = edge
        next[key] += 1
      }
      filled = keys.count
    }
    return (sorted, offsets)
  }

  /// A problem for every edge that an earlier line told already.
  func findDuplicates(_ file: EdgeFile, _ source: SourceText, _ problems: inout ProblemList) {
    let count = Int32(file.offsets.count)
    for row in 0..<(offsets.count - 1) {
      for place in (offsets[row]..<offsets[row + 1]).dropFirst()
      where columns[place] == columns[place - 1] {
        let (left, right) = (edges[place - 1] % count, edges[place] % count)
        // A graph told from both sides shows each duplicate twice; the smaller row tells it.
        guard edges.count == Int(count) || row < columns[place] else { continue }
        let line = source.position(of: file.offsets[Int(min(left, right))]).line
        problems.add(
          source.problem(
            at: file.offsets[Int(max(left, right))],
            "the two stand together already in line \(line)", remedy: "keep one of the rows"))
      }
    }
  }
}
