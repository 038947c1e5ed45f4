import School

/// Counts again what a plan comes to, from raw students and results, instant by instant: it never sees how
/// the plan was found.
struct PlanAccount {
  let plan: TermPlan
  let roster: Roster

  init(_ plan: TermPlan, _ roster: Roster) {
    self.plan = plan
    self.roster = roster
  }

  /// A meeting that takes place, in seconds since 1970.
  private struct Sitting {
    var instants: Range<Int>
    var program: String
    var group: String
  }

  /// The meetings of a group over the term, without those on holidays, by the clock that they keep.
  private func sittings(of group: Group, _ program: Program) -> [Range<Int>] {
    let verifier = Verifier(Roster(students: []), program)
    return group.meetings.flatMap(verifier.instants)
  }

  /// What students have of the results.
  func figures(_ results: [MatchResult]) -> PlanFigures {
    var together: [Student.ID: [Student.ID: Int]] = [:]
    var week: [Student.ID: Int] = [:]
    var groups: [Student.ID: Int] = [:]
    for (program, result) in zip(plan.programs, results) {
      for group in result.groups {
        let members = group.members.map(\.student)
        let minutes = sittings(of: group, program).reduce(0) { $0 + $1.count / 60 }
        for one in members {
          groups[one, default: 0] += 1
          week[one, default: 0] += group.meetings.reduce(0) { $0 + $1.minutes }
          for other in members where other != one {
            together[one, default: [:]][other, default: 0] += minutes
          }
        }
      }
    }
    let asked = roster.students.filter { student in
      student.isEnrolled && plan.programs.contains { $0.guides(student) || $0.learns(student) }
    }
    let longest = asked.map { together[$0.id]?.values.max() ?? 0 }.sorted()
    let tenth = longest.prefix(max(1, longest.count / 10))
    let middle = longest.count / 2
    return PlanFigures(
      students: asked.count, withNobody: asked.count { groups[$0.id] == nil },
      withCompanion: plan.company.map { company in longest.count { $0 >= company.minutes } } ?? 0,
      medianMinutes: longest.isEmpty
        ? 0
        : longest.count % 2 == 1
          ? longest[middle] : (longest[middle - 1] + longest[middle]) / 2,
      lowestTenthMinutes: tenth.isEmpty ? 0 : tenth.reduce(0, +) / tenth.count,
      mostMinutesAWeek: week.values.max() ?? 0, mostGroups: groups.values.max() ?? 0)
  }

  /// The programs' objectives and the points of the plan.
  func objective(_ results: [MatchResult], _ figures: PlanFigures) -> Int {
    results.reduce(0) { $0 + $1.objective }
      + (plan.company?.points ?? 0) * figures.withCompanion
      + plan.somebodyPoints * (figures.students - figures.withNobody)
  }

  /// What is wrong with a plan as a whole: meetings of one student that overlap, too much load, and figures
  /// that are others.
  func findings(_ result: PlanResult) -> [Finding] {
    guard result.plan == plan.id else {
      return [Finding(.unknown, "the result is of plan \(result.plan), not of \(plan.id)")]
    }
    guard result.results.map(\.program) == plan.programs.map(\.id),
      result.certificate.parts.map(\.program) == plan.programs.map(\.id)
    else { return [Finding(.unknown, "the programs are not those of the plan, in its order")] }
    var findings = clashes(result.results) + overloads(result.results)
    let figures = figures(result.results)
    if figures != result.figures {
      findings.append(Finding(.figure, "the figures are \(figures.words)"))
    }
    let objective = objective(result.results, figures)
    if objective != result.objective {
      findings.append(
        Finding(.figure, "the objective says \(result.objective), but it is \(objective)"))
    }
    if result.bound < objective {
      findings.append(Finding(.figure, "the bound \(result.bound) is under the objective"))
    }
    if result.certificate.bound != result.bound {
      findings.append(
        Finding(.proof, "the certificate says \(result.certificate.bound), not \(result.bound)"))
    }
    if figures.withNobody < result.certificate.leastWithNobody {
      findings.append(Finding(.proof, "fewer students have nobody than is said to be possible"))
    }
    let isBest =
      objective == result.bound
      && (plan.first != .nobody || figures.withNobody == result.certificate.leastWithNobody)
    let isEmpty = result.results.allSatisfy { $0.status == .empty }
    let status: MatchResult.Status = isEmpty ? .empty : isBest ? .optimal : .feasible
    if result.status != status {
      findings.append(
        Finding(.figure, "the status is \(status.rawValue), not \(result.status.rawValue)"))
    }
    return findings
  }

  private func clashes(_ results: [MatchResult]) -> [Finding] {
    var sittings: [Student.ID: [Sitting]] = [:]
    for (program, result) in zip(plan.programs, results) {
      for group in result.groups {
        let own = self.sittings(of: group, program).map {
          Sitting(instants: $0, program: program.id, group: group.id)
        }
        for member in group.members { sittings[member.student, default: []] += own }
      }
    }
    var found: Set<String> = []
    for (student, sittings) in sittings {
      let ascending = sittings.sorted { $0.instants.lowerBound < $1.instants.lowerBound }
      var last = ascending.first
      for next in ascending.dropFirst() {
        if let earlier = last, next.instants.lowerBound < earlier.instants.upperBound {
          found.insert(
            "\(student) would be in \(earlier.group) of \(earlier.program) and in \(next.group) "
              + "of \(next.program) at once")
        }
        if next.instants.upperBound > last?.instants.upperBound ?? .min { last = next }
      }
    }
    return found.sorted().map { Finding(.meeting, $0) }
  }

  private func overloads(_ results: [MatchResult]) -> [Finding] {
    var minutes: [Student.ID: Int] = [:]
    var groups: [Student.ID: Int] = [:]
    for group in results.flatMap(\.groups) {
      for member in group.members {
        minutes[member.student, default: 0] += group.meetings.reduce(0) { $0 + $1.minutes }
        groups[member.student, default: 0] += 1
      }
    }
    var findings: [Finding] = []
    for (student, count) in groups.sorted(by: { $0.key < $1.key }) {
      if let most = plan.load.groups, count > most {
        findings.append(
          Finding(.rule, "\(student) is in \(count) groups, and \(most) is the most"))
      }
      if let most = plan.load.minutesAWeek, minutes[student] ?? 0 > most {
        findings.append(
          Finding(
            .rule,
            "\(student) meets \(minutes[student] ?? 0) minutes a week, and \(most) is the most"))
      }
    }
    return findings
  }
}

extension PlanFigures {
  /// The figures on one line.
  fileprivate var words: String {
    "\(students) students, \(withNobody) with nobody, \(withCompanion) with a companion, "
      + "\(medianMinutes) and \(lowestTenthMinutes) minutes, \(mostMinutesAWeek) minutes a week "
      + "and \(mostGroups) groups at most"
  }
}
