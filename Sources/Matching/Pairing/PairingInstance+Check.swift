import LinearProgramming

extension PairingInstance {
  /// Throws if the arrays contradict one another or a sum of weights could overflow.
  ///
  /// Weights may have any size as long as 20 × items × the largest one fits in 62 bits: with a million
  /// items, up to 2³⁷.
  ///
  /// - Complexity: O(edges).
  func check() throws(SolverFault) {
    guard let last = graph.offsets.last, graph.offsets.first == 0, last == graph.neighbors.count,
      graph.weights.count == last, last < Int32.max, graph.itemCount < Int32.max / 2
    else { throw SolverFault(message: "a pairing's arrays do not fit together") }
    for item in 0..<graph.itemCount where graph.offsets[item] > graph.offsets[item + 1] {
      throw SolverFault(message: "a pairing's rows overlap")
    }
    let count = Int32(graph.itemCount)
    guard graph.neighbors.allSatisfy({ $0 >= 0 && $0 < count }) else {
      throw SolverFault(message: "a pairing names an item that it does not have")
    }
    let largest = max(1, graph.weights.max() ?? 0)
    let (sum, overflow) = largest.multipliedReportingOverflow(by: 20 * (Int64(count) + 1))
    guard !overflow, sum < 1 << 62 else {
      throw SolverFault(message: "a pairing's weights are too large to add up exactly")
    }
  }
}
