/// Homes lie near one another.
package struct Proximity: Criterion {
  package static let specification = CriterionSpecification(
    "proximity",
    "Homes lie near one another.",
    source: "Big Brothers Big Sisters: partners within 20 minutes' drive",
    unanswered: "either home is unknown",
    weights: [.playdate: 30, .outing: 15])
}
