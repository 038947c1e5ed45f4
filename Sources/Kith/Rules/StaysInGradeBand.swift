/// The grades of two members lie at most so many steps apart.
package struct StaysInGradeBand: Rule {
  package static let specification = RuleSpecification(
    "grade_band",
    "The grades of two members lie at most so many steps apart.",
    unanswered: "A student without a grade fits nobody.",
    form: .whole(0...16),
    defaults: [
      .buddy: .whole(1), .pod: .whole(2), .playdate: .whole(3), .club: .whole(4),
      .outing: .whole(3),
    ])
}
