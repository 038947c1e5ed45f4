import School

extension RawRules {
  /// The learner was born on the guide's birthday of so many years or later; who told no birth date fits nobody.
  struct AgeGapLeast: RawRule {
    static let id: RuleID = "age_gap_least"

    private let births: [CalendarDate?]
    private let enough: [CalendarDate?]

    init?(_ school: RawSchool) {
      guard school.program.kind.isGuided, let years = school.whole(Self.id) else { return nil }
      births = school.students.map(\.birthDate)
      enough = births.map { $0.map { Birthdays.birthday($0, years) } }
    }

    func admits(_ student: Int) -> Bool { births[student] != nil }

    func allows(_ a: Int, _ b: Int) -> Bool {
      guard let birth = births[b], let enough = enough[a] else { return false }
      return birth >= enough
    }
  }
}
