extension Explainer {
  /// What keeps two students apart that no rule forbids each other: rules about those they would bring
  /// along, about what a group has in common, and about whole groups.
  package func companyObstacles(_ a: Int, _ b: Int) -> [WhyNot.Obstacle] {
    guard !cohort.program.kind.isGuided else { return [] }
    let pair = (Int32(a), Int32(b))
    let company =
      cohort.program.formsPairs
      ? [a, b] : Items.company(of: pair, allowance).map(Int.init)
    let names = joined(company.map { cohort.students[$0].id.rawValue })
    let size = cohort.program.size
    guard company.count <= size.most else {
      return [
        obstacle(
          HasSize.specification,
          "\(names) would all have to be together, and a group has at most \(size.most) heads")
      ]
    }
    var found: [WhyNot.Obstacle] = []
    for (place, one) in company.enumerated() {
      for other in company[..<place] {
        for obstacle in rulesBetween(other, one) where !found.contains(obstacle) {
          found.append(obstacle)
        }
      }
    }
    guard found.isEmpty else { return found }
    if let ground = allowance.ground, !ground.suits(company) {
      // Who can meet lacks a place, a host or an interest then, and not the time.
      let canMeet = cohort.meetings?.canMeet(company) ?? true
      return culprits { $0.ground?.suits(company) ?? true }
        .filter { !canMeet || $0.id != HasCommonMeeting.id }.map {
          obstacle($0, "\(names) have too little in common: " + $0.summary)
        }
    }
    var search = AnyGroupSearch(allowance, holding: pair)
    guard !cohort.program.formsPairs, case .none = search.answer() else { return [] }
    let rules = culprits { relaxed in
      var search = AnyGroupSearch(relaxed, holding: pair)
      if case .found = search.answer() { return true }
      return false
    }
    return rules.map { rule in
      obstacle(
        rule,
        rule.id == HasSize.id
          ? "no group of \(size.least) to \(size.most) that keeps every rule holds both"
          : "no group that holds both could keep it: " + rule.summary)
    }
  }

  /// The rules of which any alone would have to go before something becomes possible; where it takes
  /// several, all that a group as a whole has to keep.
  private func culprits(_ isPossible: (Allowance) -> Bool) -> [RuleSpecification] {
    var rules = allowance.rules.filter(isAboutGroups).map { type(of: $0).specification }
    if cohort.program.isOn(KeepsSiblingsTogether.id) {
      rules.append(KeepsSiblingsTogether.specification)
    }
    let alone = (rules + [HasSize.specification]).filter { isPossible(allowance(without: $0.id)) }
    return alone.isEmpty ? rules : alone
  }

  private func isAboutGroups(_ rule: any Rule) -> Bool {
    guard !type(of: rule).specification.isSafety else { return false }
    return !rule.marks.isEmpty || !rule.balances.isEmpty || !rule.commons.isEmpty
      || rule is HasCommonMeeting
      || rule is FitsVenue || rule is SharesCoachLanguage || rule is SuitsCoachHours
  }

  /// What would be allowed without a rule.
  private func allowance(without rule: RuleID) -> Allowance {
    var program = cohort.program
    switch rule {
    case HasSize.id: program.size = Program.Size(least: 1, most: max(12, program.size.most * 2))
    case FitsVenue.id: program.venue = nil
    case SharesGoal.id: program.goal = nil
    default: break
    }
    program.rules[rule] = .flag(false)
    return Allowance(Cohort(cohort.roster, for: program, reusing: cohort))
  }
}
