import School

/// A group holds at least so many households.
package struct AsksHouseholds: Rule {
  package static let specification = RuleSpecification(
    "households_least",
    "A group holds at least so many households, siblings being one.",
    unanswered: "A student without a household is one of their own.",
    form: .whole(1...50),
    defaults: [.playdate: .whole(2)])

  package let marks: [CarriedMark]
  private let least: Int
  private let formsPairs: Bool
  private let households: [Int32]

  package init?(_ cohort: Cohort) {
    guard let least = cohort.program.number(of: Self.id), least > 1 else { return nil }
    self.least = least
    formsPairs = cohort.program.formsPairs
    households = cohort.households
    marks =
      cohort.program.kind.isGuided ? [] : [cohort.markOfHouseholds(least: least, most: .max)]
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    // Siblings may be in a larger group, where another household joins them.
    guard formsPairs else { return true }
    return least == 2 && (households[a] != households[b] || households[a] < 0)
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "siblings alone would open \(partnerCount(partners.count))"
  }
}
