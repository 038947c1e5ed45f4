/// The homes of two members lie at most so many kilometres apart, as the crow flies.
package struct LimitsDistance: Rule {
  package static let specification = RuleSpecification(
    "largest_distance",
    "The homes of two members lie at most so many kilometres apart, as the crow flies.",
    unanswered: "A student without a home fits nobody.",
    form: .decimal(0...20_040),
    defaults: [.playdate: .decimal(25), .outing: .decimal(60)])
}
