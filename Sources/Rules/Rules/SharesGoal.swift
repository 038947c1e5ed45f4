import School

/// One goal is shared by all members: that of the program, where it names one.
package struct SharesGoal: Rule {
  package static let specification = RuleSpecification(
    "common_goal",
    "One goal is shared by all members; the result names it. It is the program's `goal`, where one "
      + "is given, which switches the rule on.",
    unanswered: "A student who named no goal fits nobody.",
    untold: .holdsBack("goals"),
    form: .flag)

  package let commons: [CommonProperty]
  private let goals: CommonProperty
  private let wanted: String?

  /// Whether a student named none.
  private let isSilent: [Bool]

  package init?(_ cohort: Cohort) {
    let program = cohort.program
    guard program.isOn(Self.id) || program.goal != nil else { return nil }
    isSilent = (0..<cohort.count).map { cohort.goals.count($0) == 0 }
    wanted = program.goal
    if let goal = program.goal {
      var goals = CommonProperty(1, of: cohort.count)
      let term = Terms(synonyms: program.synonyms).canonical(goal)
      for student in 0..<cohort.count
      where cohort.goals[student].contains(where: { cohort.goals.terms[Int($0)] == term }) {
        goals.insert(0, for: student)
      }
      self.goals = goals
    } else {
      goals = CommonProperty(cohort.goals, of: cohort.count, least: program.size.least)
    }
    // Where a group is two, what they share is settled with the pair.
    commons = program.kind.isGuided ? [] : [goals]
  }

  package func admits(_ student: Int) -> Bool { goals.hasAny(student) }

  package func isUntold(_ student: Int) -> Bool { isSilent[student] }

  package func allows(_ a: Int, _ b: Int) -> Bool { goals.isShared(a, b) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    if admits(student) {
      return "groups of several goals would open \(partnerCount(partners.count))"
    }
    return wanted.map { "ask this student for the goal \($0)" }
      ?? "ask this student for a goal that others name as well"
  }
}
