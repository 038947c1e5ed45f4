extension RuleCheck {
  /// What a rule finds wrong with all that the members of a group should have in common, or with the
  /// adult who hosts it.
  func breachOfCompany(
    _ rule: RuleID, _ setting: Setting, _ group: Group, _ members: [Student]
  ) -> String? {
    switch rule.rawValue {
    case "consent_in_person" where group.venue != nil || group.halfway != nil:
      return members.first { !$0.consents.contains(.inPerson) }
        .map { "\($0.id) lacks the consent in-person, and the group has a place to meet" }
    case "common_interest":
      return sharesNone(group.interest, members.map { terms.set($0.interests) })
        ? "not all share the interest that the group is named by" : nil
    case "common_goal":
      return sharesNone(program.goal ?? group.goal, members.map { terms.set($0.goals) })
        ? "not all share the goal of the group" : nil
    case "common_language":
      let spoken = members.map { Set($0.languages.map(primaryLanguage)) }.filter { !$0.isEmpty }
      guard let first = spoken.first else { return nil }
      return spoken.reduce(first) { $0.intersection($1) }.isEmpty
        ? "there is no language that all speak" : nil
    case "households_least", "households_most":
      let households =
        Set(members.compactMap(\.household)).count + members.count { $0.household == nil }
      let isWrong =
        rule == "households_least" ? households < setting.number : households > setting.number
      return isWrong ? "it holds \(households) households" : nil
    default: return breachOfHost(rule, group, members)
    }
  }

  private func sharesNone(_ name: String?, _ sets: [Set<String>]) -> Bool {
    guard let name else { return true }
    return !sets.allSatisfy { $0.contains(terms.canonical(name)) }
  }

  /// What keeps the coach from hosting the group.
  private func breachOfHost(_ rule: RuleID, _ group: Group, _ members: [Student]) -> String? {
    guard program.host == .coach, !program.kind.isGuided else { return nil }
    let coach = group.host.flatMap { roster.coaches[$0] }
    switch rule.rawValue {
    case "consent_adult_contact":
      return members.first {
        (roster.age(of: $0) ?? 0) < 18 && !$0.consents.contains(.adultContact)
      }.map { "\($0.id) lacks the consent adult-contact" }
    case "coach_checked":
      return coach?.isBackgroundChecked == true ? nil : "no checked coach hosts it"
    case "coach_capacity":
      return coach == nil ? "no coach of the roster hosts it" : nil
    case "coach_language":
      let spoken = Set(coach?.languages.map(primaryLanguage) ?? [])
      let stranger = members.first {
        !spoken.isEmpty && !$0.languages.isEmpty
          && spoken.isDisjoint(with: $0.languages.map(primaryLanguage))
      }
      return stranger.map { "the coach speaks no language of \($0.id)" }
    default: return nil
    }
  }
}
