package import School

extension Verifier {
  /// What speaks against telling anybody of a result's groups, as the roster and the program are now.
  ///
  /// The groups count without those who are at the school no more. Nothing is excused because the
  /// result says that it was fixed by hand, but ordinary rules that a person set aside.
  ///
  /// - Parameters:
  ///   - result: Groups that may be of an earlier roster and an earlier program.
  ///   - apart: Students of whom no two may share a group, beside the wishes of the roster.
  /// - Returns: Rules that groups break, rules of safety among them; then meetings that somebody
  ///   cannot attend or that clash, and groups that have none.
  package func standing(
    of result: MatchResult, apart: [[Student.ID]]
  ) -> (rules: [Finding], meetings: [Finding]) {
    let checked = CheckedRoster(roster.keeping(Keeping(apart: apart)), program)
    var present = result
    present.groups = result.groups.map { group in
      var group = group
      group.members.removeAll { checked.students[$0.student]?.isEnrolled != true }
      return group
    }
    let matchmaker = Matchmaker(program)
    let rules = present.groups.flatMap { matchmaker.breaches(of: $0, checked) }
    return (
      FixedGroupCheck(result).unexcused(rules), meetingFindings(present, checked)
    )
  }
}
