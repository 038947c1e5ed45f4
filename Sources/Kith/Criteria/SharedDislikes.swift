/// Both dislike the same things.
package struct SharedDislikes: Criterion {
  package static let specification = CriterionSpecification(
    "shared_dislikes",
    "Both dislike the same things.",
    source: "Raposa et al. 2019: shared dislikes went with longer matches than shared likes",
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

  package func reason(for members: [Int]) -> String {
    terms.sentence("would rather do without", for: members)
  }
}
