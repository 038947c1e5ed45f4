/// Any two members go to the same school.
package struct StaysInSchool: Rule {
  package static let specification = RuleSpecification(
    "same_school",
    "Any two members go to the same school.",
    unanswered: "A student without a school fits nobody.",
    form: .flag)
}
