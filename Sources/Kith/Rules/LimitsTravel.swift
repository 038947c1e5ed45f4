/// The way between the homes of two members takes at most so many minutes by an estimate: 10
/// minutes, and 1 minute for each kilometre as the crow flies.
package struct LimitsTravel: Rule {
  package static let specification = RuleSpecification(
    "travel_minutes",
    "The way between the homes of two members takes at most so many minutes by an estimate: "
      + "10 minutes, and 1 minute for each kilometre as the crow flies.",
    unanswered: "A student without a home fits nobody.",
    form: .decimal(0...20_000))
}
