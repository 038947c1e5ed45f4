import Matching

/// Hands a posed problem to the engine that fits the program, and its answer back in students.
struct Engine {
  let problem: PosedProblem
  let limits: SearchLimits
  /// An earlier result to begin with.
  var start: MatchResult?

  /// The best groups that the engine finds within the limits.
  func answer() throws -> Answer {
    let program = problem.cohort.program
    if program.kind == .tutor { return try tutoring() }
    if program.kind.isGuided { return try assignment() }
    // Pairs that need a place or a host need what only groups are asked for.
    let isPlain = !program.needsVenue && !program.isHosted
    let isPairing = program.size.least == 2 && program.size.most == 2 && isPlain
    return isPairing || program.mayHoldTrio ? try pairing() : try grouping()
  }

  private func assignment() throws -> Answer {
    let (guides, learners) = (problem.guides, problem.rows.students)
    let learning = Set(problem.ids(learners))
    let rematching = Rematching(problem: problem, limits: limits)
    return try rematching.answer(problem.assignment()) { outcome in
      Answer(
        outcome, groups: outcome.groups.map { [guides[Int($0[0])], learners[Int($0[1])]] }
      ) { proof in
        Certificate(
          proof, students: problem.ids(guides + learners), isSeat: { $0 < guides.count },
          learners: learning)
      }
    }
  }

  private func tutoring() throws -> Answer {
    let needs = LearnerNeeds(problem)
    return try Rematching(problem: problem, limits: limits).answer(
      needs.assignment(), told: needs.answer)
  }

  private func pairing() throws -> Answer {
    let outcome = try problem.pairing().solve(limits)
    let students = problem.rows.students
    return Answer(outcome, groups: outcome.groups.map { $0.map { students[Int($0)] } }) { proof in
      Certificate(proof, students: problem.ids(students), isSeat: { _ in false }, learners: [])
    }
  }

  private func grouping() throws -> Answer {
    let (items, instance) = problem.grouping()
    let outcome = try instance.solve(limits, from: start.map { problem.start($0, items) })
    return Answer(
      outcome,
      groups: outcome.groups.map { $0.flatMap { items.members[Int($0)] }.sorted() }
    ) { proof in
      Certificate(
        proof, students: problem.ids(items.members.map { $0[0] }), isSeat: { _ in false },
        learners: [])
    }
  }
}
