import Matching

extension PairGraph {
  /// The pairs of rows that name each pair once, from the lower student, seen from both sides. Everybody
  /// is numbered by their row, and `weight` makes the weight of two from their score.
  ///
  /// A school has tens of millions of pairs, and memory costs most when it is first written to: so each
  /// thread writes whole rows of its own.
  init(
    upper rows: ScoredRows, threads: Int,
    weight: @escaping @Sendable (Int, Int, Int64) -> Int64
  ) {
    let count = rows.students.count
    let numbers = numbers(of: rows.students, count: Int(rows.students.last ?? -1) + 1)
    let parts = evenParts(of: count, about: 64)
    /// The pairs of other rows with those of a part, row by row.
    @Sendable func forEachPair(
      with part: Range<Int>, _ body: (_ row: Int, _ other: Int, _ edge: Int) -> Void
    ) {
      let last = rows.students[part.upperBound - 1]
      for row in 0..<part.upperBound - 1 {
        let end = rows.offsets[row + 1]
        var edge = rows.partners.firstPlace(
          above: rows.students[part.lowerBound] - 1, in: rows.offsets[row]..<end)
        while edge < end, rows.partners[edge] <= last {
          body(row, Int(numbers[Int(rows.partners[edge])]), edge)
          edge += 1
        }
      }
    }
    let lowerCounts = Parallel.map(parts.count, threads: threads) { number in
      var counts = [Int](repeating: 0, count: parts[number].count)
      forEachPair(with: parts[number]) { _, other, _ in
        counts[other - parts[number].lowerBound] += 1
      }
      return counts
    }.flatMap(\.self)
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    for row in 0..<count {
      offsets.append(
        offsets[row] + lowerCounts[row] + rows.offsets[row + 1] - rows.offsets[row])
    }

    let size = offsets[count]
    var weights: [Int64] = []
    let neighbors = [Int32](unsafeUninitializedCapacity: size) { neighborMemory, neighborCount in
      weights = [Int64](unsafeUninitializedCapacity: size) { weightMemory, weightCount in
        nonisolated(unsafe) let (neighbors, weights) = (neighborMemory, weightMemory)
        _ = Parallel.map(parts.count, threads: threads) { [offsets] number in
          let part = parts[number]
          // Lower partners stand before higher ones in a row.
          var next = Array(offsets[part])
          func write(_ row: Int, _ other: Int, _ weight: Int64) {
            let at = next[row - part.lowerBound]
            neighbors.initializeElement(at: at, to: Int32(other))
            weights.initializeElement(at: at, to: weight)
            next[row - part.lowerBound] += 1
          }
          forEachPair(with: part) { row, other, edge in
            write(other, row, weight(row, other, Int64(rows.scores[edge])))
          }
          for row in part {
            for edge in rows.offsets[row]..<rows.offsets[row + 1] {
              let other = Int(numbers[Int(rows.partners[edge])])
              write(row, other, weight(row, other, Int64(rows.scores[edge])))
            }
          }
        }
        weightCount = size
      }
      neighborCount = size
    }
    self.init(offsets: offsets, neighbors: neighbors, weights: weights)
  }
}
