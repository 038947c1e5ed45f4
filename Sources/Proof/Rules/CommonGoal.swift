import School

extension RawRules {
  /// One goal is shared by all members: the program's, where it has one, which switches the rule on; for two, one
  /// that enough students named to fill a group.
  struct CommonGoal: RawRule {
    static let id: RuleID = "common_goal"
    static let asksGroups = true

    private let goals: WordSets
    private let least: Int
    /// The program's goal, which nobody named where it has no number.
    private let wanted: (isGiven: Bool, number: Int32?)

    init?(_ school: RawSchool) {
      let program = school.program
      guard program.goal != nil || school.isOn(Self.id) else { return nil }
      goals = school.goals
      least = program.size.least
      let terms = Terms(synonyms: program.synonyms)
      wanted = (
        program.goal != nil, program.goal.flatMap { school.book.known(terms.canonical($0)) }
      )
    }

    func admits(_ student: Int) -> Bool { goals[student].contains(where: counts) }

    func allows(_ a: Int, _ b: Int) -> Bool {
      var isShared = false
      goals.forEachShared(a, goals, b) { isShared = isShared || counts($0) }
      return isShared
    }

    func allows(group: [Int]) -> Bool { goals.common(group).contains(where: counts) }

    private func counts(_ goal: Int32) -> Bool {
      wanted.isGiven ? goal == wanted.number : goals.frequencies[goal] ?? 0 >= least
    }
  }
}
