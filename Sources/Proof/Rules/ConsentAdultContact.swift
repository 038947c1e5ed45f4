import School

extension RawRules {
  /// Where a coach hosts, everybody under 18 has given the consent `adult-contact`; who told no birth date
  /// counts as under 18.
  struct ConsentAdultContact: RawRule {
    static let id: RuleID = "consent_adult_contact"

    private let mayMeet: [Bool]

    init?(_ school: RawSchool) {
      guard school.program.host == .coach, !school.program.kind.isGuided else { return nil }
      let day = school.program.term?.starts
      mayMeet = school.students.map { student in
        let isAdult = student.birthDate.flatMap { birth in
          day.map { Birthdays.isReached(birth, 18, on: $0) }
        }
        return isAdult ?? false || student.consents.contains(.adultContact)
      }
    }

    func admits(_ student: Int) -> Bool { mayMeet[student] }
  }
}
