package import School

extension Matchmaker {
  /// The mean score of the pairs of a result's groups, by the weights of this program.
  package func meanScore(of result: MatchResult, in roster: Roster) -> Int {
    let cohort = Cohort(roster, for: program)
    let scoring = Scoring(cohort)
    var (sum, count) = (0, 0)
    for group in result.groups {
      let members = group.members.compactMap { cohort.numbers[$0.student] }
      for (place, one) in members.enumerated() {
        for other in members[..<place] {
          sum += Int(scoring.score(other, one))
          count += 1
        }
      }
    }
    return count == 0 ? 0 : (2 * sum + count) / (2 * count)
  }
}
