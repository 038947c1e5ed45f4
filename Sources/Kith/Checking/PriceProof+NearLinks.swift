import Matching

extension PriceProof {
  /// For each item those of its pairs that can be the middle one of three with more than zero together:
  /// their *R* is above minus half of the best of the item's.
  struct NearLinks: Sendable {
    private(set) var others: [Int32] = []
    private(set) var worths: [Int64] = []
    private var offsets = [0]

    /// None, for groups of two.
    init() {}

    init(_ graph: PairGraph, _ pairWorth: PairWorth, threads: Int) {
      struct Part: Sendable {
        var others: [Int32] = []
        var worths: [Int64] = []
        var ends: [Int] = []
      }
      let count = graph.itemCount
      let pieces = max(1, min(count, 64))
      let parts = Parallel.map(pieces, threads: threads) { piece in
        var part = Part()
        for item in piece * count / pieces..<(piece + 1) * count / pieces {
          let row = graph.offsets[item]..<graph.offsets[item + 1]
          let worths = row.map {
            pairWorth(Int32(item), graph.neighbors[$0], weight: graph.weights[$0])
          }
          var best: Int64 = 0
          for worth in worths { best = max(best, worth) }
          for (edge, worth) in zip(row, worths) where 2 * worth > -best {
            part.others.append(graph.neighbors[edge])
            part.worths.append(worth)
          }
          part.ends.append(part.others.count)
        }
        return part
      }
      for part in parts {
        let start = others.count
        offsets += part.ends.map { start + $0 }
        others += part.others
        worths += part.worths
      }
    }

    func row(_ item: Int32) -> Range<Int> {
      others.isEmpty ? 0..<0 : offsets[Int(item)]..<offsets[Int(item) + 1]
    }
  }
}
