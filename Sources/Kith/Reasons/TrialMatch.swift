import Matching
package import Rules
package import School

/// Matches a small cohort again after one change, to count that the change really places.
package struct TrialMatch {
  /// Small cohorts need few steps. Neither these nor the seed are the program's, so that what helps
  /// does not depend on how long somebody wanted to search.
  private static let limits = SearchLimits(
    seconds: SearchLimits.endless, gap: 0, effort: 60, seed: 1)

  private let keeping: Keeping

  /// nil where matching a cohort again takes more than next to no time.
  package init?(_ keeping: Keeping, _ cohort: Cohort) {
    guard cohort.count <= (cohort.program.kind.isGuided ? 80 : 24) else { return nil }
    self.keeping = keeping
  }

  /// The students that a changed cohort places; nobody where its musts contradict each other.
  package func placed(_ cohort: Cohort) throws -> Set<Student.ID> {
    let program = cohort.program
    let allowance = Allowance(cohort)
    guard !Contradiction.all(allowance).contains(where: { $0.isPinned(keeping, cohort) }) else {
      return []
    }
    let problem = PosedProblem(allowance, Scoring(cohort), keeping, threads: 1)
    let groups = try Engine(problem: problem, limits: Self.limits).answer().groups
    let fixed = problem.fixed.groups
    let worths = groups.map(\.count) + fixed.map { _ in Arranging.fixedWorth }
    let outcomes = try Arranging(cohort).outcomes(of: groups + fixed, worths: worths)
    var placed: Set<Student.ID> = []
    for (place, outcome) in outcomes.enumerated() {
      if case .failed = outcome, place < groups.count { continue }
      let group = place < groups.count ? groups[place] : fixed[place - groups.count]
      placed.formUnion(problem.ids(program.kind.isGuided ? Array(group.dropFirst()) : group))
    }
    return placed
  }
}
