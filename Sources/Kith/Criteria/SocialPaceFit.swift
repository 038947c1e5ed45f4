/// Both want about as much company.
package struct SocialPaceFit: Criterion {
  package static let specification = CriterionSpecification(
    "social_pace",
    "Both want about as much company.",
    source: "Eby et al. 2013: similar personality",
    unanswered: "either named no pace",
    weights: [.mentor: 5, .buddy: 10, .pod: 10, .playdate: 5, .club: 5, .outing: 5])
}
