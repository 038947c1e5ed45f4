package import School

/// A group holds at most so many households.
package struct LimitsHouseholds: Rule {
  package static let specification = RuleSpecification(
    "households_most",
    "A group holds at most so many households, siblings being one.",
    unanswered: "A student without a household is one of their own.",
    form: .whole(1...50),
    defaults: [.playdate: .whole(5)])

  package let marks: [CarriedMark]
  private let most: Int
  private let households: [Int32]

  package init?(_ cohort: Cohort) {
    guard let most = cohort.program.number(of: Self.id) else { return nil }
    self.most = most
    households = cohort.households
    marks =
      cohort.program.kind.isGuided ? [] : [cohort.markOfHouseholds(least: 0, most: most)]
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    most > 1 || households[a] == households[b] && households[a] >= 0
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "groups of two households would open \(partnerCount(partners.count))"
  }
}

extension Cohort {
  /// What counts the households of a group; everybody without one is one of their own.
  ///
  /// Where siblings are always or never in one group, one student stands for each household, which is
  /// quicker to count: the first by id, or everybody where siblings are kept apart.
  package func markOfHouseholds(least: Int, most: Int) -> CarriedMark {
    let everybody = (0..<Int32(count)).map { $0 }
    let areApart = program.isOn(KeepsSiblingsApart.id)
    guard !areApart else { return CarriedMark(carriers: everybody, least: least, most: most) }
    guard !program.isOn(KeepsSiblingsTogether.id) else {
      var seen: Set<Int32> = []
      let eldest = everybody.filter {
        households[Int($0)] < 0 || seen.insert(households[Int($0)]).inserted
      }
      return CarriedMark(carriers: eldest, least: least, most: most)
    }
    return CarriedMark(
      carriers: [], least: least, most: most,
      families: everybody.map { households[Int($0)] < 0 ? -2 - $0 : households[Int($0)] })
  }
}

extension Program {
  /// The whole number that a rule was told; nil where it is off.
  package func number(of rule: RuleID) -> Int? {
    if case .whole(let number) = setting(of: rule) { number } else { nil }
  }
}
