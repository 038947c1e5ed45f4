/// Both are after the same things.
package struct SharedGoals: Criterion {
  package static let specification = CriterionSpecification(
    "shared_goals",
    "Both are after the same things.",
    source: "Eby et al. 2013: shared attitudes and values",
    unanswered: "either named no goal",
    weights: [.mentor: 15, .buddy: 15, .tutor: 5, .pod: 15, .club: 10, .outing: 25])
}
