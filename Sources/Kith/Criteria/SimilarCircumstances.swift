/// Both share life circumstances.
package struct SimilarCircumstances: Criterion {
  package static let specification = CriterionSpecification(
    "similar_circumstances",
    "Both share life circumstances.",
    source: "Eby et al. 2013: deep similarity beats surface similarity",
    unanswered: "either named no circumstance",
    weights: [.mentor: 15, .buddy: 10, .pod: 15, .playdate: 10])
}
