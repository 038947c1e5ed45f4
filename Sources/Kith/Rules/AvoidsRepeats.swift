/// Nobody gets a partner again whom they had in one of so many terms before.
package struct AvoidsRepeats: Rule {
  package static let specification = RuleSpecification(
    "not_again",
    "Nobody gets a partner again whom they had in one of so many terms before.",
    form: .whole(1...100))
}
