/// The pairs that may matter to a pricing pass, each item's best first.
struct ReducedRows: Sendable {
  struct Entry: Sendable {
    var reduced: Int64
    var item: Int32
  }

  let offsets: [Int]
  let entries: [Entry]
  /// Whether rows were cut short, so that a pass over them may miss groups.
  let truncated: Bool

  /// Keeps the pairs that any part of a wanted group could need to grow.
  ///
  /// A part of *j* items grows by an item whose *j* pairs sum to more than need(j+1) − Σ r, so one of
  /// them exceeds a *j*-th of that; and Σ r is at most *j*(*j*−1)/2 times the largest r of all.
  /// With a `limit` only so many are kept for each item.
  init(_ pairs: ReducedPairs, limit: Int?, threads: Int) {
    let graph = pairs.evaluation.pairs.graph
    let count = graph.itemCount
    let pieces = max(1, min(count, 64))
    @Sendable func span(_ piece: Int) -> Range<Int> {
      piece * count / pieces..<(piece + 1) * count / pieces
    }

    let largest =
      parallelMap(count: pieces, threads: threads) { piece -> Int64 in
        var largest = Int64.min
        for a in span(piece) {
          for at in graph.offsets[a]..<graph.offsets[a + 1] {
            largest = max(largest, Self.reduced(pairs, a, at))
          }
        }
        return largest
      }.max() ?? .min

    var cutoff = pairs.needs[2]
    if largest > Int64.min {
      for part in 2..<max(3, pairs.sizes.upperBound) {
        let sum = largest * Int64(part * (part - 1) / 2)
        cutoff = min(
          cutoff, ReducedPairs.floorDivide(pairs.needs[part + 1] - sum, Int64(part)))
      }
    }
    let lengths = parallelMap(count: pieces, threads: threads) { [cutoff] piece in
      span(piece).map { a in
        (graph.offsets[a]..<graph.offsets[a + 1]).count { Self.reduced(pairs, a, $0) > cutoff }
      }
    }.flatMap(\.self)
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    for length in lengths {
      offsets.append(offsets[offsets.count - 1] + min(length, limit ?? .max))
    }
    let places = offsets
    // Filled in place: side by side with its parts, the list of a poor pass would not fit into memory.
    entries = [Entry](unsafeUninitializedCapacity: offsets[count]) { memory, filled in
      let rows = Memory(start: memory.baseAddress)
      _ = parallelMap(count: pieces, threads: threads) { [cutoff] piece in
        for a in span(piece) {
          var row: [Entry] = []
          row.reserveCapacity(lengths[a])
          for at in graph.offsets[a]..<graph.offsets[a + 1] {
            let reduced = Self.reduced(pairs, a, at)
            if reduced > cutoff { row.append(Entry(reduced: reduced, item: graph.neighbors[at])) }
          }
          row.sort { $0.reduced != $1.reduced ? $0.reduced > $1.reduced : $0.item < $1.item }
          for (place, entry) in row.prefix(places[a + 1] - places[a]).enumerated() {
            rows.start?.advanced(by: places[a] + place).initialize(to: entry)
          }
        }
        return true
      }
      filled = places[count]
    }
    self.offsets = offsets
    truncated = limit.map { limit in lengths.contains { $0 > limit } } ?? false
  }

  /// Where the rows go: each thread writes rows of its own.
  private struct Memory: @unchecked Sendable {
    let start: UnsafeMutablePointer<Entry>?
  }

  @inline(__always)
  private static func reduced(_ pairs: ReducedPairs, _ a: Int, _ at: Int) -> Int64 {
    let graph = pairs.evaluation.pairs.graph
    let b = Int(graph.neighbors[at])
    return pairs.matrix.isEmpty
      ? pairs.reduced(a, b, weight: graph.weights[at]) : pairs.reduced(a, b)
  }
}
