/// One is strong in what the other wants help with.
package struct StrengthMeetsNeed: Criterion {
  package static let specification = CriterionSpecification(
    "strength_meets_need",
    "One is strong in what the other wants help with.",
    source: "peer tutoring works at any grade, dose or disability (TauU 0.75 over 26 experiments)",
    unanswered: "neither side offers what the other could ask: no strengths or no needs",
    weights: [.mentor: 10, .buddy: 10, .tutor: 50, .pod: 5])
}
