/// The guide is about two years ahead of the learner.
package struct ExperienceDistance: Criterion {
  package static let specification = CriterionSpecification(
    "experience_distance",
    "The guide is about two years ahead of the learner.",
    source: "Karcher: mentors at least two years ahead",
    unanswered: "either joining day is unknown",
    weights: [.mentor: 10])

  /// Days ahead that are best: two years. Nothing is left at none, and at four years.
  static let best = 730

  private let isGuided: Bool
  private let joins: [Int32]

  package init(_ cohort: Cohort) {
    isGuided = cohort.program.kind.isGuided
    joins = cohort.joins.compact
  }

  /// 1000 for a guide who joined two years before the learner, falling evenly to 0 two years to
  /// either side. Kinds without guides leave it unanswered.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard context.program.kind.isGuided, let guide = a.joinedOn, let learner = b.joinedOn else {
      return nil
    }
    return points(ahead: learner.dayNumber - guide.dayNumber)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard isGuided, joins[a] != .min, joins[b] != .min else { return Points.unanswered }
    return Int32(Self.points(ahead: Int(joins[b] - joins[a])))
  }

  private static func points(ahead: Int) -> Int {
    Points.share(max(0, best - abs(ahead - best)), of: best)
  }

  package func reason(for members: [Int]) -> String {
    "the guide has been here longer by about two years"
  }
}
