import School

extension RawRules {
  /// Nobody under 18 is with somebody of 18 or over without the younger one's consent `cross-age`, on the first
  /// and on the last day of the term. An unknown age beside a known one needs the consent of both.
  struct MinorsWithAdults: RawRule {
    static let id: RuleID = "minors_with_adults"

    private let isAdultAtStart: [Bool?]
    private let isAdultAtEnd: [Bool?]
    private let agreed: [Bool]

    init?(_ school: RawSchool) {
      func adults(on day: CalendarDate?) -> [Bool?] {
        school.students.map { student in
          student.birthDate.flatMap { birth in day.map { Birthdays.isReached(birth, 18, on: $0) } }
        }
      }
      isAdultAtStart = adults(on: school.program.term?.starts)
      isAdultAtEnd = adults(on: school.program.term?.ends)
      agreed = school.students.map { $0.consents.contains(.crossAge) }
    }

    func allows(_ a: Int, _ b: Int) -> Bool {
      allows(a, b, isAdultAtStart) && allows(a, b, isAdultAtEnd)
    }

    private func allows(_ a: Int, _ b: Int, _ isAdult: [Bool?]) -> Bool {
      switch (isAdult[a], isAdult[b]) {
      case (nil, nil), (true?, true?), (false?, false?): true
      case (nil, _), (_, nil): agreed[a] && agreed[b]
      case (false?, true?): agreed[a]
      case (true?, false?): agreed[b]
      }
    }
  }
}
