/// Siblings are in one group, or none of them is placed.
package struct KeepsSiblingsTogether: Rule {
  package static let specification = RuleSpecification(
    "household_together",
    "Siblings are in one group, or none of them is placed.",
    unanswered: "A student without a household has no siblings.",
    form: .flag,
    defaults: [.playdate: .flag(true)])
}
