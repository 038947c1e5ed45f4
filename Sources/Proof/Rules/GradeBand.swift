import School

extension RawRules {
  /// The grades of two members lie at most so many steps apart; who told none fits nobody.
  struct GradeBand: RawRule {
    static let id: RuleID = "grade_band"

    private let band: Int
    private let levels: [Int?]

    init?(_ school: RawSchool) {
      guard let band = school.whole(Self.id) else { return nil }
      self.band = band
      levels = school.students.map { $0.grade?.level }
    }

    func admits(_ student: Int) -> Bool { levels[student] != nil }

    func allows(_ a: Int, _ b: Int) -> Bool {
      guard let one = levels[a], let other = levels[b] else { return false }
      return abs(one - other) <= band
    }
  }
}
