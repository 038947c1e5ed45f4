import LinearProgramming

/// Makes a result of the groups that the engine found: meetings, venues, reasons, and what is left.
struct Placing {
  let cohort: Cohort
  let allowance: Allowance
  let scoring: Scoring
  /// The allowed pairs of those who sought a place, with their scores.
  let rows: ScoredRows
  /// Those of them that are not held; nil where all are.
  let dropped: DroppedPairs?
  let keeping: Keeping
  let fixed: FixedGroups
  private let companions: Companions

  init(
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
  func result(_ answer: Answer, notices: [Notice], threads: Int) throws -> MatchResult {
    let program = cohort.program
    var notices = notices + fixed.notices
    let isFixed = Set(fixed.groups)
    var kept: [(students: [Int32], arrangement: Arrangement, subject: String?)] = []
    var failed: [Int32: RuleID] = [:]
    let outcomes = try Arranging(cohort).outcomes(
      of: answer.groups,
      worths: answer.groups.map {
        isFixed.contains($0) ? Arranging.fixedWorth : value(of: $0) + placement(of: $0)
      })
    for (index, (group, outcome)) in zip(answer.groups, outcomes).enumerated() {
      // What was fixed by hand stands even where it cannot meet; the verifier's rules tell of it.
      var outcome = outcome
      if case .failed = outcome, isFixed.contains(group) { outcome = .arranged(Arrangement()) }
      switch outcome {
      case .arranged(let arrangement):
        let subject = answer.subjects.isEmpty ? -1 : Int(answer.subjects[index])
        kept.append((group, arrangement, subject < 0 ? nil : cohort.needs.spellings[subject]))
      case .failed(let rule):
        // The engine checks pairs and groups one by one, not what they take from each other.
        for student in group { failed[student] = rule }
        notices.append(shortage(of: rule, group))
      }
    }
    let explaining = Explaining(scoring: scoring, hidden: program.hidden)
    let groups = kept.enumerated().map { index, group in
      Group(
        id: "g\(index + 1)", members: members(group.students), value: value(of: group.students),
        meetings: group.arrangement.meetings, venue: group.arrangement.venue,
        why: explaining.reasons(for: group.students), subject: group.subject,
        interest: cohort.commonInterest(of: group.students),
        goal: cohort.commonGoal(of: group.students), host: group.arrangement.host,
        halfway: program.meeting.mode == .inPerson && program.meetsHalfway
          && group.arrangement.venue == nil ? cohort.halfway(between: group.students) : nil)
    }
    let unplaced = Leftovers(
      allowance: allowance, groups: kept.map(\.students), failed: failed,
      shortage: answer.shortage, keeping: keeping
    ).unplaced(threads: threads)
    if failed.isEmpty, let rule = answer.shortage {
      notices += [wantOfRoom(rule, unplaced)].compactMap(\.self)
    }
    // A learner with several tutors is placed once.
    let placed = Set(
      kept.flatMap { program.kind.isGuided ? $0.students.dropFirst() : $0.students[...] })
    if program.kind == .tutor { notices += unmetNeeds(groups) }
    let keptPoints = kept.reduce(0) { $0 + self.keptPoints(in: $1.students) }
    let objective =
      groups.reduce(keptPoints) { $0 + $1.value }
      + placed.reduce(0) { $0 + program.placementPoints(of: cohort.students[Int($1)]) }
    let bound = Int(answer.bound)
    guard objective == answer.objective || kept.count < answer.groups.count, objective <= bound
    else {
      throw SolverFault(
        message: "the engine counts \(answer.objective) points of \(bound), not \(objective)")
    }
    var result = MatchResult(
      program: program.id, status: objective == bound ? .optimal : .feasible,
      objective: objective, bound: bound, placed: placed.count, groups: groups,
      unplaced: unplaced, notices: notices, certificate: answer.certificate,
      fairness: FairnessFigures(cohort: cohort, scoring: scoring, groups: kept.map(\.students))
        .fairness(rows, dropped, threads: threads))
    result.keeping = keeping
    result.keeping.groups = fixed.kept
    result.keptPoints = keptPoints
    result.notices += brokenRules(result)
    return result
  }

  /// The placement of those whom a group places.
  private func placement(of group: [Int32]) -> Int {
    (cohort.program.kind.isGuided ? group.dropFirst() : group[...]).reduce(0) {
      $0 + cohort.program.placementPoints(of: cohort.students[Int($1)])
    }
  }

  /// What tells the reader of a group that could not be had beside the others.
  private func shortage(of rule: RuleID, _ group: [Int32]) -> Notice {
    let (code, text) =
      switch rule {
      case HasRoomAtCoach.id: ("no-host-left", "no coach is left for this group beside the others")
      case FitsVenue.id: ("no-venue-left", "no venue is left for this group beside the others")
      default: ("meetings-clash", "no meeting is left beside the others of the same students")
      }
    return Notice(
      code: code, text: text, students: group.map { cohort.students[Int($0)].id }.sorted())
  }

  /// What tells the reader that more groups would have found neither host nor venue; nil where nobody
  /// is left over for that.
  private func wantOfRoom(_ rule: RuleID, _ unplaced: [Unplaced]) -> Notice? {
    let left = unplaced.filter { $0.reasons.contains { $0.rule == rule } }.map(\.student)
    guard !left.isEmpty else { return nil }
    let isVenue = rule == FitsVenue.id
    return Notice(
      code: isVenue ? "no-venue-left" : "no-host-left",
      text: "\(left.count) students are left over because "
        + (isVenue ? "no venue" : "no coach") + " is left for one more group",
      students: left)
  }

  /// Who found a tutor for some of their subjects only.
  private func unmetNeeds(_ groups: [Group]) -> [Notice] {
    var met: [Student.ID: Int] = [:]
    for group in groups where group.subject != nil {
      met[group.members[1].student, default: 0] += 1
    }
    let short = cohort.learners.filter { learner in
      met[cohort.students[Int(learner)].id].map { $0 < cohort.needs.count(Int(learner)) } ?? false
    }
    guard !short.isEmpty else { return [] }
    return [
      Notice(
        code: "needs-unmet",
        text: "\(short.count) students found a tutor for some of their subjects only",
        students: short.map { cohort.students[Int($0)].id })
    ]
  }

  private func members(_ students: [Int32]) -> [Group.Member] {
    students.enumerated().map { place, student in
      let role: Group.Role =
        cohort.program.kind.guideRole.map { place == 0 ? $0 : .learner } ?? .member
      return Group.Member(student: cohort.students[Int(student)].id, role: role)
    }
  }

  /// The value of a group in points: 2·w of a guide and a learner, else ⌊2·Σ w ÷ (k − 1)⌋ or Σ w over
  /// its pairs.
  func value(of students: [Int32]) -> Int {
    value(of: students, adding: 0)
  }

  /// What the group's value gains where those who stay together count.
  func keptPoints(in students: [Int32]) -> Int {
    let extra = companions.points(in: students)
    return extra == 0 ? 0 : value(of: students, adding: extra) - value(of: students)
  }

  /// The worth of a group, with the placement of those of its members who are `placed` by it.
  func worth(_ group: [Int32], placing placed: [Int32]) -> Int {
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
  func value(of students: [Int32], in program: Program, adding extra: Int = 0) -> Int {
    var sum = extra
    for (place, one) in students.enumerated() {
      for other in students[..<place] { sum += Int(score(Int(other), Int(one))) }
    }
    guard program.kind.isGuided || program.value == .mean else { return sum }
    return students.count > 1 ? 2 * sum / (students.count - 1) : 0
  }
}
