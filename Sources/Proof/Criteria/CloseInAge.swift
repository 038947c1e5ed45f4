import School

extension RawCriteria {
  /// Both are about as old.
  struct CloseInAge: RawCriterion {
    static let id: CriterionID = "close_in_age"

    private let far: Int
    private let births: [CalendarDate?]

    init(_ school: RawSchool) {
      far = 1826 * (school.program.ideals[Self.id] ?? 5) / 5
      births = school.students.map(\.birthDate)
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      guard let one = births[a], let other = births[b] else { return nil }
      return Quotients.rounded(1000 * max(0, far - abs(one.dayNumber - other.dayNumber)), far)
    }
  }
}
