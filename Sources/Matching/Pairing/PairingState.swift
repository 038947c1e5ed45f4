/// Pairs and prices under way, common to both stages of a pairing.
///
/// Weights are counted twice, so that all prices stay whole. Between two searches every edge (a, b)
/// has `dual` of both + the prices of the odd sets that hold both ≥ `weight`, with equality where a
/// and b are paired, and no price is negative.
final class PairingState {
  /// In search `round`: when an item is reached first, and from which item of the tree.
  struct Reach: BitwiseCopyable {
    var time: Int64 = 0
    var origin: Int32 = -1
    var round: Int32 = 0
  }

  let count: Int
  /// Usable edges, those of weight over 0, from both sides: item *i* has `start[i]..<start[i + 1]`.
  let start: UnsafeMutablePointer<Int>
  let neighbor: UnsafeMutablePointer<Int32>
  /// Twice the weight of each edge.
  let weight: UnsafeMutablePointer<Int64>
  /// The price of each item, in halves of a point. Prices and mates are asked for at every edge, so
  /// each has a narrow array of its own that stays in the cache.
  let dual: UnsafeMutablePointer<Int64>
  /// Who each item is paired with; -1 for nobody.
  let mate: UnsafeMutablePointer<Int32>
  let reach: UnsafeMutablePointer<Reach>
  let memory = ScratchMemory()

  /// The items of a graph, and `strangers` behind them, who know nobody. Where there are any, every
  /// row ends in a spare edge of weight 0 that leads back to its own item.
  init(_ graph: PairGraph, strangers: Int = 0) {
    count = graph.itemCount + strangers
    start = memory.make(count + 1, of: 0)
    let spare = strangers > 0 ? count : 0
    neighbor = memory.make(graph.neighbors.count + spare, of: 0)
    weight = memory.make(graph.neighbors.count + spare, of: 0)
    dual = memory.make(count, of: 0)
    mate = memory.make(count, of: -1)
    reach = memory.make(count, of: Reach())
    var edges = 0
    for item in 0..<count {
      let row =
        item < graph.itemCount ? graph.offsets[item]..<graph.offsets[item + 1] : 0..<0
      for edge in row where graph.weights[edge] > 0 && Int(graph.neighbors[edge]) != item {
        neighbor[edges] = graph.neighbors[edge]
        weight[edges] = 2 * graph.weights[edge]
        edges += 1
      }
      if strangers > 0 {
        neighbor[edges] = Int32(item)
        edges += 1
      }
      start[item + 1] = edges
    }
  }

  @inline(__always)
  func join(_ left: Int32, _ right: Int32) {
    mate[Int(left)] = right
    mate[Int(right)] = left
  }
}
