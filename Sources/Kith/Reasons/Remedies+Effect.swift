package import School

/// What one change does: matched again in small cohorts, and sought beside everybody else in larger ones.
extension Remedies {
  /// Whom a change places.
  package struct Effect: Sendable {
    /// Those of the left over who find a place.
    package let students: Set<Int32>
    /// How many more have a place than before.
    package let count: Int

    /// Whether the change helps a student, and not only others at their cost.
    package func places(_ student: Int32) -> Bool { count > 0 && students.contains(student) }
  }

  package func effect(of relaxation: Relaxation) -> Effect {
    let now = allowance.cohort
    let cohort = Cohort(now.roster, for: relaxation.applied(to: now.program), reusing: now)
    guard trialMatch == nil else { return trial(cohort) }
    var refill = Refill(Allowance(cohort), groups: groups)
    let placed = refill.placed(left)
    return Effect(students: placed, count: placed.count)
  }

  /// What a change of the roster does to a cohort that is matched again.
  package func trial(_ change: (inout Roster) -> Void) -> Effect {
    let now = allowance.cohort
    var roster = now.roster
    change(&roster)
    return trial(Cohort(roster, for: now.program, busy: now.busy))
  }

  private func trial(_ cohort: Cohort) -> Effect {
    let now = allowance.cohort
    let placed = (try? trialMatch?.placed(cohort)) ?? []
    let isGuided = now.program.kind.isGuided
    let before = Set(groups.flatMap { isGuided ? $0.dropFirst() : $0[...] })
    return Effect(
      students: Set(left.filter { placed.contains(now.students[Int($0)].id) }),
      count: placed.count { now.numbers[$0] != nil } - before.count)
  }
}
