/// Students whom a wish keeps apart are never in one group.
package struct KeepsApart: Rule {
  package static let specification = RuleSpecification(
    "apart",
    "Students whom a wish keeps apart are never in one group.",
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))
}
