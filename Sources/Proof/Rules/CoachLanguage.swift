import School

extension RawRules {
  /// The coach who hosts a group speaks a language of each of its members.
  struct CoachLanguage: RawRule {
    static let id: RuleID = "coach_language"
    static let asksGroups = true

    private let hosts: Hosts

    init?(_ school: RawSchool) {
      // Without anybody who could host, other rules say so.
      guard school.isOn(Self.id), let hosts = Hosts(school), !hosts.hosts.isEmpty else {
        return nil
      }
      self.hosts = hosts
    }

    func admits(_ student: Int) -> Bool { allows(group: [student]) }

    func allows(_ a: Int, _ b: Int) -> Bool { allows(group: [a, b]) }

    func allows(group: [Int]) -> Bool {
      hosts.hosts.indices.contains { hosts.speaks($0, with: group) }
    }
  }
}
