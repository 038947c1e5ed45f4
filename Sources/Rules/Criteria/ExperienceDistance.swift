package import School

/// The guide is about two years ahead of the learner.
package struct ExperienceDistance: Criterion {
  package static let specification = CriterionSpecification(
    "experience_distance",
    "The guide is as far ahead of the learner as is ideal.",
    source: "a custom of cross-age mentoring: at least two years ahead",
    formula:
      "1000 · max(0, L − |d − L|) ÷ L, half a point rounded up. d is the days from the "
      + "guide's `joined_on` to the learner's, L is ⌊365·i ÷ 12⌋ days, where i is the ideal in "
      + "months. Kinds without guides leave it out.",
    example: .init(
      "The mentor `a` joined on 2025-01-01, `b` on 2026-01-01, 365 days later; 24 months are 730 days: "
        + "1000 · (730 − 365) ÷ 730", earns: 500, kind: .mentor,
      [
        .example("a") { $0.joinedOn = CalendarDate("2025-01-01") },
        .example("b") { $0.joinedOn = CalendarDate("2026-01-01") },
      ]),
    unanswered: "either joining day is unknown",
    weights: [.mentor: 10],
    ideal: .init(
      "months at the school that the guide is best ahead of the learner", in: 1...240, usual: 24))

  private let best: Int
  private let isGuided: Bool
  private let joins: [Int32]

  package init(_ cohort: Cohort) {
    best = Self.best(of: cohort.program)
    isGuided = cohort.program.kind.isGuided
    joins = cohort.joins.compact
  }

  package static func isAsked(by program: Program) -> Bool { program.kind.isGuided }

  /// 1000 for a guide who joined the ideal time before the learner, two years unless the program says
  /// otherwise, falling evenly to 0 for one who joined with the learner or twice as long before. Kinds
  /// without guides leave it unanswered.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard context.program.kind.isGuided, let guide = a.joinedOn, let learner = b.joinedOn else {
      return nil
    }
    return points(
      ahead: learner.dayNumber - guide.dayNumber, best: best(of: context.program))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard isGuided, joins[a] != .min, joins[b] != .min else { return Points.unanswered }
    return Int32(Self.points(ahead: Int(joins[b] - joins[a]), best: best))
  }

  private static func points(ahead: Int, best: Int) -> Int {
    Points.share(max(0, best - abs(ahead - best)), of: best)
  }

  /// The ideal in days; twelve months have 365.
  private static func best(of program: Program) -> Int {
    (program.ideal(of: specification) ?? 24) * 365 / 12
  }

  package func reason(for members: [Int]) -> String {
    guard let guide = members.first, let learner = members.last, joins[guide] != .min,
      joins[learner] != .min
    else { return "the guide has been here longer" }
    let months = Int(joins[learner] - joins[guide]) * 12 / 365
    return "the guide has been here longer by about \(months) months"
  }
}
