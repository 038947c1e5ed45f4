extension ProofCheck {
  /// Why prices prove nothing.
  struct Flaw: Error {
    let text: String
  }

  /// Those that fixed groups place.
  var fixedLearners: [Int32] {
    problem.fixed.groups.flatMap { problem.cohort.program.kind.isGuided ? $0.dropFirst() : $0[...] }
  }

  func isFixed(_ id: Student.ID) -> Bool {
    problem.cohort.numbers[id].map { problem.fixed.isPlaced[$0] } ?? false
  }

  /// What the members of fixed groups pay; a flaw where a group is worth more than that.
  func fixedPrices(_ leaf: Certificate.Leaf, _ scale: Int64) -> Result<Int64, Flaw> {
    let cohort = problem.cohort
    guard !problem.fixed.isEmpty else { return .success(0) }
    let context = CriterionContext(cohort.roster, for: cohort.program)
    let figures = FigureCheck(
      program: cohort.program, roster: CheckedRoster(cohort.roster, cohort.program),
      context: context)
    let former = FormerGroups(keeping)
    let isGuided = cohort.program.kind.isGuided
    var worths: [Student.ID: Int64] = [:]
    for group in problem.fixed.groups {
      let members = group.map { cohort.students[Int($0)] }
      // Groups of a tutored learner pay together: the placement counts once.
      let payer = isGuided ? members[1].id : members[0].id
      if worths[payer] == nil {
        worths[payer] = members.dropFirst(isGuided ? 1 : 0).reduce(0) {
          $0 + Int64(cohort.program.placementPoints(of: $1))
        }
      }
      worths[payer, default: 0] += Int64(figures.value(of: members, former))
    }
    var sum: Int64 = 0
    for (payer, worth) in worths.sorted(by: { $0.key < $1.key }) {
      let paid = leaf.prices[payer]?.units(at: scale) ?? 0
      guard paid >= worth * scale else {
        return .failure(Flaw(text: "the group fixed for \(payer) is worth more than it pays"))
      }
      sum += paid
    }
    return .success(sum)
  }
}
