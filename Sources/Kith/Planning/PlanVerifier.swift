import Foundation
public import School

/// What a check of a plan found.
public struct PlanVerification: Sendable, Hashable {
  /// Everything that is wrong; findings about one program name it before the group.
  public var findings: [Finding]
  /// What is claimed although nothing proves it, in words that follow "not proven:".
  public var unproven: [String] = []

  /// Whether the plan keeps every rule, all that it says is so, and its bound is proven.
  public var isAccepted: Bool { findings.isEmpty && unproven.isEmpty }
}

/// Checks a plan against the roster and the programs alone: each program beside the others, the meetings
/// of each student instant by instant, the load, the figures, and the bound by the prices of the programs
/// that stand alone.
public struct PlanVerifier: Sendable {
  private let plan: TermPlan
  private let roster: Roster
  /// Threads to use; never changes what is found.
  package var threads = ProcessInfo.processInfo.activeProcessorCount
  /// Notices of the files that were read, which results may hold as well.
  package var heard: [Notice] = []

  /// A verifier for results of `plan` with the students of `roster`.
  public init(_ roster: Roster, _ plan: TermPlan) {
    self.roster = roster
    self.plan = plan
  }

  /// Everything that is wrong with a plan, and what of it is not proven.
  public func verify(_ result: PlanResult) -> PlanVerification {
    let invalid =
      roster.problems + plan.programs.flatMap { $0.problems + roster.answerProblems(for: $0) }
    guard invalid.isEmpty else {
      return PlanVerification(
        findings: invalid.map { Finding(.unknown, "nothing can be verified: \($0)") })
    }
    let account = PlanAccount(plan, roster)
    var verification = PlanVerification(findings: account.findings(result))
    guard !verification.findings.contains(where: { $0.code == .unknown }) else {
      return verification
    }
    for (place, program) in plan.programs.enumerated() {
      let own = verified(result.results, place)
      verification.findings += own.findings.map { finding in
        var finding = finding
        finding.group = [program.id, finding.group].compactMap(\.self).joined(separator: "/")
        return finding
      }
      if let unproven = own.unproven { verification.unproven.append("\(program.id): \(unproven)") }
    }
    prove(result, &verification)
    return verification
  }

  private func verified(_ results: [MatchResult], _ place: Int) -> Verification {
    let busy = results.enumerated().flatMap { $0 == place ? [] : $1.groups }
    var verifier = Verifier(roster, plan.programs[place], busy: busy)
    verifier.heard = heard
    return verifier.verify(results[place])
  }

  /// Proves the bound of all plans from the certificates.
  private func prove(_ result: PlanResult, _ verification: inout PlanVerification) {
    var proofs: [(problem: PosedProblem, certificate: Certificate)?] = []
    let programs = plan.programs.map {
      PlannedProgram($0, of: plan, roster, threads: threads)
    }
    for (program, part) in zip(programs, result.certificate.parts) {
      guard !program.isEmpty else {
        proofs.append(nil)
        continue
      }
      guard var certificate = part.certificate else {
        verification.unproven.append("the bound: \(part.program) has no certificate")
        return
      }
      var problem = program.problem(program.alone)
      problem.mayAlwaysHoldTrio = program.program.mayHoldTrio
      let check = ProofCheck(
        problem, Keeping(), steps: ProofCheck.Steps(all: 400_000_000, ofPair: 400),
        threads: threads)
      switch check.verdict(certificate) {
      case .proven(let bound):
        certificate.bound = bound
        proofs.append((problem, certificate))
      case .refuted(let reason):
        verification.findings.append(Finding(.proof, group: part.program, reason))
        return
      case .unfinished:
        verification.unproven.append(
          "the bound: the certificate of \(part.program) is too large to prove again")
        return
      }
    }
    let bound = PlanBound(plan, programs, proofs)
    if bound.bound > result.bound {
      verification.findings.append(
        Finding(.proof, "the prices prove \(bound.bound), more than the bound of \(result.bound)"))
    }
    let isAsked = PlanSearch.isAsked(programs)
    if bound.leastWithNobody(isAsked) != result.certificate.leastWithNobody {
      verification.findings.append(
        Finding(
          .proof,
          "\(bound.leastWithNobody(isAsked)) students have nobody in any plan, not "
            + "\(result.certificate.leastWithNobody)"))
    }
  }
}
