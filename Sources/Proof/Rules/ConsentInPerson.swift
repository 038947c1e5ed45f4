import School

extension RawRules {
  /// Where groups meet in person, everybody has given the consent `in-person`. Under `mode: either` it is asked
  /// of a group that has a place, which the check of groups does.
  struct ConsentInPerson: RawRule {
    static let id: RuleID = "consent_in_person"

    private let given: [Bool]

    init?(_ school: RawSchool) {
      guard school.program.meeting.mode == .inPerson else { return nil }
      given = school.students.map { $0.consents.contains(.inPerson) }
    }

    func admits(_ student: Int) -> Bool { given[student] }
  }
}
