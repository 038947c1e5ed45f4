import LinearProgramming

/// What an assignment is worth and what prices prove, recomputed from the instance alone.
struct AssignmentProof {
  let objective: Int64
  let bound: Int64

  /// - Throws: ``SolverFault`` if a group is not allowed or the prices are not dual feasible.
  /// - Complexity: O(edges).
  init(
    _ instance: AssignmentInstance, groups: [[Int32]], prices: [Int64]
  ) throws(SolverFault) {
    var chosen = [Int32](repeating: -1, count: instance.learnerCount)
    var free = instance.capacities
    for group in groups {
      let guide = Int(group[0])
      let learner = Int(group[1])
      guard chosen[learner] < 0, free[guide] > 0 else {
        throw SolverFault(message: "an assignment seats somebody twice or overfills a guide")
      }
      chosen[learner] = group[0]
      free[guide] -= 1
    }
    guard prices.allSatisfy({ $0 >= 0 }) else {
      throw SolverFault(message: "an assignment's price is negative")
    }
    var objective: Int64 = 0
    var bound: Int64 = 0
    for guide in 0..<instance.guideCount {
      bound += Int64(instance.capacities[guide]) * prices[guide]
    }
    for learner in 0..<instance.learnerCount {
      let price = prices[instance.guideCount + learner]
      bound += price
      var found = chosen[learner] < 0
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
        let guide = instance.guides[edge]
        if guide == chosen[learner] {
          objective += instance.values[edge]
          found = true
        }
        guard price + prices[Int(guide)] >= instance.values[edge] else {
          throw SolverFault(message: "an assignment's prices prove nothing")
        }
      }
      guard found else { throw SolverFault(message: "an assignment uses an edge it does not have") }
    }
    self.objective = objective
    self.bound = bound
  }
}
