import School

/// Siblings who take part are in one group, or none of them is placed.
package struct KeepsSiblingsTogether: Rule {
  package static let specification = RuleSpecification(
    "household_together",
    "Siblings are in one group, or none of them is placed.",
    detail:
      "Of a household with more heads than a group, nobody is placed. In mentor and tutor "
      + "programs siblings are bound as by the wish `together`.",
    unanswered: "A student without a household has no siblings.",
    form: .flag,
    defaults: [.playdate: .flag(true)])

  private let ties: PairTies

  /// Where groups are larger than pairs, siblings are one item from the start.
  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), cohort.program.formsPairs,
      let ties = PairTies(cohort, cohort.siblings)
    else { return nil }
    self.ties = ties
  }

  package func admits(_ student: Int) -> Bool { ties.admits(student) }

  package func allows(_ a: Int, _ b: Int) -> Bool { ties.allows(a, b) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "siblings in different groups would open \(partnerCount(partners.count))"
  }
}

extension Cohort {
  /// The members of each household of several, ascending.
  package var families: [[Int32]] {
    let numbers = (0..<Int32(count)).filter { households[Int($0)] >= 0 }
    return Dictionary(grouping: numbers) { households[Int($0)] }.values.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  /// Each two of one household.
  package var siblings: [(Int32, Int32)] {
    families.flatMap { family in
      family.indices.flatMap { place in family[..<place].map { ($0, family[place]) } }
    }
  }
}
