import Foundation

/// Checks a result against the roster and the program alone: it never sees how the result was found.
///
/// Rules, meetings and figures are checked on the raw students by code of their own. The certificate is
/// proven again over every group that the program allows.
public struct Verifier: Sendable {
  let roster: Roster
  let program: Program
  /// Groups of other programs whose meetings their members have to keep.
  private let busy: [Group]
  /// The question, where somebody has posed it already.
  private let problem: PosedProblem?
  /// Threads to use; never changes what is found.
  private let threads: Int
  /// Where more pairs than this are allowed, they are worked out anew each time they are looked at.
  package var mostPairs = Sieve.mostPairs

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

  /// Everything that is wrong with a result, and what its certificate proves.
  ///
  /// - Complexity: O(*term days* · *members*) for the meetings and O(*n*²) for the proof, which may
  ///   search longer where the prices are poor.
  public func verify(_ result: MatchResult) -> Verification {
    let keeping = result.keeping
    let program = program.keeping(keeping)
    let checked = CheckedRoster(roster.keeping(keeping), program)
    var verification = Verification(findings: placementFindings(result, checked))
    guard !verification.findings.contains(where: { $0.code == .unknown }) else {
      return verification
    }
    let rules = RuleCheck(program: program, roster: checked)
    verification.findings += result.groups.flatMap(rules.findings)
    verification.findings += meetingFindings(result, checked)
    verification.findings += SharingCheck(program, checked).findings(result.groups)
    let fixed = FixedGroupCheck(result)
    verification.findings = fixed.unexcused(verification.findings) + fixed.missing
    let figures = FigureCheck(
      program: program, roster: checked, context: CriterionContext(roster, for: program))
    verification.findings += figures.findings(result, threads: threads)
    guard result.certificate != nil || result.fairness != nil else { return verification }
    // Whoever matches waits a few seconds at most; whoever verifies has asked for the proof.
    let steps =
      problem == nil
      ? ProofCheck.Steps(all: 400_000_000, ofPair: 400)
      : ProofCheck.Steps(all: 20_000_000, ofPair: 100)
    let problem =
      problem
      ?? PosedProblem(
        proving: roster, program, keeping, busy: busy, most: mostPairs, threads: threads)
    verification.findings += FairnessCheck(figures: figures, problem: problem, threads: threads)
      .findings(result)
    if program.mayHoldTrio, let trio = result.groups.first(where: { $0.members.count == 3 }),
      !problem.fixed.groups.contains(where: { $0.count == 3 }), !FewTogether(problem).isOdd
    {
      verification.findings.append(
        Finding(.shape, group: trio.id, "is a trio although the students come out even"))
    }
    guard let certificate = result.certificate else { return verification }
    switch ProofCheck(problem, keeping, steps: steps, threads: threads).verdict(certificate) {
    case .proven(let bound):
      verification.provenBound = bound
      if bound != certificate.bound {
        verification.findings.append(
          Finding(.proof, "the certificate says \(certificate.bound), its prices prove \(bound)"))
      }
      if bound < result.objective {
        verification.findings.append(
          Finding(.proof, "the prices prove \(bound), less than the objective"))
      }
    case .refuted(let reason): verification.findings.append(Finding(.proof, reason))
    case .unfinished: verification.isProofUnfinished = true
    }
    return verification
  }

  /// What makes a result unsafe to tell anybody: rules of safety that it breaks, and people whom the
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
  private func meetingFindings(_ result: MatchResult, _ checked: CheckedRoster) -> [Finding] {
    let wish = program.meeting
    guard !wish.isAsynchronous, program.isOn("common_meeting") else { return [] }
    let check = MeetingCheck(students: roster.students, wish: wish, term: program.term)
    var findings: [Finding] = []
    var meetings: [Student.ID: [(group: String, meeting: Meeting)]] = [:]
    for group in result.groups {
      let members = group.members.map(\.student)
      if group.meetings.count != wish.timesAWeek {
        let text = "has \(group.meetings.count) meetings a week instead of \(wish.timesAWeek)"
        findings.append(Finding(.meeting, group: group.id, text))
      }
      if Set(group.meetings.map(\.day)).count < group.meetings.count {
        findings.append(Finding(.meeting, group: group.id, "meets twice on one day"))
      }
      for meeting in group.meetings {
        if let problem = check.problem(of: meeting, members: members) {
          findings.append(Finding(.meeting, group: group.id, "the meeting \(problem)"))
        }
        for member in members { meetings[member, default: []].append((group.id, meeting)) }
      }
    }
    for group in busy {
      for student in group.members.map(\.student) {
        for (own, meeting) in meetings[student] ?? []
        where group.meetings.contains(where: { check.clash(meeting, $0) }) {
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
