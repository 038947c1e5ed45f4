import School

extension RawRules {
  /// Everybody is at least so many years old on the first day of the term; who told no birth date is turned away.
  struct AgeLeast: RawRule {
    static let id: RuleID = "age_least"

    private let isOldEnough: [Bool]

    init?(_ school: RawSchool) {
      guard let years = school.whole(Self.id) else { return nil }
      let day = school.program.term?.starts
      isOldEnough = school.students.map { student in
        guard let birth = student.birthDate, let day else { return false }
        return Birthdays.isReached(birth, years, on: day)
      }
    }

    func admits(_ student: Int) -> Bool { isOldEnough[student] }
  }
}
