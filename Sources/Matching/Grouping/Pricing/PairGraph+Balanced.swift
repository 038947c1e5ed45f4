extension PairGraph {
  /// The graph of those pairs that leave each item about `count`.
  func balanced(_ count: Int, threads: Int) -> PairGraph {
    let pieces = evenParts(of: itemCount, about: 64)
    // Bars need no more than a part of long rows, and the better ones of these.
    let step = max(1, min(count / 16, neighbors.count / max(1, itemCount) / (8 * count)))
    let wanted = count / step
    let links = parallelMap(count: pieces.count, threads: threads) { piece in
      pieces[piece].map { item in
        var links = stride(from: offsets[item] + item % step, to: offsets[item + 1], by: step).map {
          PairBars.Link(other: neighbors[$0], weight: Float(weights[$0]))
        }
        links.keepLargest(4 * wanted) { $0.weight }
        return links
      }
    }
    let bars = PairBars(links.flatMap(\.self), wanted: wanted, threads: threads).bars
    let parts = parallelMap(count: pieces.count, threads: threads) { piece in
      var part = PairGraph(offsets: [], neighbors: [], weights: [])
      for item in pieces[piece] {
        for edge in offsets[item]..<offsets[item + 1] {
          let bar = bars[item] + bars[Int(neighbors[edge])]
          guard 2 * Double(weights[edge]) >= bar else { continue }
          part.neighbors.append(neighbors[edge])
          part.weights.append(weights[edge])
        }
        part.offsets.append(part.neighbors.count)
      }
      return part
    }
    var kept = PairGraph(offsets: [0], neighbors: [], weights: [])
    for part in parts {
      let start = kept.neighbors.count
      kept.offsets += part.offsets.map { start + $0 }
      kept.neighbors += part.neighbors
      kept.weights += part.weights
    }
    return kept
  }
}
