/// Both are about as old.
package struct CloseInAge: Criterion {
  package static let specification = CriterionSpecification(
    "close_in_age",
    "Both are about as old.",
    source: "field practice: playmates within a year or two",
    unanswered: "either birth date is unknown",
    weights: [.buddy: 5, .pod: 5, .playdate: 15, .club: 5])

  /// Days apart at which nothing is left: five years.
  static let far = 1826

  private let births: [Int32]

  package init(_ cohort: Cohort) { births = cohort.births.compact }

  /// 1000 for the same day, falling evenly to 0 at five years.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = a.birthDate, let other = b.birthDate else { return nil }
    return points(days: abs(one.dayNumber - other.dayNumber))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard births[a] != .min, births[b] != .min else { return Points.unanswered }
    return Int32(Self.points(days: Int(abs(births[a] - births[b]))))
  }

  private static func points(days: Int) -> Int { Points.share(max(0, far - days), of: far) }

  package func reason(for members: [Int]) -> String { "\(who(members)) are about as old" }
}
