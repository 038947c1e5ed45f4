import Matching

extension PairGraph {
  /// The pairs of rows that name each pair once, from the lower student, seen from both sides:
  /// `numbers` holds the item of each student, ascending with the students, and `weight` makes the
  /// weight of two items from their score.
  init(upper rows: ScoredRows, numbers: [Int32], weight: (Int, Int, Int64) -> Int64) {
    let count = rows.students.count
    var offsets = [Int](repeating: 0, count: count + 1)
    for row in 0..<count {
      offsets[row + 1] += rows.offsets[row + 1] - rows.offsets[row]
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        offsets[Int(numbers[Int(rows.partners[edge])]) + 1] += 1
      }
    }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    var neighbors = [Int32](repeating: 0, count: offsets[count])
    var weights = [Int64](repeating: 0, count: offsets[count])
    // Lower partners stand before higher ones in a row, so they are written first.
    for isLower in [true, false] {
      for row in 0..<count {
        for edge in rows.offsets[row]..<rows.offsets[row + 1] {
          let other = Int(numbers[Int(rows.partners[edge])])
          let (at, neighbor) = isLower ? (other, row) : (row, other)
          neighbors[next[at]] = Int32(neighbor)
          weights[next[at]] = weight(row, other, Int64(rows.scores[edge]))
          next[at] += 1
        }
      }
    }
    self.init(offsets: offsets, neighbors: neighbors, weights: weights)
  }
}
