import School

/// Siblings are never in one group.
package struct KeepsSiblingsApart: Rule {
  package static let specification = RuleSpecification(
    "household_apart",
    "Siblings are never in one group.",
    unanswered: "A student without a household has no siblings.",
    form: .flag)

  private let households: [Int32]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    households = cohort.households
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    households[a] != households[b] || households[a] < 0
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "siblings in one group would open \(partnerCount(partners.count))"
  }
}
