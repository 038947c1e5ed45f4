package import School

extension Account {
  /// The code of the notices that say so.
  package static let brokenRuleCode = "pin-breaks-rule"

  /// Which ordinary rules the groups break that were fixed by hand: they are obeyed all the same.
  package func brokenRules(_ result: MatchResult) -> [Notice] {
    guard !fixed.isEmpty else { return [] }
    let checked = CheckedRoster(allowance.cohort.roster, allowance.cohort.program)
    let isFixed = Set(fixed.kept.map { Set($0.students) })
    let checkedSize = allowance.cohort.program.size
    let matchmaker = Matchmaker(allowance.cohort.program)
    return result.groups.compactMap { group in
      let members = group.members.map(\.student)
      guard isFixed.contains(Set(members)) else { return nil }
      var rules = matchmaker.breaches(of: group, checked).compactMap { $0.rule?.rawValue }
      if group.meetings.isEmpty, allowance.cohort.meetings != nil,
        allowance.cohort.program.isOn(HasCommonMeeting.id)
      {
        rules.append(HasCommonMeeting.id.rawValue)
      }
      let apart = result.groups.contains {
        checkedSize.isUneven([$0.members.count, members.count])
      }
      if apart, !rules.contains(HasSize.id.rawValue) { rules.append(HasSize.id.rawValue) }
      guard !rules.isEmpty else { return nil }
      return Notice(
        code: Self.brokenRuleCode,
        text: "\(group.id) was fixed by hand although it breaks \(joined(rules))",
        students: members.sorted())
    }
  }
}
