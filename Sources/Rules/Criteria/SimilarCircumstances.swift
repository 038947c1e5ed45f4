package import School

/// Both share life circumstances.
package struct SimilarCircumstances: Criterion {
  package static let specification = CriterionSpecification(
    "similar_circumstances",
    "Both share life circumstances.",
    source: "field practice: who lives through the same understands; no study that we know",
    formula:
      "1000 · 2·S ÷ (A + B), half a point rounded up: A and B are how many circumstances each "
      + "named, S how many both named.",
    example: .init(
      "`a` named works and rural, `b` rural: 1000 · 2·1 ÷ (2 + 1)", earns: 667,
      [
        .example("a") { $0.circumstances = ["works", "rural"] },
        .example("b") { $0.circumstances = ["rural"] },
      ]),
    unanswered: "either named no circumstance",
    weights: [.mentor: 15, .buddy: 10, .pod: 15, .playdate: 10])

  private let sets: TermSets

  package init(_ cohort: Cohort) { sets = cohort.circumstances }

  /// Twice the circumstances that both live in, over those that each does.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    let (left, right) = (Terms.plainSet(a.circumstances), Terms.plainSet(b.circumstances))
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return Points.likeness(shared: left.intersection(right).count, left.count, right.count)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (left, right) = (sets.count(a), sets.count(b))
    guard left > 0, right > 0 else { return Points.unanswered }
    return Int32(Points.likeness(shared: sets.sharedCount(a, b), left, right))
  }
}
