import School

extension RawRules {
  /// The way between two homes takes at most so many minutes: ten, and one for each kilometre.
  struct TravelMinutes: RawRule {
    static let id: RuleID = "travel_minutes"

    private let most: Double
    private let homes: [Coordinates?]

    init?(_ school: RawSchool) {
      guard let most = school.decimal(Self.id) else { return nil }
      self.most = most
      homes = school.students.map(\.home)
    }

    func admits(_ student: Int) -> Bool { homes[student] != nil }

    func allows(_ a: Int, _ b: Int) -> Bool {
      guard let one = homes[a], let other = homes[b] else { return false }
      return 10 + Kilometres.between(one, other) <= most
    }
  }
}
