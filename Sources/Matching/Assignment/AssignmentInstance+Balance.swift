package import LinearProgramming

extension AssignmentInstance {
  /// An answer worth as much as the best one, in which guides have learners as evenly as can be: the sum of
  /// the squares of their numbers is least.
  ///
  /// Each seat of a guide costs a little more than the one before it, 1, 3, 5 and so on, which add up to the
  /// squares; values are counted so large beside them that no point is ever given up.
  ///
  /// - Parameters:
  ///   - count: How many guides, from the first on, are to be even; others have no part in it.
  ///   - limits: When to stop.
  /// - Returns: The groups of the answer, `[guide, learner]`; nil where values are too large to tell, or
  ///   where the limits came first.
  /// - Throws: ``SolverFault`` if the solver breaks.
  package func balanced(
    amongFirst count: Int, _ limits: SearchLimits
  ) throws(SolverFault) -> [[Int32]]? {
    guard !hasLeasts else { return nil }
    var seats = capacities.map(Int.init)
    var degrees = [Int](repeating: 0, count: guideCount)
    for guide in guides { degrees[Int(guide)] += 1 }
    for guide in seats.indices { seats[guide] = min(seats[guide], degrees[guide]) }
    let widest = seats.prefix(count).max() ?? 0
    guard widest > 1 else { return nil }
    let factor = Int64(learnerCount) * Int64(widest) * 2 + 1
    let largest = values.map(abs).max() ?? 0
    guard !largest.multipliedReportingOverflow(by: factor * Int64(learnerCount + 1)).overflow else {
      return nil
    }
    // The first seat of each guide, and whose each seat is.
    var first: [Int] = []
    var guideOf: [Int32] = []
    var wide = AssignmentInstance(capacities: [], offsets: [0], guides: [], values: [])
    for guide in seats.indices {
      first.append(wide.capacities.count)
      let own =
        guide < count ? Array(repeating: Int32(1), count: seats[guide]) : [capacities[guide]]
      wide.capacities += own
      guideOf += own.map { _ in Int32(guide) }
    }
    for learner in 0..<learnerCount {
      for edge in offsets[learner]..<offsets[learner + 1] where values[edge] > 0 {
        let guide = Int(guides[edge])
        for seat in 0..<(guide < count ? seats[guide] : 1) {
          wide.guides.append(Int32(first[guide] + seat))
          wide.values.append(values[edge] * factor - (guide < count ? Int64(2 * seat + 1) : 0))
        }
      }
      wide.offsets.append(wide.guides.count)
    }
    let outcome = try wide.solve(limits)
    guard outcome.status == .optimal else { return nil }
    return outcome.groups.map { [guideOf[Int($0[0])], $0[1]] }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What groups are worth, `[guide, learner]` each.
  package func worth(of groups: [[Int32]]) -> Int64 {
    groups.reduce(0) { sum, group in
      let learner = Int(group[1])
      let edge = (offsets[learner]..<offsets[learner + 1]).first { guides[$0] == group[0] }
      return sum + (edge.map { values[$0] } ?? 0)
    }
  }

  /// The sum of the squares of how many learners each of the first guides has.
  package static func unevenness(_ groups: [[Int32]], amongFirst count: Int) -> Int {
    var loads = [Int](repeating: 0, count: count)
    for group in groups where Int(group[0]) < count { loads[Int(group[0])] += 1 }
    return loads.reduce(0) { $0 + $1 * $1 }
  }
}
