import LinearProgramming

extension AssignmentInstance {
  /// Throws if the arrays contradict one another or a sum of values could overflow.
  ///
  /// Values may have any size as long as (learners + guides) × the largest one fits in 62 bits:
  /// with a million of both, up to 2⁴¹.
  ///
  /// - Complexity: O(edges).
  func check() throws(SolverFault) {
    guard let last = offsets.last, offsets.first == 0, last == guides.count,
      guides.count == values.count, last < Int32.max, capacities.allSatisfy({ $0 >= 0 }),
      leasts.isEmpty || leasts.count == guideCount
    else { throw SolverFault(message: "an assignment's arrays do not fit together") }
    for learner in 0..<learnerCount where offsets[learner] > offsets[learner + 1] {
      throw SolverFault(message: "an assignment's rows overlap")
    }
    let count = Int32(guideCount)
    guard guides.allSatisfy({ $0 >= 0 && $0 < count }) else {
      throw SolverFault(message: "an assignment names a guide that it does not have")
    }
    let largest = max(1, values.max() ?? 0)
    let (sum, overflow) = largest.multipliedReportingOverflow(by: Int64(guideCount + learnerCount))
    guard !overflow, sum < 1 << 62 else {
      throw SolverFault(message: "an assignment's values are too large to add up exactly")
    }
  }
}
