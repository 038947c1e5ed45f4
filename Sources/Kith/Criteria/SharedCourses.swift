/// Both take the same courses now.
package struct SharedCourses: Criterion {
  package static let specification = CriterionSpecification(
    "shared_courses",
    "Both take the same courses now.",
    source:
      "Springer et al. 1999 and later reviews: small groups on the same matter learn more than "
      + "singles",
    unanswered: "either named no course",
    weights: [.buddy: 25, .pod: 10])
}
