/// Both have not been together lately.
package struct FreshFaces: Criterion {
  package static let specification = CriterionSpecification(
    "history_fresh",
    "Both have not been together lately.",
    source: "RandomCoffee: the same partner again is the top complaint of rotating programs",
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
