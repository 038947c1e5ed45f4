import School

extension RawRules {
  /// At most so many members share a value of these columns.
  struct AtMost: RawRule {
    static let id: RuleID = "at_most"
    static let asksGroups = true

    private let limits: [(values: CarriedValues, most: Int)]

    init?(_ school: RawSchool) {
      guard case .table(let table)? = school.setting(Self.id) else { return nil }
      limits = table.sorted { $0.key < $1.key }.compactMap { name, limit in
        guard case .whole(let most) = limit else { return nil }
        return (CarriedValues(name, of: school), most)
      }
    }

    func allows(_ a: Int, _ b: Int) -> Bool { allows(group: [a, b]) }

    func allows(group: [Int]) -> Bool {
      limits.allSatisfy { limit in
        limit.values.counts(in: group).values.allSatisfy { $0 <= limit.most }
      }
    }
  }
}
