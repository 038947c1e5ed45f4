package import School

/// Both have not been together lately.
package struct FreshFaces: Criterion {
  package static let specification = CriterionSpecification(
    "history_fresh",
    "Both have not been together lately.",
    source: "RandomCoffee: the same partner again is the top complaint of rotating programs",
    formula:
      "1000 · min(t − 1, i) ÷ i, half a point rounded up, for two whose last group together "
      + "lies t terms back: of all terms in history.csv, by name, the last is 1. 1000 for two "
      + "who were never together. i is the ideal.",
    example: .init(
      "`a` and `b` shared a group in 2026-1, the last term but one: 1000 · (2 − 1) ÷ 4", earns: 250,
      [.example("a"), .example("b"), .example("c")],
      history: [
        PastPlacement(term: "2026-1", program: "pods", group: "g1", student: "a", rating: nil),
        PastPlacement(term: "2026-1", program: "pods", group: "g1", student: "b", rating: nil),
        PastPlacement(term: "2026-2", program: "pods", group: "g1", student: "c", rating: nil),
      ]),
    unanswered: "neither was placed before",
    weights: [:],
    ideal: .init("terms after which an earlier partner is as good as new", in: 1...100, usual: 4))

  private let terms: Int
  private let history: HistoryBook

  package init(_ cohort: Cohort) {
    terms = Self.terms(in: cohort.program)
    history = cohort.history
  }

  package static func isAsked(by program: Program) -> Bool { false }

  /// 0 for partners of the last term, an even share more for each term that has passed since, 1000
  /// after the ideal's terms (four unless the program says otherwise) and for two who were never
  /// together.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = context.numbers[a.id], let other = context.numbers[b.id] else { return nil }
    return points(one, other, in: context.history, terms: terms(in: context.program))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    Points.bulk(Self.points(a, b, in: history, terms: terms))
  }

  private static func points(
    _ one: Int, _ other: Int, in history: HistoryBook, terms: Int
  ) -> Int? {
    guard history.hasHistory[one] || history.hasHistory[other] else { return nil }
    guard let last = history.between(one, other).map(\.termsAgo).min() else { return 1000 }
    return Points.share(min(Int(last) - 1, terms), of: terms)
  }

  private static func terms(in program: Program) -> Int { program.ideal(of: specification) ?? 4 }

  package func reason(for members: [Int]) -> String { "they have not been together lately" }
}
