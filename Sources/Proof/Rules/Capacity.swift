import School

extension RawRules {
  /// A guide with no seat takes nobody; how many learners a guide has is counted over all groups.
  struct Capacity: RawRule {
    static let id: RuleID = "capacity"

    private let seats: [Int]

    init?(_ school: RawSchool) {
      guard school.program.kind.isGuided else { return nil }
      seats = school.students.map(\.capacity)
    }

    func allows(_ a: Int, _ b: Int) -> Bool { seats[a] > 0 }
  }
}
