/// Pairs and prices under way, common to both stages of a pairing.
///
/// Weights are counted twice, so that all prices stay whole. Between two searches every edge (a, b)
/// has `dual` of both + the prices of the odd sets that hold both ≥ `weight`, with equality where a and b are paired, and no price is negative.
final class PairingState {
  /// All that a search asks about an item it meets, side by side: a visit costs one cache line.
  struct Item: BitwiseCopyable {
    /// Its price, in halves of a point.
    var dual: Int64 = 0
    /// In search `reachedIn`: when the item is reached first, and from which item of the tree.
    var reach: Int64 = 0
    var via: Int32 = -1
    var reachedIn: Int32 = 0
    /// Who it is paired with; -1 for nobody.
    var mate: Int32 = -1
    /// Its place in the tree of a ``HalfPairing``.
    var label: Int32 = 0
  }

  let count: Int
  /// Usable edges, those of weight over 0, from both sides: item *i* has `start[i]..<start[i + 1]`.
  let start: UnsafeMutablePointer<Int>
  let neighbor: UnsafeMutablePointer<Int32>
  /// Twice the weight of each edge.
  let weight: UnsafeMutablePointer<Int64>
  let items: UnsafeMutablePointer<Item>
  let memory = ScratchMemory()

  init(_ graph: PairGraph) {
    count = graph.itemCount
    start = memory.make(count + 1, of: 0)
    neighbor = memory.make(graph.neighbors.count, of: 0)
    weight = memory.make(graph.neighbors.count, of: 0)
    items = memory.make(count, of: Item())
    var edges = 0
    for item in 0..<count {
      for edge in graph.offsets[item]..<graph.offsets[item + 1]
      where graph.weights[edge] > 0 && Int(graph.neighbors[edge]) != item {
        neighbor[edges] = graph.neighbors[edge]
        weight[edges] = 2 * graph.weights[edge]
        edges += 1
      }
      start[item + 1] = edges
    }
  }

  @inline(__always)
  func join(_ left: Int32, _ right: Int32) {
    items[Int(left)].mate = right
    items[Int(right)].mate = left
  }
}
