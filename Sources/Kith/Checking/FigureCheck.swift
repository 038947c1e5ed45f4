/// Recomputes every figure of a result from the criteria's formulas over raw students.
struct FigureCheck: Sendable {
  let program: Program
  let roster: CheckedRoster
  let context: CriterionContext
  /// The criteria that count.
  private let criteria: [CriterionInUse]

  init(program: Program, roster: CheckedRoster, context: CriterionContext) {
    self.program = program
    self.roster = roster
    self.context = context
    criteria = program.criteriaInUse
  }

  func findings(_ result: MatchResult, threads: Int) -> [Finding] {
    var findings: [Finding] = []
    var objective = 0
    var placed: Set<Student.ID> = []
    var keptPoints = 0
    let former = FormerGroups(result.keeping)
    let recounts = Parallel.map(result.groups.count, threads: threads) {
      recount(result.groups[$0], former)
    }
    for (group, recount) in zip(result.groups, recounts) {
      objective += recount.value
      keptPoints += recount.keptPoints
      findings += recount.findings
      // Who is in several groups, as a learner with several tutors is, is placed once.
      for member in group.members
      where member.role != program.kind.guideRole && placed.insert(member.student).inserted {
        objective += roster.students[member.student].map(placementPoints) ?? 0
      }
    }
    if keptPoints != result.keptPoints {
      findings.append(
        Finding(
          .figure, "those who stay together earn \(keptPoints) points, not \(result.keptPoints)"))
    }
    objective += keptPoints
    findings += result.findings(ofObjective: objective)
    return findings
  }

  /// The points for placing a student, as often as the larger priority that the student has says.
  private func placementPoints(_ student: Student) -> Int {
    let isIsolated = (student.belonging ?? .max) < program.priority.belongingUnder
    return program.placement
      * max(
        isIsolated ? program.priority.isolated : 1,
        roster.leftOver.contains(student.id) ? program.priority.leftOver : 1)
      + program.priority.waiting * (program.priority.waitingDays[student.id] ?? 0)
  }

  /// The figures of one group.
  private struct Recount: Sendable {
    var value: Int
    /// What those who stay together add.
    var keptPoints: Int
    var findings: [Finding] = []
  }

  private func recount(_ group: Group, _ former: FormerGroups) -> Recount {
    let members = group.members.compactMap { roster.students[$0.student] }
    var pairs: [[Answer]] = []
    var (sum, kept) = (0, 0)
    for (index, first) in members.enumerated() {
      for second in members[(index + 1)...] {
        pairs.append(answers(first, second))
        sum += Answer.score(pairs[pairs.count - 1])
        kept += former.points(first.id, second.id)
      }
    }
    let value = value(ofPairs: sum, members: members.count)
    var recount = Recount(
      value: value, keptPoints: self.value(ofPairs: sum + kept, members: members.count) - value)
    if value != group.value {
      recount.findings.append(
        Finding(.figure, group: group.id, "its value says \(group.value), but it is \(value)"))
    }
    recount.findings += group.why.compactMap { flaw(of: $0, pairs, in: group.id) }
    return recount
  }

  /// The worth of a group of these members, with the points of those who stay together.
  func value(of members: [Student], _ former: FormerGroups) -> Int {
    var sum = 0
    for (index, first) in members.enumerated() {
      for second in members[(index + 1)...] {
        sum += score(first, second) + former.points(first.id, second.id)
      }
    }
    return value(ofPairs: sum, members: members.count)
  }

  /// ⌊2·Σ w ÷ (k − 1)⌋ or Σ w over the pairs of a group of *k*; 2·w for a guide with a learner.
  private func value(ofPairs sum: Int, members: Int) -> Int {
    guard program.kind.isGuided || program.value == .mean else { return sum }
    return members < 2 ? 0 : 2 * sum / (members - 1)
  }

  /// What is wrong with the points of a reason: they are the mean over the pairs of the group of what
  /// the criterion adds to each pair's score, rounded.
  ///
  /// A reason of which nobody may hear is wrong whatever its points.
  private func flaw(of reason: Reason, _ pairs: [[Answer]], in group: Group.ID) -> Finding? {
    guard !Hearing.isConfidential(reason.criterion, in: program) else {
      let name =
        program.isPrivate(reason.criterion) ? "a private question" : reason.criterion.rawValue
      return Finding(.figure, group: group, "\(name) is confidential and stands in no reason")
    }
    let shares = pairs.map { answers in
      let weights = answers.reduce(0) { $0 + $1.weight }
      let answer = answers.first { $0.criterion == reason.criterion }
      return answer.map { Double($0.weight * $0.points) / Double(weights) } ?? 0
    }
    let mean = shares.reduce(0, +) / Double(max(1, shares.count))
    // Half a point of rounding, and a grain of grace.
    guard abs(mean - Double(reason.points)) > 0.5 + 1e-6 || reason.points < 1 else { return nil }
    return Finding(
      .figure, group: group,
      "\(reason.criterion.rawValue) does not add \(reason.points) points but \(Int(mean.rounded()))"
    )
  }

  /// What a criterion says of two students.
  private struct Answer {
    var criterion: CriterionID
    var weight: Int
    var points: Int

    /// The weighted mean of the criteria that both answered, half a point rounded up.
    static func score(_ answers: [Answer]) -> Int {
      let points = answers.reduce(0) { $0 + $1.weight * $1.points }
      let weights = answers.reduce(0) { $0 + $1.weight }
      return weights == 0 ? 0 : (2 * points + weights) / (2 * weights)
    }
  }

  /// The score of a pair.
  func score(_ first: Student, _ second: Student) -> Int {
    Answer.score(answers(first, second))
  }

  /// The criteria that count and that both answered, or that the program answers for them.
  private func answers(_ first: Student, _ second: Student) -> [Answer] {
    criteria.compactMap { criterion in
      (criterion.points(first, second, in: context) ?? criterion.standIn).map {
        Answer(criterion: criterion.id, weight: criterion.weight, points: $0)
      }
    }
  }
}

extension MatchResult {
  /// What of a result's objective, bound and status contradicts the points that its groups come to.
  func findings(ofObjective objective: Int) -> [Finding] {
    var findings: [Finding] = []
    if objective != self.objective {
      findings.append(
        Finding(.figure, "the objective says \(objective), but it is \(objective)"))
    }
    if bound < objective {
      findings.append(Finding(.figure, "the bound \(bound) is under the objective"))
    }
    if (status == .optimal) != (bound == objective) {
      findings.append(
        Finding(.figure, "the status \(status.rawValue) contradicts the groups and the gap"))
    }
    return findings
  }
}
