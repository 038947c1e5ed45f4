/// No two members go to the same school.
package struct MixesSchools: Rule {
  package static let specification = RuleSpecification(
    "different_school",
    "No two members go to the same school.",
    unanswered: "A student without a school fits nobody.",
    form: .flag)
}
