/// Siblings are in one group, or none of them is placed.
package struct KeepsSiblingsTogether: Rule {
  package static let specification = RuleSpecification(
    "household_together",
    "Siblings are in one group, or none of them is placed.",
    unanswered: "A student without a household has no siblings.",
    form: .flag,
    defaults: [.playdate: .flag(true)])

  /// The household of those who have siblings in the cohort, −1 of all others.
  private let families: [Int32]

  /// Where groups are larger than pairs, siblings are one item from the start.
  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), cohort.program.formsPairs,
      !cohort.program.kind.isGuided
    else { return nil }
    var sizes: [Int32: Int] = [:]
    for household in cohort.households { sizes[household, default: 0] += 1 }
    families = cohort.households.map { sizes[$0, default: 0] > 1 ? $0 : -1 }
    guard families.contains(where: { $0 >= 0 }) else { return nil }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool { families[a] == families[b] }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "siblings in different groups would open \(partnerCount(partners.count))"
  }
}
