import Matching
import School

extension Verifier {
  /// What is wrong with how evenly guides have learners: that others worth as much were more even.
  func balanceFindings(_ result: MatchResult, _ problem: PosedProblem) -> [Finding] {
    let program = problem.cohort.program
    guard program.balance == .guides, program.kind == .mentor, result.status == .optimal,
      problem.fixed.isEmpty, problem.dropped == nil, result.keeping.earlier.isEmpty
    else { return [] }
    let instance = problem.assignment()
    let limits = SearchLimits(seconds: SearchLimits.endless, gap: 0, threads: threads)
    guard let groups = try? problem.balancedGroups(of: instance, limits) else { return [] }
    var loads: [Student.ID: Int] = [:]
    for group in result.groups { loads[group.members.first?.student ?? "", default: 0] += 1 }
    let here = loads.values.reduce(0) { $0 + $1 * $1 }
    let best = AssignmentInstance.unevenness(groups, amongFirst: problem.guides.count)
    guard here > best, instance.worth(of: groups) >= Int64(result.objective) else { return [] }
    return [
      Finding(.figure, "guides could have learners more evenly, with groups worth as much")
    ]
  }
}
