/// Nobody is the only one in the group with a value of these columns.
package struct LeavesNobodyAlone: Rule {
  package static let specification = RuleSpecification(
    "never_alone",
    "Nobody is the only one in the group with a value of these columns.",
    unanswered: "A student who named nothing carries no value.",
    form: .columns(Cohort.markedColumns))
}
