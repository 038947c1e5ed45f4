import School

extension RawRules {
  /// All members give the same answer in these columns; of lists, one answer is common to all. Who gave none fits
  /// nobody.
  struct Same: RawRule {
    static let id: RuleID = "same"
    static let asksGroups = true

    private let columns: [CarriedValues]
    private let isGuided: Bool

    init?(_ school: RawSchool) {
      guard case .list(let names)? = school.setting(Self.id) else { return nil }
      columns = names.map { CarriedValues($0.description, of: school) }
      isGuided = school.program.kind.isGuided
    }

    func admits(_ student: Int) -> Bool { columns.allSatisfy { $0.isCarried(by: student) } }

    func allows(_ a: Int, _ b: Int) -> Bool { columns.allSatisfy { $0.areShared(by: a, b) } }

    func allows(group: [Int]) -> Bool {
      isGuided || columns.allSatisfy { $0.isShared(by: group) }
    }
  }
}
