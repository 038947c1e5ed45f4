import School

extension RawRules {
  /// One interest is shared by all members: for two, one that enough students named to fill a group.
  struct CommonInterest: RawRule {
    static let id: RuleID = "common_interest"
    static let asksGroups = true

    private let interests: WordSets
    private let least: Int

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      interests = school.interests
      least = school.program.size.least
    }

    func admits(_ student: Int) -> Bool { interests[student].contains(where: isEnough) }

    func allows(_ a: Int, _ b: Int) -> Bool {
      var isShared = false
      interests.forEachShared(a, interests, b) { isShared = isShared || isEnough($0) }
      return isShared
    }

    func allows(group: [Int]) -> Bool { interests.common(group).contains(where: isEnough) }

    private func isEnough(_ word: Int32) -> Bool { interests.frequencies[word] ?? 0 >= least }
  }
}
