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
    // Most items are one student each, whose rows stay as they are; the links of others are few.
    struct Link: Hashable {
      var low: Int32
      var high: Int32
    }
    var links: [Link: (pairs: Int, score: Int32)] = [:]
    var ofItems = ScoredRows(students: Array(0..<Int32(members.count)))
    for (row, student) in rows.students.enumerated() where itemOf[Int(student)] >= 0 {
      let item = itemOf[Int(student)]
      let isAlone = members[Int(item)].count == 1
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let (other, score) = (itemOf[Int(rows.partners[edge])], rows.scores[edge])
        guard other >= 0 else { continue }
        if other == item {
          inner[Int(item)] += Int64(score)
        } else if isAlone, members[Int(other)].count == 1 {
          ofItems.append(partner: other, score: score)
        } else {
          let link = Link(low: min(item, other), high: max(item, other))
          let sum = links[link, default: (0, 0)]
          links[link] = (sum.pairs + 1, sum.score + score)
        }
      }
      if members[Int(item)][0] == student { ofItems.endRow(Int(item)) }
    }
    // Only where every student of one item may be with every student of the other.
    ofItems.add(
      links.filter { link, sum in
        sum.pairs == members[Int(link.low)].count * members[Int(link.high)].count
      }.map { .init(row: Int($0.key.low), partner: $0.key.high, score: $0.value.score) })
    return (PairGraph(upper: ofItems, numbers: ofItems.students) { $2 }, inner)
  }
}
