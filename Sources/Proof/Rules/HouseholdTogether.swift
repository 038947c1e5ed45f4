import School

extension RawRules {
  /// Siblings are in one group, or none of them is placed.
  struct HouseholdTogether: RawRule {
    static let id: RuleID = "household_together"
    static let asksGroups = true

    private let company: Company
    private let school: RawSchool

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      self.school = school
      var families: [String: [Int]] = [:]
      for student in 0..<school.count {
        if let household = school.households[student] {
          families[household, default: []].append(student)
        }
      }
      let ties = families.values.flatMap { family in
        family.flatMap { one in family.map { (one, $0) } }
      }
      company = Company(count: school.count, ties: ties)
    }

    func allows(group: [Int]) -> Bool { company.isWhole(group, school) }
  }
}
