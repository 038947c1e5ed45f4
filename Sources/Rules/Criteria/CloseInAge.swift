package import School

/// Both are about as old.
package struct CloseInAge: Criterion {
  package static let specification = CriterionSpecification(
    "close_in_age",
    "Both are about as old.",
    source: "field practice: playmates within a year or two",
    formula:
      "1000 · max(0, L − d) ÷ L, half a point rounded up. d is the days between the birth "
      + "dates, L is ⌊1826·i ÷ 5⌋ days, where i is the ideal in years.",
    example: .init(
      "`a` was born on 2012-01-01, `b` on 2013-01-01, 366 days later: 1000 · (1826 − 366) ÷ 1826",
      earns: 800,
      [
        .example("a") { $0.birthDate = CalendarDate("2012-01-01") },
        .example("b") { $0.birthDate = CalendarDate("2013-01-01") },
      ]),
    unanswered: "either birth date is unknown",
    weights: [.buddy: 5, .pod: 5, .playdate: 15, .club: 5],
    ideal: .init("years apart at which nothing is left", in: 1...80, usual: 5))

  private let far: Int
  private let births: [Int32]

  package init(_ cohort: Cohort) {
    far = Self.far(in: cohort.program)
    births = cohort.births.compact
  }

  /// 1000 for the same day, falling evenly to 0 at the ideal's years apart, five unless the program
  /// says otherwise.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = a.birthDate, let other = b.birthDate else { return nil }
    return points(
      days: abs(one.dayNumber - other.dayNumber), far: far(in: context.program))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard births[a] != .min, births[b] != .min else { return Points.unanswered }
    return Int32(Self.points(days: Int(abs(births[a] - births[b])), far: far))
  }

  private static func points(days: Int, far: Int) -> Int {
    Points.share(max(0, far - days), of: far)
  }

  /// The ideal in days: five years have 1826.
  private static func far(in program: Program) -> Int {
    (program.ideal(of: specification) ?? 5) * 1826 / 5
  }

  package func reason(for members: [Int]) -> String { "\(who(members)) are about as old" }
}
