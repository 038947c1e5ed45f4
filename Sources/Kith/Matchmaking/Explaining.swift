/// Says why a group is good: what each criterion adds to the mean score of its pairs.
struct Explaining: Sendable {
  let scoring: Scoring
  /// Criteria that count without being named.
  let hidden: Set<CriterionID>

  /// The reasons for a group, strongest first; criteria that add nothing are left out.
  ///
  /// In a pair's score every answered criterion has the share weight·points ÷ Σ weight. A criterion's
  /// points are the mean of its shares over all pairs of the group, rounded, so that all reasons add
  /// up to the group's mean pair score but for rounding.
  func reasons(for group: [Int32]) -> [Reason] {
    let members = group.map(Int.init)
    var shares = [Double](repeating: 0, count: scoring.criteria.count)
    var pairs = 0
    for (place, one) in members.enumerated() {
      for other in members[..<place] {
        // Guides stand first.
        let points = scoring.points(other, one)
        let total = scoring.weight(of: points)
        pairs += 1
        for (index, (points, weight)) in zip(points, scoring.weights).enumerated()
        where points > 0 {
          shares[index] += Double(weight * points) / Double(total)
        }
      }
    }
    let reasons = zip(scoring.criteria, shares).compactMap { criterion, share -> Reason? in
      let points = Int((share / Double(max(1, pairs))).rounded())
      guard points > 0, !hidden.contains(type(of: criterion).specification.id) else { return nil }
      return Reason(
        criterion: type(of: criterion).specification.id, points: points,
        text: criterion.reason(for: members))
    }
    // Sorting is stable: of equal reasons the catalogue's first stays first.
    return reasons.sorted { $0.points > $1.points }
  }
}
