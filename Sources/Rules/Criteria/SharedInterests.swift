package import School

/// Both like the same things; what few others like counts more.
package struct SharedInterests: Criterion {
  package static let specification = CriterionSpecification(
    "shared_interests",
    "Both like the same things; what few others like counts more.",
    source:
      "what two can do together; Eby and others 2013 found likeness of attitudes, not of interests",
    formula:
      "1000 · 2·S ÷ (A + B), half a point rounded up. A and B are what the interests of each "
      + "weigh, S what those weigh that both named. A word weighs 100·ln(1 + N ÷ n), rounded, "
      + "where n of the N enrolled students who named any interests named this one.",
    example: .init(
      "`a` likes chess and music, `b` likes chess and art, and two others like music. Chess weighs "
        + "110, music 85, art 161: 1000 · 2·110 ÷ (195 + 271)", earns: 472,
      [
        .example("a") { $0.interests = ["chess", "music"] },
        .example("b") { $0.interests = ["chess", "art"] },
        .example("c") { $0.interests = ["music"] }, .example("d") { $0.interests = ["music"] },
      ]),
    unanswered: "either named no interest",
    weights: [.mentor: 25, .buddy: 15, .tutor: 5, .pod: 30, .playdate: 25, .club: 50, .outing: 15])

  private let terms: WeightedTerms

  package init(_ cohort: Cohort) { terms = WeightedTerms(cohort.interests) }

  /// Twice the weight of what both named, over the weight of what each named; a term's weight is its
  /// ``Points/rarity(named:of:)``.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    context.likeness(a, b, \.interests, weights: context.interestWeights)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 { terms.points(a, b) }

  package func reason(for members: [Int]) -> String { terms.sentence("like", for: members) }
}
