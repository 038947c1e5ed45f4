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
    return program.isSolvedByPairs ? try pairing() : try grouping()
  }

  private func assignment() throws -> Answer {
    let pricing = Pricing(limits: limits) {
      try $0.assignment().solve($1)
    } charging: {
      $0.assignmentCharges($1, scale: $2)
    }
    let (problem, settled) = try pricing.settle(problem)
    let outcome = try problem.balanced(settled, of: problem.assignment(), limits)
    let (guides, learners) = (problem.guides, problem.rows.students)
    let learning = Set(problem.ids(learners))
    return try Rematching(problem: problem, limits: limits).answer(
      problem.assignment(), of: LessonRows(problem), from: outcome
    ) { outcome in
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
    let pricing = Pricing(limits: limits) {
      try LearnerNeeds($0).assignment().solve($1)
    } charging: {
      LearnerNeeds($0).charges($1, scale: $2)
    }
    let (problem, outcome) = try pricing.settle(problem)
    let needs = LearnerNeeds(problem)
    return try Rematching(problem: problem, limits: limits).answer(
      needs.assignment(), of: LessonRows(needs), from: outcome, told: needs.answer)
  }

  private func pairing() throws -> Answer {
    let pricing = Pricing(limits: limits) {
      try $0.pairing(threads: $1.threads).solve($1)
    } charging: {
      try $0.pairingCharges($1, scale: $2)
    }
    var (_, outcome) = try pricing.settle(problem)
    if problem.dropped != nil { problem.chargeAnyTrio(&outcome) }
    let students = problem.rows.students
    let answer = Answer(outcome, groups: outcome.groups.map { $0.map { students[Int($0)] } }) {
      Certificate($0, students: problem.ids(students), isSeat: { _ in false }, learners: [])
    }
    return try Reforming(problem: problem, limits: limits).pairs(answer)
  }

  private func grouping() throws -> Answer {
    let (items, instance) = problem.grouping(threads: limits.threads)
    let start = start.map { problem.start($0, items) }
    // A certificate by sizes has a place for prices of students, sets and groups.
    if let ranges = problem.sizesOfEvenGroups {
      let answer = try EvenGrouping(ranges: ranges, limits: limits).answer { range, limits, known in
        var sized = instance
        (sized.least, sized.most) = (range.lowerBound, range.upperBound)
        return try grouping(
          sized, items, limits, from: known.map { items.start($0.groups) } ?? start, isWhole: false)
      }
      return try streamed(answer, instance, items)
    }
    return try streamed(
      grouping(instance, items, limits, from: start, isWhole: true), instance, items)
  }

  /// The answer to one question of groups; of a part of the answers where it is not the whole.
  private func grouping(
    _ instance: GroupingInstance, _ items: Items, _ limits: SearchLimits,
    from start: GroupingStart?, isWhole: Bool
  ) throws -> Answer {
    let reforming = Reforming(problem: problem, limits: limits, isWhole: isWhole)
    return try reforming.answer(instance, items, from: start) { outcome in
      Answer(
        outcome,
        groups: outcome.groups.map { $0.flatMap { items.members[Int($0)] }.sorted() }
      ) { proof in
        var certificate = Certificate(
          proof, students: problem.ids(items.members.map { $0[0] }), isSeat: { _ in false },
          learners: [])
        certificate.mostGroups = instance.mostGroups
        return certificate
      }
    }
  }

  /// The answer with prices that hold for the pairs that are not held as well.
  private func streamed(
    _ answer: Answer, _ instance: GroupingInstance, _ items: Items
  ) throws -> Answer {
    var answer = answer
    if case .streamed(let stream) = problem.pairs, let found = answer.certificate {
      let certificate = TriplePrices(
        problem, stream, items, instance.graph, found.tree.firstLeaf, threads: limits.threads
      ).certificate()
      answer.bound = Int64(certificate.bound)
      answer.certificate = certificate
    }
    return answer
  }
}

extension Certificate.Tree {
  /// The prices of the part of the tree where every split's students are together.
  fileprivate var firstLeaf: Certificate.Leaf {
    switch self {
    case .leaf(let leaf): leaf
    case .split(_, _, _, let together, _): together.firstLeaf
    case .bySize(let parts): parts.first?.tree.firstLeaf ?? Certificate.Leaf(prices: [:])
    }
  }
}
