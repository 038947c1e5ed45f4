import School

extension RawRules {
  /// Any two members share a way to talk; nothing is asked of who named none.
  struct SharedChannel: RawRule {
    static let id: RuleID = "shared_channel"

    private let named: WordSets

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      named = school.channels
    }

    func allows(_ a: Int, _ b: Int) -> Bool {
      named.count(a) == 0 || named.count(b) == 0 || named.shared(a, named, b) > 0
    }
  }
}
