/// Students whom a wish puts together are in one group, or none of them is placed.
package struct KeepsTogether: Rule {
  package static let specification = RuleSpecification(
    "together",
    "Students whom a wish puts together are in one group, or none of them is placed.",
    form: .always,
    defaults: .everywhere(.flag(true)))
}
