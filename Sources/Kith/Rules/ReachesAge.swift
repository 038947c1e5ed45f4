/// Everybody is at least so many years old when the term starts.
package struct ReachesAge: Rule {
  package static let specification = RuleSpecification(
    "age_least",
    "Everybody is at least so many years old when the term starts.",
    unanswered: "A student without a birth date is turned away.",
    form: .whole(0...80))
}
