/// A group holds at most so many households.
package struct LimitsHouseholds: Rule {
  package static let specification = RuleSpecification(
    "households_most",
    "A group holds at most so many households, siblings being one. Rests unless siblings are kept "
      + "together or apart.",
    unanswered: "A student without a household is one of their own.",
    form: .whole(1...50),
    defaults: [.playdate: .whole(5)])

  package let marks: [CarriedMark]
  private let most: Int
  private let households: [Int32]

  package init?(_ cohort: Cohort) {
    guard let most = cohort.program.number(of: Self.id), cohort.program.countsHouseholds else {
      return nil
    }
    self.most = most
    households = cohort.households
    marks = [CarriedMark(carriers: cohort.eldest, least: 0, most: most)]
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    most > 1 || households[a] == households[b] && households[a] >= 0
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "groups of two households would open \(partnerCount(partners.count))"
  }
}

extension Cohort {
  /// One student of each household, who stands for it: the first by id; and everybody without one, or
  /// everybody at all where siblings are never in one group.
  var eldest: [Int32] {
    var seen: Set<Int32> = []
    return (0..<Int32(count)).filter {
      let household = households[Int($0)]
      return household < 0 || program.isOn(KeepsSiblingsApart.id)
        || seen.insert(household).inserted
    }
  }
}

extension Program {
  /// The whole number that a rule was told; nil where it is off.
  func number(of rule: RuleID) -> Int? {
    if case .whole(let number) = setting(of: rule) { number } else { nil }
  }

  /// Whether the households of a group can be counted by one student each: no group holds a part of
  /// one beside another part elsewhere.
  package var countsHouseholds: Bool {
    !kind.isGuided && (isOn(KeepsSiblingsTogether.id) || isOn(KeepsSiblingsApart.id))
  }
}
