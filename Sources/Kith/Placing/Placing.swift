import LinearProgramming
package import Rules
package import School

/// Makes a result of the groups that the engine found: meetings, venues, reasons, and what is left.
package struct Placing {
  package let cohort: Cohort
  package let allowance: Allowance
  package let scoring: Scoring
  /// The allowed pairs of those who sought a place, with their scores.
  package let rows: ScoredRows
  /// Those of them that are not held; nil where all are.
  package let dropped: DroppedPairs?
  package let keeping: Keeping
  package let fixed: FixedGroups
  private let companions: Companions

  package init(
    cohort: Cohort, allowance: Allowance, scoring: Scoring, rows: ScoredRows,
    dropped: DroppedPairs? = nil, keeping: Keeping = Keeping(), fixed: FixedGroups? = nil
  ) {
    self.dropped = dropped
    self.cohort = cohort
    self.allowance = allowance
    self.scoring = scoring
    self.rows = rows
    self.keeping = keeping
    self.fixed = fixed ?? FixedGroups(keeping, allowance)
    companions = Companions(keeping, cohort)
  }

  /// The result in points that are counted again from the scores.
  ///
  /// - Throws: ``SolverFault`` where the engine counted its own answer otherwise.
  package func result(
    _ answer: Answer, at arrangements: [Arrangement]? = nil, notices: [Notice], threads: Int
  ) throws -> MatchResult {
    let program = cohort.program
    var notices = notices + fixed.notices
    let isFixed = Set(fixed.groups)
    var placements: [(students: [Int32], arrangement: Arrangement, subject: String?)] = []
    var failures: [Account.Failure] = []
    var resting: Set<[Int32]> = []
    let outcomes =
      try arrangements?.map(Arranging.Outcome.arranged)
      ?? Arranging(cohort).outcomes(
        of: answer.groups,
        worths: answer.groups.map {
          isFixed.contains($0) ? Arranging.fixedWorth : value(of: $0) + placement(of: $0)
        })
    for (index, (group, outcome)) in zip(answer.groups, outcomes).enumerated() {
      // What was fixed by hand stands even where it cannot meet; the verifier's rules tell of it. Without
      // a host, where the program asks for one, it would not be safe.
      var outcome = outcome
      if case .failed = outcome, isFixed.contains(group) {
        if program.isHosted { resting.insert(group) } else { outcome = .arranged(Arrangement()) }
      }
      switch outcome {
      case .arranged(let arrangement):
        let subject = answer.subjects.isEmpty ? -1 : Int(answer.subjects[index])
        placements.append((group, arrangement, subject < 0 ? nil : cohort.needs.spellings[subject]))
      case .failed(let rule):
        // The engine checks pairs and groups one by one, not what they take from each other.
        failures.append(Account.Failure(students: group, rule: rule))
      }
    }
    var kept = keeping
    kept.groups = zip(fixed.groups, fixed.kept).filter { !resting.contains($0.0) }.map(\.1)
    let account = Account(
      allowance: allowance, scoring: scoring, keeping: kept, fixed: fixed)
    let groups = placements.enumerated().map { index, group in
      account.group(
        "g\(index + 1)", of: group.students, subject: group.subject, at: group.arrangement)
    }
    let unplaced = account.unplaced(
      beside: placements.map(\.students), failures, shortage: answer.shortage, threads: threads)
    notices += account.notices(groups, unplaced, failures, shortage: answer.shortage)
    // A learner with several tutors is placed once.
    let placed = Set(
      placements.flatMap { program.kind.isGuided ? $0.students.dropFirst() : $0.students[...] })
    let keptPoints = placements.reduce(0) { $0 + self.keptPoints(in: $1.students) }
    let objective =
      groups.reduce(keptPoints) { $0 + $1.value }
      + placed.reduce(0) { $0 + program.placementPoints(of: cohort.students[Int($1)]) }
    let bound = Int(answer.bound)
    guard objective == answer.objective || placements.count < answer.groups.count,
      objective <= bound
    else {
      throw SolverFault(
        message: "the engine counts \(answer.objective) points of \(bound), not \(objective)")
    }
    var result = MatchResult(
      program: program.id, status: objective == bound ? .optimal : .feasible,
      objective: objective, bound: bound, placed: placed.count, groups: groups,
      unplaced: unplaced, notices: notices,
      // A proof about what was fixed proves nothing about what rests.
      certificate: resting.isEmpty ? answer.certificate : nil,
      fairness: FairnessFigures(
        cohort: cohort, scoring: scoring, groups: placements.map(\.students)
      )
      .fairness(rows, dropped, threads: threads))
    result.keeping = kept
    result.keptPoints = keptPoints
    result.notices += account.brokenRules(result)
    return result
  }

  /// The placement of those that a group places.
  func placement(of group: [Int32]) -> Int {
    (cohort.program.kind.isGuided ? group.dropFirst() : group[...]).reduce(0) {
      $0 + cohort.program.placementPoints(of: cohort.students[Int($1)])
    }
  }

  /// The value of a group in points: 2·w of a guide and a learner, else ⌊2·Σ w ÷ (k − 1)⌋ or Σ w over
  /// its pairs.
  package func value(of students: [Int32]) -> Int {
    value(of: students, adding: 0)
  }

  /// What the group's value gains where those who stay together count.
  package func keptPoints(in students: [Int32]) -> Int {
    let extra = companions.points(in: students)
    return extra == 0 ? 0 : value(of: students, adding: extra) - value(of: students)
  }

  /// The worth of a group, with the placement of those of its members who are `placed` by it.
  package func worth(_ group: [Int32], placing placed: [Int32]) -> Int {
    placed.reduce(value(of: group) + keptPoints(in: group)) {
      $0 + cohort.program.placementPoints(of: cohort.students[Int($1)])
    }
  }

  /// The value of a group whose pair scores sum up to `extra` more than their own.
  private func value(of students: [Int32], adding extra: Int) -> Int {
    scoring.value(of: students, in: cohort.program, adding: extra)
  }
}

extension Scoring {
  /// The value of a group in points, guides first, whose pair scores sum up to `extra` more than their
  /// own.
  package func value(of students: [Int32], in program: Program, adding extra: Int = 0) -> Int {
    var sum = extra
    for (place, one) in students.enumerated() {
      for other in students[..<place] { sum += Int(score(Int(other), Int(one))) }
    }
    guard program.kind.isGuided || program.value == .mean else { return sum }
    return students.count > 1 ? 2 * sum / (students.count - 1) : 0
  }
}
