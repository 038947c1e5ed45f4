import School

extension RawRules {
  /// Two homes lie at most so many kilometres apart; who told none fits nobody.
  struct LargestDistance: RawRule {
    static let id: RuleID = "largest_distance"

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
      return Kilometres.between(one, other) <= most
    }
  }
}
