import School

extension RawRules {
  /// Everybody has given the consent `matching`.
  struct ConsentMatching: RawRule {
    static let id: RuleID = "consent_matching"

    private let given: [Bool]

    init?(_ school: RawSchool) {
      given = school.students.map { $0.consents.contains(.matching) }
    }

    func admits(_ student: Int) -> Bool { given[student] }
  }
}
