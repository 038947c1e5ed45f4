/// At most so many members share a value of these columns.
package struct LimitsCarriers: Rule {
  package static let specification = RuleSpecification(
    "at_most",
    "At most so many members share a value of these columns.",
    unanswered: "A student who named nothing carries no value.",
    form: .limits(Cohort.markedColumns))
}
