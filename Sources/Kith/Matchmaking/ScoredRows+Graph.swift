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

extension Items {
  /// The pairs of items all of whose students may be together, with the sum of their scores, and the
  /// sum inside each item.
  func graph(of rows: ScoredRows) -> (graph: PairGraph, innerWeights: [Int64]) {
    var inner = [Int64](repeating: 0, count: members.count)
    if members.count == rows.students.count {
      return (PairGraph(upper: rows, numbers: itemOf) { $2 }, inner)
    }
    struct Link {
      var item: Int32
      var weight: Int64
    }
    var links = [[Link]](repeating: [], count: members.count)
    for (row, student) in rows.students.enumerated() where itemOf[Int(student)] >= 0 {
      let item = itemOf[Int(student)]
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let other = itemOf[Int(rows.partners[edge])]
        let weight = Int64(rows.scores[edge])
        if other == item {
          inner[Int(item)] += weight
        } else if other >= 0 {
          links[Int(min(item, other))].append(Link(item: max(item, other), weight: weight))
        }
      }
    }
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for (item, row) in links.enumerated() {
      var row = row[...]
      row.sort { $0.item < $1.item }
      while let first = row.first {
        let same = row.prefix { $0.item == first.item }
        row = row.dropFirst(same.count)
        // Only where every student of one item may be with every student of the other.
        guard same.count == members[item].count * members[Int(first.item)].count else { continue }
        pairs.append((Int32(item), first.item, same.reduce(0) { $0 + $1.weight }))
      }
    }
    return (PairGraph(itemCount: members.count, pairs: pairs), inner)
  }
}
