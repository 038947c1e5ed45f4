/// The edges that a ``HalfPairing`` has to look at before its clock reaches a horizon: those with the
/// least slack at the prices of the moment, copied into short rows.
///
/// Prices fall by at most what the clock runs, so an edge of slack *s* cannot become tight before the
/// clock has run *s* ÷ 2. Until then nobody has to look at it.
struct TightRows {
  let start: UnsafePointer<Int>
  let neighbor: UnsafePointer<Int32>
  let weight: UnsafePointer<Int64>
  /// The clock may not run past this without wider rows.
  let horizon: Int64

  /// Edges of an item that are kept at first, on average, and how many times as many come next.
  private static let firstDegree = 6
  private static let growth = 6
  private static let sampleSize = 4096

  /// Rows for the prices of a moment.
  ///
  /// - Parameters:
  ///   - state: Every edge, from both sides.
  ///   - stage: 0 at first; each further one keeps six times as many edges, in the end all.
  ///   - time: What the clock says.
  ///   - memory: What the rows are kept in as long as they serve.
  ///   - price: What each item asks now.
  init(
    _ state: PairingState, stage: Int, at time: Int64, in memory: ScratchMemory,
    price: (Int) -> Int64
  ) {
    let edgeCount = state.start[state.count]
    var kept = Self.firstDegree * state.count
    for _ in 0..<stage where kept < edgeCount { kept *= Self.growth }
    guard kept * 2 < edgeCount else {
      start = UnsafePointer(state.start)
      neighbor = UnsafePointer(state.neighbor)
      weight = UnsafePointer(state.weight)
      horizon = .max
      return
    }
    let prices = memory.make(state.count, of: Int64(0))
    for item in 0..<state.count { prices[item] = price(item) }
    let bar = Self.slack(ofRank: kept, in: state, prices: prices)
    let starts = memory.make(state.count + 1, of: 0)
    // Rows of edges under the bar are a little over or under what the sample promises.
    var neighbors: [Int32] = []
    var weights: [Int64] = []
    neighbors.reserveCapacity(kept + kept / 8)
    weights.reserveCapacity(kept + kept / 8)
    for item in 0..<state.count {
      let limit = bar - prices[item]
      for edge in state.start[item]..<state.start[item + 1]
      where prices[Int(state.neighbor[edge])] - state.weight[edge] < limit {
        neighbors.append(state.neighbor[edge])
        weights.append(state.weight[edge])
      }
      starts[item + 1] = neighbors.count
    }
    start = UnsafePointer(starts)
    neighbor = UnsafePointer(memory.keep(neighbors))
    weight = UnsafePointer(memory.keep(weights))
    horizon = time + bar / 2
  }

  /// The slack under which about `rank` of all edges lie, from a sample of whole rows.
  private static func slack(
    ofRank rank: Int, in state: PairingState, prices: UnsafeMutablePointer<Int64>
  ) -> Int64 {
    let edgeCount = state.start[state.count]
    let stride = max(1, state.count * sampleSize / edgeCount)
    let step = max(1, state.count / stride)
    var slacks: [Int64] = []
    for item in Swift.stride(from: 0, to: state.count, by: step) {
      for edge in state.start[item]..<state.start[item + 1] {
        slacks.append(prices[item] + prices[Int(state.neighbor[edge])] - state.weight[edge])
      }
    }
    slacks.sort()
    guard !slacks.isEmpty else { return 1 }
    // At least 2: the clock counts whole units.
    return max(2, slacks[min(slacks.count - 1, slacks.count * rank / edgeCount)])
  }
}
