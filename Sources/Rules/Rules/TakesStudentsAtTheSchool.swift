import School

/// Only students who are at the school now are matched.
package struct TakesStudentsAtTheSchool: Rule {
  package static let specification = RuleSpecification(
    "enrolled",
    "Only students who are at the school now are matched.",
    form: .always,
    defaults: .everywhere(.flag(true)))

  /// The cohort holds nobody else.
  package init?(_ cohort: Cohort) { nil }
}
