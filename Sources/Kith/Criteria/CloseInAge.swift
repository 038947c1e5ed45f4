/// Both are about as old.
package struct CloseInAge: Criterion {
  package static let specification = CriterionSpecification(
    "close_in_age",
    "Both are about as old.",
    source: "field practice: playmates within a year or two",
    unanswered: "either birth date is unknown",
    weights: [.buddy: 5, .pod: 5, .playdate: 15, .club: 5])
}
