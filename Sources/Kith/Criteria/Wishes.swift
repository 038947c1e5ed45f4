/// What the two asked for: `prefer` earns, `avoid` costs.
package struct Wishes: Criterion {
  package static let specification = CriterionSpecification(
    "wishes",
    "What the two asked for: `prefer` earns, `avoid` costs.",
    source: "Mentor Collective: the one preference that matters most to a mentee",
    unanswered: "neither wished anything about the other",
    weights: [.mentor: 20, .buddy: 20, .tutor: 10, .pod: 15, .playdate: 15, .club: 10, .outing: 10])
}
