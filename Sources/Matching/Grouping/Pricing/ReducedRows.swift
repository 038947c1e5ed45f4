/// The pairs that may matter to a pricing pass, each item's best first.
struct ReducedRows: Sendable {
  struct Entry: Sendable {
    var reduced: Int64
    var item: Int32
  }

  /// Pairs of an item that are held, on average; more where more begin a part.
  private static let held = 96

  let offsets: [Int]
  let entries: [Entry]
  /// All pairs with more than this are here.
  let cutoff: Int64

  /// Keeps the pairs that a part of a wanted group usually needs to grow, and all that it begins with.
  ///
  /// A part of *j* items grows by an item whose *j* pairs sum to more than need(j+1) − Σ r, so one of
  /// them exceeds a *j*-th of that; and Σ r is at most *j*(*j*−1)/2 times the largest r. The one taken here
  /// is above that of nine items in ten: a few items that fit nobody have pairs far above, which would
  /// make rows of everything. Where items have hundreds of pairs even that holds nearly all of them, of
  /// which parts look at the best.
  init(_ pairs: ReducedPairs, threads: Int) {
    let graph = pairs.evaluation.pairs.graph
    let count = graph.itemCount
    let pieces = evenParts(of: count, about: 64)

    let sample = stride(from: 0, to: count, by: max(1, count / 2_000)).map { a in
      (graph.offsets[a]..<graph.offsets[a + 1]).reduce(Int64.min) {
        max($0, Self.reduced(pairs, a, $1))
      }
    }.sorted()
    // Parts of large groups add up to so much that nearly all of them look far down.
    let isDeep = pairs.evaluation.instance.hasLargeGroups
    let largest = sample.isEmpty ? .min : sample[isDeep ? sample.count - 1 : sample.count * 9 / 10]

    var cutoff = pairs.needs[2]
    if largest > 0 {
      for part in 2..<max(3, pairs.sizes.upperBound) {
        let sum = largest * Int64(part * (part - 1) / 2)
        cutoff = min(
          cutoff, ReducedPairs.floorDivide(pairs.needs[part + 1] - sum, Int64(part)))
      }
    }
    if !isDeep, graph.neighbors.count > 4 * Self.held * count {
      cutoff = min(pairs.needs[2], max(cutoff, Self.quantile(Self.held, pairs)))
    }
    let parts = parallelMap(count: pieces.count, threads: threads) { [cutoff] piece in
      var part: (ends: [Int], entries: [Entry]) = ([], [])
      for a in pieces[piece] {
        let start = part.entries.count
        for at in graph.offsets[a]..<graph.offsets[a + 1] where pairs.holds(a) {
          let reduced = Self.reduced(pairs, a, at)
          if reduced > cutoff, pairs.holds(Int(graph.neighbors[at])) {
            part.entries.append(Entry(reduced: reduced, item: graph.neighbors[at]))
          }
        }
        part.entries[start...].sort {
          $0.reduced != $1.reduced ? $0.reduced > $1.reduced : $0.item < $1.item
        }
        part.ends.append(part.entries.count)
      }
      return part
    }
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var entries: [Entry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.entries.count })
    for part in parts {
      let start = entries.count
      offsets += part.ends.map { start + $0 }
      entries += part.entries
    }
    self.offsets = offsets
    self.entries = entries
    self.cutoff = cutoff
  }

  /// What so many pairs of an item exceed, on the average of a sample.
  private static func quantile(_ wanted: Int, _ pairs: ReducedPairs) -> Int64 {
    let graph = pairs.evaluation.pairs.graph
    let items = (0..<graph.itemCount).filter(pairs.holds)
    let sampled = stride(from: 0, to: items.count, by: max(1, items.count / 250)).map { items[$0] }
    let sample = sampled.flatMap { a in
      (graph.offsets[a]..<graph.offsets[a + 1]).lazy
        .filter { pairs.holds(Int(graph.neighbors[$0])) }.map { reduced(pairs, a, $0) }
    }.sorted(by: >)
    return wanted * sampled.count < sample.count ? sample[wanted * sampled.count] : .min
  }

  /// r of the pair of an item at a place in its row of the graph.
  @inline(__always)
  static func reduced(_ pairs: ReducedPairs, _ a: Int, _ at: Int) -> Int64 {
    let graph = pairs.evaluation.pairs.graph
    let b = Int(graph.neighbors[at])
    return pairs.matrix.isEmpty
      ? pairs.reduced(a, b, weight: graph.weights[at]) : pairs.reduced(a, b)
  }
}
