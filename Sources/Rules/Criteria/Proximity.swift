package import School

/// Homes lie near one another.
package struct Proximity: Criterion {
  package static let specification = CriterionSpecification(
    "proximity",
    "Homes lie near one another.",
    source: "Big Brothers Big Sisters: partners within 20 minutes' drive",
    formula:
      "1000 · (1 − d ÷ i), no less than 0, rounded to the nearest. d is the great circle "
      + "between the homes in kilometres on a sphere with a radius of 6371.0088 km. i is the "
      + "ideal; unless said, `largest_distance` where that is more than 0, or 50.",
    example: .init(
      "In a playdate program, where `largest_distance` is 25, `b` lives a tenth of a degree north of "
        + "`a`, which is 11.12 km: 1000 · (1 − 11.12 ÷ 25)", earns: 555, kind: .playdate,
      [
        .example("a") { $0.home = Coordinates(latitude: 0, longitude: 0) },
        .example("b") { $0.home = Coordinates(latitude: 0.1, longitude: 0) },
      ]),
    unanswered: "either home is unknown",
    weights: [.playdate: 30, .outing: 15],
    ideal: .init(
      "kilometres at which nothing is left; unless said, the program's largest distance or 50",
      in: 1...20_040, usual: nil))

  /// Kilometres from which on homes are far, where the program sets no largest distance.
  package static let usualReach = 50.0

  private let reach: Double
  private let homes: [SpherePoint?]

  package init(_ cohort: Cohort) {
    reach = Self.reach(of: cohort.program)
    homes = cohort.homes
  }

  /// 1000 next door, falling evenly to 0 at the ideal, which is the program's largest distance
  /// or 50 km unless the program says otherwise.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = a.home, let other = b.home else { return nil }
    let distance = SpherePoint(one).kilometres(to: SpherePoint(other))
    return points(distance: distance, reach: reach(of: context.program))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard let one = homes[a], let other = homes[b] else { return Points.unanswered }
    return Int32(Self.points(distance: one.kilometres(to: other), reach: reach))
  }

  private static func points(distance: Double, reach: Double) -> Int {
    Int((1000 * max(0, 1 - distance / reach)).rounded())
  }

  private static func reach(of program: Program) -> Double {
    if let ideal = program.ideal(of: specification) { return Double(ideal) }
    guard case .decimal(let most) = program.setting(of: "largest_distance"), most > 0 else {
      return usualReach
    }
    return most
  }
}
