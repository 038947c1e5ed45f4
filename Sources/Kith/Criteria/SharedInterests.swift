/// Both like the same things; what few others like counts more.
package struct SharedInterests: Criterion {
  package static let specification = CriterionSpecification(
    "shared_interests",
    "Both like the same things; what few others like counts more.",
    source: "Eby et al. 2013: deep similarity beats surface similarity",
    unanswered: "either named no interest",
    weights: [.mentor: 25, .buddy: 15, .tutor: 5, .pod: 30, .playdate: 25, .club: 50, .outing: 15])
}
