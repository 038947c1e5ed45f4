package import School

/// Both dislike the same things.
package struct SharedDislikes: Criterion {
  package static let specification = CriterionSpecification(
    "shared_dislikes",
    "Both dislike the same things.",
    source: "Raposa and others 2019: dislikes in common went with longer matches than likes",
    formula:
      "1000 · 2·S ÷ (A + B), half a point rounded up. A and B are what the dislikes of each "
      + "weigh, S what those weigh that both named. A word weighs 100·ln(1 + N ÷ n), rounded, "
      + "where n of the N enrolled students who named any dislikes named this one.",
    example: .init(
      "`a` dislikes spiders, `b` spiders and mud, and nobody else named any. Spiders weigh 69, mud 110: "
        + "1000 · 2·69 ÷ (69 + 179)", earns: 556,
      [
        .example("a") { $0.dislikes = ["spiders"] },
        .example("b") { $0.dislikes = ["spiders", "mud"] },
      ]),
    unanswered: "either named no dislike",
    weights: [.mentor: 10, .buddy: 5, .pod: 10, .playdate: 5, .club: 5])

  private let terms: WeightedTerms

  package init(_ cohort: Cohort) { terms = WeightedTerms(cohort.dislikes) }

  /// Twice the weight of what both named, over the weight of what each named; a term's weight is its
  /// ``Points/rarity(named:of:)``.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    context.likeness(a, b, \.dislikes, weights: context.dislikeWeights)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 { terms.points(a, b) }
}
