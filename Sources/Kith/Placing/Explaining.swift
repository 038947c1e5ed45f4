package import School

/// Says why a group is good: what each criterion adds to the mean score of its pairs.
package struct Explaining: Sendable {
  package let scoring: Scoring
  /// Says what counts, and what of it is never named.
  private let program: Program

  package init(scoring: Scoring, program: Program) {
    self.scoring = scoring
    self.program = program
  }

  /// The reasons for a group, strongest first; criteria that add nothing, and those of which nobody
  /// may hear, are left out.
  ///
  /// In a pair's score every criterion that counts has the share weight·points ÷ Σ weight, also where the
  /// program lets points stand for a missing answer; what nobody of the group answered is no reason.
  /// A criterion's points are the mean of its shares over all pairs of the group, rounded, so that all reasons add
  /// up to the group's mean pair score but for rounding.
  package func reasons(for group: [Int32]) -> [Reason] {
    let members = group.map(Int.init)
    var shares = [Double](repeating: 0, count: scoring.criteria.count)
    var isAnswered = [Bool](repeating: false, count: scoring.criteria.count)
    var pairs = 0
    for (place, one) in members.enumerated() {
      for other in members[..<place] {
        // Guides stand first.
        let points = scoring.points(other, one)
        let total = scoring.weight(of: points)
        pairs += 1
        for (index, (counted, weight)) in zip(scoring.counted(points), scoring.weights).enumerated()
        where counted > 0 {
          shares[index] += Double(weight * counted) / Double(total)
          isAnswered[index] = isAnswered[index] || points[index] >= 0
        }
      }
    }
    let reasons = scoring.criteria.indices.compactMap { index -> Reason? in
      let criterion = scoring.criteria[index]
      let points = Int((shares[index] / Double(max(1, pairs))).rounded())
      let id = scoring.ids[index]
      guard points > 0, isAnswered[index], !program.hidden.contains(id),
        !Hearing.isConfidential(id, in: program)
      else { return nil }
      return Reason(criterion: id, points: points, text: criterion.reason(for: members))
    }
    // Sorting is stable: of equal reasons the catalogue's first stays first.
    return reasons.sorted { $0.points > $1.points }
  }
}
