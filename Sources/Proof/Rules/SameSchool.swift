import School

extension RawRules {
  /// Any two members go to the same school; who told none fits nobody.
  struct SameSchool: RawRule {
    static let id: RuleID = "same_school"

    private let schools: WordSets

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      schools = school.schools
    }

    func admits(_ student: Int) -> Bool { schools.count(student) > 0 }

    func allows(_ a: Int, _ b: Int) -> Bool { schools.shared(a, schools, b) > 0 }
  }
}
