import School

/// A group has no fewer and no more heads than the program's `size`.
package struct HasSize: Rule {
  package static let specification = RuleSpecification(
    "size",
    "A group has no fewer and no more heads than the program's `size`.",
    form: .always,
    defaults: .everywhere(.flag(true)))

  /// The engine forms groups of no other size, so nothing is left to check.
  package init?(_ cohort: Cohort) { nil }
}
