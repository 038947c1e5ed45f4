import School

extension RawRules {
  /// Two members are at most so many years apart: the younger was born on the elder's birthday of so many years
  /// or before. Who told no birth date fits nobody.
  struct AgeGapMost: RawRule {
    static let id: RuleID = "age_gap_most"

    private let births: [CalendarDate?]
    private let limits: [CalendarDate?]

    init?(_ school: RawSchool) {
      guard let years = school.whole(Self.id) else { return nil }
      births = school.students.map(\.birthDate)
      limits = births.map { $0.map { Birthdays.birthday($0, years) } }
    }

    func admits(_ student: Int) -> Bool { births[student] != nil }

    func allows(_ a: Int, _ b: Int) -> Bool {
      guard let one = births[a], let other = births[b], let first = limits[a],
        let second = limits[b]
      else { return false }
      return other <= first && one <= second
    }
  }
}
