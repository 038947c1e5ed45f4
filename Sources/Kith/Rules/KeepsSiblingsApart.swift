/// Siblings are never in one group.
package struct KeepsSiblingsApart: Rule {
  package static let specification = RuleSpecification(
    "household_apart",
    "Siblings are never in one group.",
    unanswered: "A student without a household has no siblings.",
    form: .flag)
}
