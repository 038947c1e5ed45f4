import Matching

/// Searches again for what a result claims and its certificate does not prove.
struct SecondSearch {
  let problem: PosedProblem
  let keeping: Keeping
  let threads: Int

  /// In small schools these steps come to an end long before the seconds do.
  private var limits: SearchLimits {
    SearchLimits(seconds: 60, gap: 0, effort: 2_000, seed: 1, threads: threads)
  }

  /// Students beyond that nothing is searched again where groups have more than two members.
  private static let mostStudents = 400

  /// The best answer found and a bound on all, groups fixed by hand among them; nil where the school is
  /// too large, or where the search breaks.
  func answer() -> (objective: Int, bound: Int, certificate: Certificate?)? {
    let cohort = problem.cohort
    guard cohort.program.isSolvedByPairs || cohort.count <= Self.mostStudents else { return nil }
    let scoring = Scoring(cohort)
    let question = PosedProblem(problem.allowance, scoring, keeping, threads: threads)
    guard let found = try? Engine(problem: question, limits: limits).answer() else { return nil }
    let placing = Placing(
      cohort: cohort, allowance: question.allowance, scoring: scoring, rows: question.plainRows,
      dropped: question.dropped, keeping: keeping, fixed: question.fixed)
    let answer = placing.adding(question.fixed, to: found)
    return (Int(answer.objective), Int(answer.bound), answer.certificate)
  }
}
