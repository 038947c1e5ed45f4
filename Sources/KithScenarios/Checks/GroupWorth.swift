import Kith
import KithReport

/// What groups would be worth that a scenario expected and Kith did not form.
struct GroupWorth {
  let roster: Roster
  let program: Program

  /// Whether the expected groups are better or worse than those of a result, or not allowed at all.
  func comparison(of groups: [Set<Student.ID>], with result: MatchResult) -> String {
    if let obstacle = obstacle(to: groups) { return obstacle }
    // A tutor is with a learner once for each subject, so that members alone do not tell the value.
    guard program.kind != .tutor else { return "every pair of the expected groups is allowed" }
    let worth = worth(of: groups)
    let change = worth - result.objective
    let verdict =
      change == 0
      ? "as many as" : "\(Figures.grouped(abs(change))) \(change < 0 ? "fewer" : "more") than"
    return "the expected groups are worth \(Figures.grouped(worth)) points, \(verdict) those found"
  }

  /// The first rule that forbids one of the groups to begin with.
  private func obstacle(to groups: [Set<Student.ID>]) -> String? {
    let cohort = Cohort(roster, for: program)
    let allowance = Allowance(cohort)
    for group in groups.map({ $0.sorted() }) {
      let numbers = group.compactMap { cohort.numbers[$0] }
      guard numbers.count == group.count else { return nil }
      for (student, id) in zip(numbers, group) {
        if let rule = allowance.rules.first(where: { !$0.admits(student) }) {
          return "the rule \(type(of: rule).specification.id) turns \(id) away"
        }
      }
      for (place, one) in numbers.enumerated() {
        for other in numbers[..<place] {
          let forbids = { (rule: any Rule) in
            !rule.allows(one, other) && !rule.allows(other, one)
          }
          if let rule = allowance.rules.first(where: forbids) {
            return "the rule \(type(of: rule).specification.id) keeps "
              + "\(cohort.students[other].id) and \(cohort.students[one].id) apart"
          }
        }
      }
    }
    return nil
  }

  private func worth(of groups: [Set<Student.ID>]) -> Int {
    let cohort = Cohort(roster, for: program)
    let scoring = Scoring(cohort)
    var worth = 0
    for group in groups {
      let numbers = group.sorted().compactMap { cohort.numbers[$0] }
      var sum = 0
      for (place, one) in numbers.enumerated() {
        for other in numbers[..<place] {
          let guides = program.guides(cohort.students[one]) && program.kind.isGuided
          sum += Int(guides ? scoring.score(one, other) : scoring.score(other, one))
        }
      }
      worth +=
        program.kind.isGuided || program.value == .mean
        ? 2 * sum / max(1, numbers.count - 1) : sum
      for student in numbers.map({ cohort.students[$0] }) {
        if program.kind.isGuided, !program.learns(student) { continue }
        worth += program.placementPoints(of: student)
      }
    }
    return worth
  }
}
