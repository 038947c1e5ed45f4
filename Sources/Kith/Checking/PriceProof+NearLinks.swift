import Matching

extension PriceProof {
  /// For each item those of its pairs, best first, that can be the middle one of three with more than zero
  /// together: their *R* is above minus half of the best of the item's.
  struct NearLinks: Sendable {
    struct Link: Sendable {
      var worth: Int64
      var other: Int32
    }

    private var links: [Link] = []
    private var offsets: [Int] = []
    /// The best *R* of each item, zero where all are below.
    private(set) var best: [Int64] = []

    /// None, for groups of two.
    init() {}

    init(_ graph: PairGraph, _ pairWorth: PairWorth, threads: Int) {
      struct Part: Sendable {
        var links: [Link] = []
        var ends: [Int] = []
        var best: [Int64] = []
      }
      let pieces = evenParts(of: graph.itemCount, about: 64)
      let parts = Parallel.map(pieces.count, threads: threads) { piece in
        var part = Part()
        for item in pieces[piece] {
          var row = (graph.offsets[item]..<graph.offsets[item + 1]).map { edge in
            let other = graph.neighbors[edge]
            return Link(
              worth: pairWorth(Int32(item), other, weight: graph.weights[edge]), other: other)
          }
          let best = row.reduce(0) { max($0, $1.worth) }
          row.removeAll { 2 * $0.worth <= -best }
          row.sort { $0.worth > $1.worth }
          part.links += row
          part.ends.append(part.links.count)
          part.best.append(best)
        }
        return part
      }
      offsets = [0]
      for part in parts {
        let start = links.count
        offsets += part.ends.map { start + $0 }
        links += part.links
        best += part.best
      }
    }

    /// The links of an item.
    subscript(item: Int32) -> ArraySlice<Link> {
      offsets.isEmpty ? [] : links[offsets[Int(item)]..<offsets[Int(item) + 1]]
    }

    /// The links of an item that are worth no more than a limit.
    func links(of item: Int32, upTo limit: Int64) -> ArraySlice<Link> {
      let own = offsets[Int(item)]..<offsets[Int(item) + 1]
      return links[links.partitioningIndex(in: own) { $0.worth <= limit }..<own.upperBound]
    }
  }
}
