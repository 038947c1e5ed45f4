/// Both dislike the same things.
package struct SharedDislikes: Criterion {
  package static let specification = CriterionSpecification(
    "shared_dislikes",
    "Both dislike the same things.",
    source: "Raposa et al. 2019: shared dislikes went with longer matches than shared likes",
    unanswered: "either named no dislike",
    weights: [.mentor: 10, .buddy: 5, .pod: 10, .playdate: 5, .club: 5])
}
