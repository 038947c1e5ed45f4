/// Both bring something else: another school or other languages.
package struct DifferentBackground: Criterion {
  package static let specification = CriterionSpecification(
    "different_background",
    "Both bring something else: another school or other languages.",
    source: "field practice: programs that want mixing say so",
    unanswered: "neither school nor languages can be compared",
    weights: [:])
}
