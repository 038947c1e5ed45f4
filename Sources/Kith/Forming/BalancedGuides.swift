import LinearProgramming
import Matching
import School

extension PosedProblem {
  /// An outcome in which guides have learners as evenly as can be at equal worth, where the program asks for it
  /// and everybody can still meet.
  func balanced(
    _ outcome: MatchingOutcome, of instance: AssignmentInstance, _ limits: SearchLimits
  ) throws(SolverFault) -> MatchingOutcome {
    guard cohort.program.balance == .guides, forced == nil,
      let groups = try balancedGroups(of: instance, limits),
      instance.worth(of: groups) == instance.worth(of: outcome.groups)
    else { return outcome }
    var outcome = outcome
    outcome.groups = groups
    return outcome
  }

  /// The most even groups among those worth most; nil where some of them could not meet beside the others.
  func balancedGroups(
    of instance: AssignmentInstance, _ limits: SearchLimits
  ) throws(SolverFault) -> [[Int32]]? {
    guard let groups = try instance.balanced(amongFirst: guides.count, limits) else { return nil }
    guard let meetings = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) else {
      return groups
    }
    let told = groups.map { [Int(guides[Int($0[0])]), Int(rows.students[Int($0[1])])] }
    return meetings.schedule(told).contains(where: { $0 == nil }) ? nil : groups
  }
}
