package import School

/// Both speak the same languages.
package struct SharedLanguageScore: Criterion {
  package static let specification = CriterionSpecification(
    "common_languages",
    "Both speak the same languages.",
    source: "a family's language is how guardians arrange meetings",
    formula:
      "1000 · 2·S ÷ (A + B), half a point rounded up: A and B are how many languages each "
      + "named, S how many both named. A tag counts by its first part: `en-GB` is `en`.",
    example: .init(
      "`a` named en and es, `b` en-GB: 1000 · 2·1 ÷ (2 + 1)", earns: 667,
      [
        .example("a") { $0.languages = ["en", "es"] },
        .example("b") { $0.languages = ["en-GB"] },
      ]),
    unanswered: "either named no language",
    weights: [.playdate: 10])

  private let sets: TermSets

  package init(_ cohort: Cohort) { sets = cohort.languages }

  /// Twice the languages that both speak, over those that each speaks.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    let (left, right) = (
      Set(a.languages.map(Cohort.language)), Set(b.languages.map(Cohort.language))
    )
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return Points.likeness(shared: left.intersection(right).count, left.count, right.count)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (left, right) = (sets.count(a), sets.count(b))
    guard left > 0, right > 0 else { return Points.unanswered }
    return Int32(Points.likeness(shared: sets.sharedCount(a, b), left, right))
  }

  package func reason(for members: [Int]) -> String { "\(who(members)) speak the same languages" }
}
