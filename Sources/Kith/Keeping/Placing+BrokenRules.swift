extension Placing {
  /// Which ordinary rules the groups break that were fixed by hand: they are obeyed all the same.
  func brokenRules(_ result: MatchResult) -> [Notice] {
    guard !fixed.isEmpty else { return [] }
    let checked = CheckedRoster(cohort.roster, cohort.program)
    let isFixed = Set(fixed.kept.map { Set($0.students) })
    let matchmaker = Matchmaker(cohort.program)
    return result.groups.compactMap { group in
      let members = group.members.map(\.student)
      guard isFixed.contains(Set(members)) else { return nil }
      var rules = matchmaker.breaches(of: group, checked).compactMap { $0.rule?.rawValue }
      if group.meetings.isEmpty, cohort.meetings != nil, cohort.program.isOn(HasCommonMeeting.id) {
        rules.append(HasCommonMeeting.id.rawValue)
      }
      guard !rules.isEmpty else { return nil }
      return Notice(
        code: "pin-breaks-rule",
        text: "\(group.id) was fixed by hand although it breaks \(joined(rules))",
        students: members.sorted())
    }
  }
}
