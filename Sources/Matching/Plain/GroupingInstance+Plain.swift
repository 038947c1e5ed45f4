package import LinearProgramming

extension GroupingInstance {
  /// More groups than this are no small instance.
  private static let groupLimit = 200_000

  /// Solves the instance by GLPK's branch and cut alone, over every allowed group.
  ///
  /// - Throws: ``SolverFault`` if GLPK breaks, or if the instance has more groups than fit in one
  ///   program; this is for small instances.
  /// - Complexity: Exponential in the size of a group.
  package func solvePlain(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    let evaluation = GroupEvaluation(self)
    var model = PlainModel(
      seats: [Int32](repeating: 1, count: graph.itemCount), everyone: everyone,
      groups: groupCount.map { $0...$0 } ?? mostGroups.map { 0...$0 })
    let isComplete = forEachClique { group in
      guard evaluation.allows(group), let worth = evaluation.worth(of: group) else { return }
      model.add(group, rows: group, worth: worth, kind: .integer)
    }
    guard isComplete else {
      throw SolverFault(
        message: "more than \(Self.groupLimit) groups are too many for the plain model")
    }
    return try model.solve(limits)
  }

  /// Visits every set of items that are all joined by edges and whose seats fit in a group. Returns
  /// whether all could be visited within the limit.
  private func forEachClique(_ visit: ([Int32]) -> Void) -> Bool {
    var visits = 0
    var group: [Int32] = []
    func extend(seats: Int, candidates: [Int32]) -> Bool {
      for (at, item) in candidates.enumerated() {
        let taken = seats + Int(self.seats[Int(item)])
        guard taken <= most else { continue }
        visits += 1
        guard visits <= Self.groupLimit else { return false }
        group.append(item)
        visit(group)
        let row = graph.neighbors[graph.offsets[Int(item)]..<graph.offsets[Int(item) + 1]]
        let rest = candidates[(at + 1)...].filter { row.containsAscending($0) }
        guard extend(seats: taken, candidates: rest) else { return false }
        group.removeLast()
      }
      return true
    }
    return extend(seats: 0, candidates: Array(0..<Int32(graph.itemCount)))
  }
}

extension ArraySlice<Int32> {
  /// Whether the elements, which ascend, include `element`.
  fileprivate func containsAscending(_ element: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element
  }
}
