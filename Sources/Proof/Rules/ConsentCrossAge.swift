import School

extension RawRules {
  /// Two who are so many years apart or more have both given the consent `cross-age`; an unknown birth date is
  /// any number of years apart.
  struct ConsentCrossAge: RawRule {
    static let id: RuleID = "consent_cross_age"

    private let births: [CalendarDate?]
    private let limits: [CalendarDate?]
    private let agreed: [Bool]

    init?(_ school: RawSchool) {
      guard let years = school.whole(Self.id) else { return nil }
      births = school.students.map(\.birthDate)
      limits = births.map { $0.map { Birthdays.birthday($0, years) } }
      agreed = school.students.map { $0.consents.contains(.crossAge) }
    }

    func allows(_ a: Int, _ b: Int) -> Bool {
      if agreed[a], agreed[b] { return true }
      guard let one = births[a], let other = births[b], let first = limits[a],
        let second = limits[b]
      else { return false }
      return other < first && one < second
    }
  }
}
