package import LinearProgramming

extension PairingInstance {
  /// Solves the instance by GLPK's branch and cut alone, without rows for odd sets: slow where items
  /// form many small odd clusters.
  package func solvePlain(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    try check()
    var model = PlainModel(seats: [Int32](repeating: 1, count: graph.itemCount))
    for item in 0..<graph.itemCount {
      for edge in graph.offsets[item]..<graph.offsets[item + 1]
      where graph.neighbors[edge] > item && graph.weights[edge] > 0 {
        let pair = [Int32(item), graph.neighbors[edge]]
        model.add(pair, rows: pair, worth: graph.weights[edge], kind: .integer)
      }
    }
    return try model.solve(limits)
  }
}
