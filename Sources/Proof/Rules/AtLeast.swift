import School

extension RawRules {
  /// At least so many members of every group have these values.
  struct AtLeast: RawRule {
    static let id: RuleID = "at_least"
    static let asksGroups = true

    private let limits: [(values: CarriedValues, least: Int)]

    init?(_ school: RawSchool) {
      guard case .table(let table)? = school.setting(Self.id) else { return nil }
      limits = table.sorted { $0.key < $1.key }.compactMap { name, limit in
        guard case .whole(let least) = limit else { return nil }
        return (CarriedValues(name, of: school), least)
      }
    }

    func allows(group: [Int]) -> Bool {
      limits.allSatisfy { limit in
        group.count { limit.values.isCarried(by: $0) } >= limit.least
      }
    }
  }
}
