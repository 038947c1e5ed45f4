/// Both have not been together lately.
package struct FreshFaces: Criterion {
  package static let specification = CriterionSpecification(
    "history_fresh",
    "Both have not been together lately.",
    source: "RandomCoffee: the same partner again is the top complaint of rotating programs",
    unanswered: "neither was placed before",
    weights: [:])

  /// Terms after which an earlier partner is as good as new.
  static let termsToForget = 4

  private let history: HistoryBook

  package init(_ cohort: Cohort) { history = cohort.history }

  /// 0 for partners of the last term, 250 more for each term that has passed since, 1000 for two who
  /// were never together.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = context.numbers[a.id], let other = context.numbers[b.id] else { return nil }
    return points(one, other, in: context.history)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 { Points.bulk(Self.points(a, b, in: history)) }

  private static func points(_ one: Int, _ other: Int, in history: HistoryBook) -> Int? {
    guard history.hasHistory[one] || history.hasHistory[other] else { return nil }
    guard let last = history.between(one, other).map(\.termsAgo).min() else { return 1000 }
    return Points.share(min(Int(last) - 1, termsToForget), of: termsToForget)
  }

  package func reason(for members: [Int]) -> String { "they have not been together lately" }
}
