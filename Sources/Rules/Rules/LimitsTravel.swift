import School

/// The way between the homes of two members takes at most so many minutes by an estimate: 10
/// minutes, and 1 minute for each kilometre as the crow flies.
package struct LimitsTravel: Rule {
  package static let specification = RuleSpecification(
    "travel_minutes",
    "The way between the homes of two members takes at most so many minutes by an estimate: "
      + "10 minutes, and 1 minute for each kilometre as the crow flies.",
    unanswered: "A student without a home fits nobody.",
    untold: .holdsBack("latitude and longitude"),
    form: .decimal(0...20_000))

  /// Minutes that every way takes however short, besides a minute a kilometre.
  private static let minutesToLeave = 10.0

  /// The way that fits into so many minutes; negative where not even the shortest does.
  package static func kilometres(within minutes: Double) -> Double { minutes - minutesToLeave }

  private let most: Double
  private let squaredChord: Double
  private let homes: [SpherePoint?]

  package init?(_ cohort: Cohort) {
    guard case .decimal(let most) = cohort.program.setting(of: Self.id) else { return nil }
    self.most = most
    squaredChord = SpherePoint.squaredChord(kilometres: max(0, most - Self.minutesToLeave))
    homes = cohort.homes
  }

  package func admits(_ student: Int) -> Bool { homes[student] != nil }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    guard let one = homes[a], let other = homes[b] else { return false }
    return most >= Self.minutesToLeave && one.squaredChord(to: other) <= squaredChord
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard let home = homes[student] else { return "ask where this student lives; a town is enough" }
    let distances = partners.compactMap { homes[$0]?.kilometres(to: home) }.sorted()
    guard let nearest = distances.first, nearest <= LimitsDistance.farthestAsked else {
      return nil
    }
    // Rounded up to tens, so that nobody's home follows from a remedy.
    let reach = ((nearest + Self.minutesToLeave) / 10).rounded(.up) * 10
    let opened = partnerCount(distances.count { $0 + Self.minutesToLeave <= reach })
    return "\(Int(reach)) minutes on the way would open \(opened)"
  }
}
