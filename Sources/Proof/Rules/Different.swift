import School

extension RawRules {
  /// No two members give the same answer in these columns; of lists, none in common. Who gave none fits everybody.
  struct Different: RawRule {
    static let id: RuleID = "different"

    private let columns: [CarriedValues]

    init?(_ school: RawSchool) {
      guard case .list(let names)? = school.setting(Self.id) else { return nil }
      columns = names.map { CarriedValues($0.description, of: school) }
    }

    func allows(_ a: Int, _ b: Int) -> Bool { !columns.contains { $0.areShared(by: a, b) } }
  }
}
