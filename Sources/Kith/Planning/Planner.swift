import Foundation
package import LinearProgramming
import Matching
public import School

/// Matches all programs of a term as one, so that students meet the same few people again, nobody is left
/// alone, and no two meetings of a student overlap.
public struct Planner: Sendable {
  /// What the school asks for.
  public let plan: TermPlan

  /// A planner for `plan`.
  public init(_ plan: TermPlan) { self.plan = plan }

  /// Plans the term of a roster's students within the plan's limits.
  ///
  /// - Throws: ``InvalidProgram`` or ``InvalidRoster``, with everything that is wrong with them, or
  ///   ``SolverFault`` if the solver breaks.
  public func plan(_ roster: Roster) throws -> PlanResult {
    try plan(roster, threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Plans the term of a roster's students within the plan's limits.
  ///
  /// - Parameters:
  ///   - roster: Everything the school says about its students.
  ///   - threads: Threads to use; never changes an answer.
  ///   - stop: Raised by another thread to end the search with the best known plan.
  ///   - progress: Told after each match.
  /// - Returns: A result that ``PlanVerifier`` accepts.
  /// - Throws: ``InvalidProgram``, ``InvalidRoster``, ``SolverFault`` if the solver breaks, or
  ///   ``SettingProblem`` where a rule needs a day.
  package func plan(
    _ roster: Roster, threads: Int, stop: StopFlag? = nil,
    progress: (@Sendable (PlanProgress) -> Void)? = nil
  ) throws -> PlanResult {
    let desk = try PlanDesk(plan, roster, threads: threads, stop: stop, progress: progress)
    return try desk.result(of: desk.search.state(from: desk.alone))
  }
}

/// The questions of a plan's programs, and what the search for each alone has proven.
struct PlanDesk {
  let plan: TermPlan
  let search: PlanSearch
  /// The groups of each program where it stands alone.
  private(set) var alone: [PlannedGroups] = []
  /// The proof of each program where it stands alone, with its question.
  private(set) var proofs: [(problem: PosedProblem, certificate: Certificate)?] = []
  private let roster: Roster
  private let threads: Int

  private var programs: [PlannedProgram] { search.programs }

  init(
    _ plan: TermPlan, _ roster: Roster, threads: Int, stop: StopFlag?,
    progress: (@Sendable (PlanProgress) -> Void)?
  ) throws {
    for program in plan.programs {
      try program.validate()
      try roster.validate(for: program)
      if program.rounds > 1 {
        throw SettingProblem(
          problem: "a plan holds one grouping of each program, and \(program.id) asks for several",
          value: "rounds: \(program.rounds)", remedy: "leave rounds out, or match it by itself")
      }
    }
    for program in plan.programs {
      if let problem = program.missingDay(for: roster.students) { throw problem }
    }
    self.plan = plan
    self.roster = roster
    self.threads = threads
    let clock = PlanClock(
      plan.limits, programs: plan.programs.count, stop: stop, progress: progress)
    search = PlanSearch(
      plan, plan.programs.map { PlannedProgram($0, of: plan, roster, threads: threads) }, clock)
    for program in search.programs {
      guard !program.isEmpty else {
        alone.append(PlannedGroups())
        proofs.append(nil)
        continue
      }
      clock.tell("matching alone", program.program.id)
      let problem = program.problem(program.alone)
      let limits = clock.limits(of: program.program, plan, threads: threads)
      let found = try program.groups(of: problem, limits)
      alone.append(found.groups)
      proofs.append(try Self.proof(problem, found.answer, limits))
    }
  }

  /// The proof of a program that stands alone. Whether pairs leave room for a trio depends on how many
  /// could be paired, and that on the other programs: so a plan's proof always leaves room.
  private static func proof(
    _ problem: PosedProblem, _ answer: Answer, _ limits: SearchLimits
  ) throws -> (PosedProblem, Certificate)? {
    guard problem.cohort.program.mayHoldTrio else {
      return answer.certificate.map { (problem, $0) }
    }
    var problem = problem
    problem.mayAlwaysHoldTrio = true
    return try Engine(problem: problem, limits: limits).answer().certificate.map { (problem, $0) }
  }

  /// The bound of all plans.
  var bound: PlanBound { PlanBound(plan, programs, proofs) }

  /// The whole result of a plan that was found, verified.
  func result(of state: PlanState) throws -> PlanResult {
    let state = try PlanTrios(search: search).settled(state)
    var results: [MatchResult] = []
    for place in programs.indices {
      search.clock.tell("explaining", programs[place].program.id)
      results.append(try result(of: place, in: state))
    }
    let figures = PlanAccount(plan, roster).figures(results)
    let objective = PlanAccount(plan, roster).objective(results, figures)
    let bound = bound
    let certificate = PlanCertificate(
      bound: bound.bound, leastWithNobody: bound.leastWithNobody(search.isAsked),
      parts: zip(programs, proofs).map {
        PlanCertificate.Part(program: $0.program.id, certificate: $1?.certificate)
      })
    let isBest =
      objective == certificate.bound
      && (plan.first != .nobody || figures.withNobody == certificate.leastWithNobody)
    let isEmpty = results.allSatisfy { $0.status == .empty }
    let result = PlanResult(
      plan: plan.id, status: isEmpty ? .empty : isBest ? .optimal : .feasible,
      objective: objective, bound: certificate.bound, results: results, figures: figures,
      certificate: certificate)
    let findings = PlanAccount(plan, roster).findings(result)
    guard findings.isEmpty else {
      let texts = findings.map(\.description).joined(separator: "; ")
      throw SolverFault(message: "the verifier refused the plan: \(texts)")
    }
    return result
  }

  /// The result of one program beside the others, with reasons and a proof of its own.
  private func result(of place: Int, in state: PlanState) throws -> MatchResult {
    let program = programs[place]
    let busy = search.busy(state, without: place)
    let cohort = program.cohort(beside: busy)
    guard !program.isEmpty else {
      return MatchResult(
        program: program.program.id, status: .empty, objective: 0, bound: 0, placed: 0, groups: [],
        unplaced: [], notices: cohort.notices, certificate: nil)
    }
    let part = state.parts[place]
    let problem = program.problem(cohort)
    let isTutoring = program.program.kind == .tutor
    let proof = try proof(of: problem, part, place)
    var answer = Answer(
      groups: part.groups.map(\.students),
      subjects: isTutoring ? part.groups.map(\.subject) : [], bound: Int64(proof.bound),
      objective: Int64(part.objective), certificate: proof.certificate)
    answer.shortage = part.shortage
    let placing = Placing(
      cohort: cohort, allowance: problem.allowance, scoring: program.scoring,
      rows: problem.plainRows, dropped: problem.dropped)
    let result = try placing.result(
      answer, at: part.groups.map(\.arrangement), notices: problem.allowance.openingNotices,
      threads: threads)
    let findings = Verifier(
      roster, program.program, busy: busy, posing: problem, threads: threads
    ).verify(result).findings
    guard findings.isEmpty else {
      let texts = findings.map(\.description).joined(separator: "; ")
      throw SolverFault(
        message: "the verifier refused the result of \(program.program.id): \(texts)")
    }
    return result
  }

  /// The best proof for a program beside the others: its own where it stands alone, that of the search
  /// with what the others add, or that of another search.
  private func proof(
    of problem: PosedProblem, _ part: PlannedGroups, _ place: Int
  ) throws -> (bound: Int, certificate: Certificate?) {
    let check = ProofCheck(
      problem, Keeping(), steps: ProofCheck.Steps(all: 20_000_000, ofPair: 100), threads: threads)
    var best: (bound: Int, certificate: Certificate?)?
    for var certificate in [part.certificate, proofs[place]?.certificate].compactMap(\.self) {
      guard case .proven(let bound) = check.verdict(certificate), bound < best?.bound ?? .max
      else { continue }
      certificate.bound = bound
      best = (bound, certificate)
    }
    if let best { return best }
    let limits = search.clock.limits(of: programs[place].program, plan, threads: threads)
    let answer = try Engine(problem: problem, limits: limits).answer()
    return (Int(answer.bound), answer.certificate)
  }
}
