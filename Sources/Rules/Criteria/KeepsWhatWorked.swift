package import School

/// Both were together before and rated it well.
package struct KeepsWhatWorked: Criterion {
  package static let specification = CriterionSpecification(
    "history_keep",
    "Both were together before and rated it well.",
    source: "Grossman and Rhodes 2002: a year or more together went with the most gains",
    formula:
      "1000 · (R − n) ÷ 4·n, half a point rounded up, where R is the sum of all n ratings "
      + "that the two gave the groups they shared.",
    example: .init(
      "`a` rated the group that they shared with 5, `b` with 4: 1000 · (9 − 2) ÷ 8", earns: 875,
      [.example("a"), .example("b")],
      history: [
        PastPlacement(term: "2026-1", program: "pods", group: "g1", student: "a", rating: 5),
        PastPlacement(term: "2026-1", program: "pods", group: "g1", student: "b", rating: 4),
      ]),
    unanswered: "the two were never together, or nobody rated it",
    weights: [:])

  private let history: HistoryBook

  package static func isAsked(by program: Program) -> Bool { false }

  package init(_ cohort: Cohort) { history = cohort.history }

  /// 250 for each step that the mean of all ratings of the two's times together lies above the worst,
  /// which is 1; so a mean of 5 earns 1000.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = context.numbers[a.id], let other = context.numbers[b.id] else { return nil }
    return points(one, other, in: context.history)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 { Points.bulk(Self.points(a, b, in: history)) }

  private static func points(_ one: Int, _ other: Int, in history: HistoryBook) -> Int? {
    let times = history.between(one, other)
    let ratings = times.reduce(0) { $0 + Int($1.ratings) }
    guard ratings > 0 else { return nil }
    return Points.share(times.reduce(0) { $0 + Int($1.ratingSum) } - ratings, of: 4 * ratings)
  }

  package func reason(for members: [Int]) -> String {
    "it went well when they were together before"
  }
}
