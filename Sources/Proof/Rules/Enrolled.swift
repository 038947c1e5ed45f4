import School

extension RawRules {
  /// Only students who are at the school now are matched: nobody else has a number.
  struct Enrolled: RawRule {
    static let id: RuleID = "enrolled"

    private let school: RawSchool

    init?(_ school: RawSchool) { self.school = school }

    func admits(_ student: Int) -> Bool { school.students[student].isEnrolled }
  }
}
