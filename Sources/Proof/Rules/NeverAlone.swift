import School

extension RawRules {
  /// Nobody is the only one in the group with a value of these columns.
  struct NeverAlone: RawRule {
    static let id: RuleID = "never_alone"
    static let asksGroups = true

    private let values: [CarriedValues]

    init?(_ school: RawSchool) {
      guard case .list(let names)? = school.setting(Self.id) else { return nil }
      values = names.compactMap { name in
        if case .text(let text) = name { CarriedValues(text, of: school) } else { nil }
      }
    }

    func allows(group: [Int]) -> Bool {
      values.allSatisfy { !$0.counts(in: group).values.contains(1) }
    }
  }
}
