/// Both have not been together lately.
package struct FreshFaces: Criterion {
  package static let specification = CriterionSpecification(
    "history_fresh",
    "Both have not been together lately.",
    source: "RandomCoffee: the same partner again is the top complaint of rotating programs",
    unanswered: "neither was placed before",
    weights: [:])
}
