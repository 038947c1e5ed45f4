import School

/// The homes of two members lie at most so many kilometres apart, as the crow flies.
package struct LimitsDistance: Rule {
  package static let specification = RuleSpecification(
    "largest_distance",
    "The homes of two members lie at most so many kilometres apart, as the crow flies.",
    detail:
      "On a great circle of a sphere with a radius of 6371.0088 km.",
    unanswered: "A student without a home fits nobody.",
    untold: .holdsBack("latitude and longitude"),
    form: .decimal(0...20_040),
    defaults: [.playdate: .decimal(25), .outing: .decimal(60)])

  /// Kilometres beyond which no school would ask families to travel: no remedy goes farther.
  package static let farthestAsked = 150.0

  private let most: Double
  private let squaredChord: Double
  private let homes: [SpherePoint?]

  package init?(_ cohort: Cohort) {
    guard case .decimal(let most) = cohort.program.setting(of: Self.id) else { return nil }
    self.most = most
    squaredChord = SpherePoint.squaredChord(kilometres: most)
    homes = cohort.homes
  }

  package func admits(_ student: Int) -> Bool { homes[student] != nil }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    guard let one = homes[a], let other = homes[b] else { return false }
    return one.squaredChord(to: other) <= squaredChord
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard let home = homes[student] else { return "ask where this student lives; a town is enough" }
    let distances = partners.compactMap { homes[$0]?.kilometres(to: home) }.sorted()
    guard let nearest = distances.first, nearest <= Self.farthestAsked else { return nil }
    // Rounded up to tens, so that nobody's home follows from a remedy.
    let reach = (nearest / 10).rounded(.up) * 10
    let opened = partnerCount(distances.count { $0 <= reach })
    return "a distance of \(Int(reach)) km would open \(opened)"
  }
}
