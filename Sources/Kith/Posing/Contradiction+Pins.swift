extension Contradiction {
  /// Places fixed by hand that a rule of safety forbids, one contradiction for each: no hand sets
  /// safety aside, and to drop the pin in silence would undo what somebody decided.
  ///
  /// Pins about somebody who left the school rest instead.
  static func pinned(_ keeping: Keeping, _ allowance: Allowance) -> [Contradiction] {
    let safety = allowance.rules.filter { type(of: $0).specification.isSafety }
    return (keeping.groups.map(\.students) + keeping.together).compactMap { pin in
      let members = pin.compactMap { allowance.cohort.numbers[$0] }
      guard members.count == pin.count, members.count > 1 else { return nil }
      return first(in: members, safety, allowance.cohort)
    }
  }

  /// The first rule of safety that turns away one of those who were put together, or keeps two of them
  /// apart.
  private static func first(
    in members: [Int], _ safety: [any Rule], _ cohort: Cohort
  ) -> Contradiction? {
    func contradiction(_ rule: any Rule, _ one: Int, _ other: Int, _ does: String) -> Self {
      let ids = [one, other].map { cohort.students[$0].id }.sorted()
      return Contradiction(
        students: [one, other].sorted(),
        text: "\(ids[0]) and \(ids[1]) were put together by hand, but the rule "
          + "\(type(of: rule).specification.id) \(does)")
    }
    for rule in safety {
      guard let turned = members.first(where: { !rule.admits($0) }) else { continue }
      let other = members[0] == turned ? members[1] : members[0]
      return contradiction(
        rule, turned, other, "turns \(cohort.students[turned].id) away from everybody")
    }
    for rule in safety {
      for (place, other) in members.enumerated() {
        // In pairs of guides the guide stands first.
        for one in members[..<place] where !rule.allows(one, other) {
          return contradiction(rule, one, other, "keeps them apart")
        }
      }
    }
    return nil
  }
}
