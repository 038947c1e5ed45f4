package import School

/// Both are after the same things.
package struct SharedGoals: Criterion {
  package static let specification = CriterionSpecification(
    "shared_goals",
    "Both are after the same things.",
    source: "Eby and others 2013: likeness in attitudes and values",
    formula:
      "1000 · 2·S ÷ (A + B), half a point rounded up. A and B are what the goals of each "
      + "weigh, S what those weigh that both named. A word weighs 100·ln(1 + N ÷ n), rounded, "
      + "where n of the N enrolled students who named any goals named this one.",
    example: .init(
      "`a` wants to graduate, `b` wants to graduate and to make friends, and one other wants to make "
        + "friends. Both weigh 92: 1000 · 2·92 ÷ (92 + 184)", earns: 667,
      [
        .example("a") { $0.goals = ["graduate"] },
        .example("b") { $0.goals = ["graduate", "make friends"] },
        .example("c") { $0.goals = ["make friends"] },
      ]),
    unanswered: "either named no goal",
    weights: [.mentor: 15, .buddy: 15, .tutor: 5, .pod: 15, .club: 10, .outing: 25])

  private let terms: WeightedTerms

  package init(_ cohort: Cohort) { terms = WeightedTerms(cohort.goals) }

  /// Twice the weight of what both named, over the weight of what each named; a term's weight is its
  /// ``Points/rarity(named:of:)``.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    context.likeness(a, b, \.goals, weights: context.goalWeights)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 { terms.points(a, b) }

  package func reason(for members: [Int]) -> String {
    terms.sentence("name as goals", for: members)
  }
}
