/// Nobody under 18 at the start of the term is with a student of 18 or over, unless the younger
/// one's guardian has given the consent `cross-age`.
package struct KeepsMinorsWithMinors: Rule {
  package static let specification = RuleSpecification(
    "minors_with_adults",
    "Nobody under 18 at the start of the term is with a student of 18 or over, unless the "
      + "younger one's guardian has given the consent `cross-age`.",
    unanswered: "A student without a birth date counts as under 18.",
    form: .flag, isSafety: true,
    defaults: .everywhere(.flag(true)))
}
