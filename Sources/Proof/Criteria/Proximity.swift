import School

extension RawCriteria {
  /// Homes lie near one another.
  struct Proximity: RawCriterion {
    static let id: CriterionID = "proximity"
    static let isConfidential = true

    private let reach: Double
    private let homes: [Coordinates?]

    init(_ school: RawSchool) {
      let farthest = school.decimal("largest_distance") ?? 0
      reach =
        school.program.ideals[Self.id].map(Double.init) ?? (farthest > 0 ? farthest : 50)
      homes = school.students.map(\.home)
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      guard let one = homes[a], let other = homes[b] else { return nil }
      return Int((1000 * max(0, 1 - Kilometres.between(one, other) / reach)).rounded())
    }
  }
}
