import Foundation
public import School

/// Checks a result against the roster and the program alone: it never sees how the result was found.
///
/// Rules, meetings and figures are checked on the raw students by code of their own. The certificate is
/// proven again over every group that the program allows. Who may be together, what two are worth and what
/// prices cover is judged once more by the target `Proof`, which knows nothing of the matchmaker.
public struct Verifier: Sendable {
  let roster: Roster
  let program: Program
  /// Groups of other programs whose meetings their members have to keep.
  let busy: [Group]
  /// The question, where somebody has posed it already.
  let problem: PosedProblem?
  /// Threads to use; never changes what is found.
  let threads: Int
  let memory = VerifierMemory()
  /// Where more pairs than this are allowed, they are worked out again each time they are looked at.
  package var mostPairs = Sieve.mostPairs
  /// Notices of the files that were read, which a result may hold as well.
  package var heard: [Notice] = []
  /// Whether a result has to tell all that a match tells beside its groups: reasons, remedies, notices,
  /// how the good is spread, and a proof of its bound.
  package var isWholeExpected = true

  /// A verifier for the results of `program` with the students of `roster`, in a term that already
  /// held the meetings of `busy` groups.
  public init(_ roster: Roster, _ program: Program, busy: [Group] = []) {
    self.init(
      roster, program, busy: busy, posing: nil,
      threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  init(
    _ roster: Roster, _ program: Program, busy: [Group], posing problem: PosedProblem?,
    threads: Int
  ) {
    self.roster = roster
    self.program = program
    self.busy = busy
    self.problem = problem
    self.threads = threads
  }

  /// Everything that is wrong with a result, and what is proven of it.
  ///
  /// - Complexity: O(*term days* · *members*) for the meetings and O(*n*²) for the proof, which may
  ///   search longer where the prices are poor; for those left over as long as a match takes for them.
  public func verify(_ result: MatchResult) -> Verification {
    let invalid = self.program.problems + roster.problems + roster.answerProblems(for: self.program)
    guard invalid.isEmpty else {
      return Verification(
        findings: invalid.map { Finding(.unknown, "nothing can be verified: \($0)") })
    }
    if program.rounds > 1 || result.rotation != nil { return verifyRounds(result) }
    let keeping = result.keeping
    let program = program.keeping(keeping)
    let checked = CheckedRoster(roster.keeping(keeping), program)
    var verification = Verification(findings: placementFindings(result, checked))
    guard !verification.findings.contains(where: { $0.code == .unknown }) else {
      return verification
    }
    let problem = posed(keeping)
    guard result.status != .infeasible, result.status != .empty else {
      verification.findings += findings(withoutGroups: result, problem)
      return verification
    }
    let rules = RuleCheck(program: program, roster: checked)
    verification.findings += result.groups.flatMap(rules.findings)
    verification.findings += meetingFindings(result, checked)
    verification.findings += SharingCheck(program, checked).findings(result.groups)
    verification.findings += ExplorationCheck(program: program).findings(result)
    let fixed = FixedGroupCheck(result)
    verification.findings = fixed.unexcused(verification.findings) + fixed.missing
    let figures = FigureCheck(
      program: program, roster: checked,
      context: memory.context { CriterionContext(roster, for: program) })
    verification.findings += figures.findings(result, threads: threads)
    if isWholeExpected || result.fairness != nil {
      verification.findings += FairnessCheck(figures: figures, problem: problem, threads: threads)
        .findings(result)
    }
    if program.mayHoldTrio, let trio = result.groups.first(where: { $0.members.count == 3 }),
      !problem.fixed.groups.contains(where: { $0.count == 3 }), !FewTogether(problem).isOdd
    {
      verification.findings.append(
        Finding(.shape, group: trio.id, "is a trio although the students come out even"))
    }
    // What a match has just told need not be told again.
    if self.problem == nil, isWholeExpected {
      verification.findings += accountCheck(problem, keeping).findings(result)
    }
    verification.findings += balanceFindings(result, problem)
    prove(result, problem, &verification)
    // A match has just worked all this out, and what is wrong anyway needs no second judge.
    if self.problem == nil, verification.findings.isEmpty {
      checkIndependently(result, problem, &verification)
    }
    return verification
  }

  func posed(_ keeping: Keeping) -> PosedProblem {
    problem
      ?? memory.problem(keeping) {
        PosedProblem(
          proving: roster, program.keeping(keeping), keeping, busy: busy, most: mostPairs,
          threads: threads)
      }
  }

  private func accountCheck(_ problem: PosedProblem, _ keeping: Keeping) -> AccountCheck {
    let account = Account(
      allowance: problem.allowance, scoring: Scoring(problem.cohort), keeping: keeping,
      fixed: problem.fixed)
    return AccountCheck(account: account, heard: heard, threads: threads, memory: memory)
  }

  /// What is wrong with saying that there is nobody to place, or no answer at all.
  private func findings(
    withoutGroups result: MatchResult, _ problem: PosedProblem
  ) -> [Finding] {
    var findings: [Finding] = []
    let isBare =
      result.groups.isEmpty && result.unplaced.isEmpty && result.fairness == nil
      && result.certificate == nil
      && [result.objective, result.bound, result.placed, result.keptPoints] == [0, 0, 0, 0]
    if !isBare {
      let text = "the status \(result.status.rawValue) contradicts the groups and figures"
      findings.append(Finding(.figure, text))
    }
    let contradictions =
      result.status == .empty ? [] : Contradiction.fixed(result.keeping, problem.allowance)
    if result.status == .empty, !problem.cohort.learners.isEmpty {
      findings.append(Finding(.figure, "there are students to place"))
    }
    if result.status == .infeasible, contradictions.isEmpty {
      let text = "nothing in the roster, the program and the pins contradicts itself"
      findings.append(Finding(.proof, text))
    }
    guard isWholeExpected else { return findings }
    return findings
      + accountCheck(problem, result.keeping).findings(result, because: contradictions)
  }

  /// What makes a result unsafe to tell anybody: rules of safety that it breaks, and people that the
  /// roster does not know.
  package func safetyFindings(_ result: MatchResult) -> [Finding] {
    let checked = CheckedRoster(roster.keeping(result.keeping), program)
    let rules = RuleCheck(program: program, roster: checked)
    let strangers = result.groups.flatMap(\.members).map(\.student)
      .filter { checked.students[$0] == nil }
    return strangers.map { Finding(.unknown, "the roster knows no student \($0)") }
      + result.groups.flatMap(rules.findings).filter(\.isSafety)
  }

  private func placementFindings(
    _ result: MatchResult, _ checked: CheckedRoster
  ) -> [Finding] {
    let known =
      result.program == program.id
      ? []
      : [Finding(.unknown, "the result is of program \(result.program), not of \(program.id)")]
    return known + PlacementCheck(program: program, roster: checked).findings(result)
  }

  /// Meetings that somebody cannot attend, that fall on one day, or that clash.
  func meetingFindings(_ result: MatchResult, _ checked: CheckedRoster) -> [Finding] {
    let wish = program.meeting
    guard !wish.isAsynchronous, program.isOn("common_meeting") else { return [] }
    let check = MeetingCheck(students: roster.students, wish: wish, term: program.term)
    var findings: [Finding] = []
    var meetings: [Student.ID: [(group: String, meeting: Meeting)]] = [:]
    for group in result.groups {
      let members = group.members.map(\.student)
      if group.meetings.count != wish.timesAWeek {
        let text = "has \(group.meetings.count) meetings a week instead of \(wish.timesAWeek)"
        findings.append(Finding(.meeting, group: group.id, rule: HasCommonMeeting.id, text))
      }
      if let text = check.crowdedDay(of: group, schoolZone: program.timeZone) {
        findings.append(Finding(.meeting, group: group.id, text))
      }
      for meeting in group.meetings {
        if let problem = check.problem(of: meeting, members: members) {
          findings.append(Finding(.meeting, group: group.id, "the meeting \(problem)"))
        } else if let problem = check.problem(ofLocalTimesOf: meeting, members: members) {
          findings.append(Finding(.account, group: group.id, "the meeting \(problem)"))
        }
        for member in members { meetings[member, default: []].append((group.id, meeting)) }
      }
    }
    for group in busy {
      for student in group.members.map(\.student) {
        for (own, meeting) in meetings[student] ?? []
        where group.meetings.contains(where: { check.clash(meeting, $0, isForeign: true) }) {
          let text = "\(student) is in a group of another program then"
          findings.append(Finding(.meeting, group: own, text))
        }
      }
    }
    for (student, busy) in meetings.sorted(by: { $0.key < $1.key }) where busy.count > 1 {
      for (index, first) in busy.enumerated() {
        for second in busy[(index + 1)...] where check.clash(first.meeting, second.meeting) {
          let text = "\(student) would be in \(first.group) and \(second.group) at once"
          findings.append(Finding(.meeting, text))
        }
      }
    }
    return findings
  }
}
