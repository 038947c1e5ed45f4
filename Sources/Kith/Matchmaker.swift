package import Foundation
package import LinearProgramming
package import Matching
public import School

/// Turns a program and a roster into groups with reasons, and a proof of how good they are.
public struct Matchmaker: Sendable {
  /// What the school asks for.
  public let program: Program
  /// Groups of the same term, from other programs, whose meetings their members have to keep.
  public let busy: [Group]
  /// What has to be kept of what is there already.
  public let keeping: Keeping
  /// Where more pairs than this are allowed, only the best of each student are held.
  package var mostPairs = Sieve.mostPairs

  /// A matchmaker for `program`, in a term that already holds the meetings of `busy` groups.
  public init(_ program: Program, busy: [Group] = [], keeping: Keeping = Keeping()) {
    self.program = program.keeping(keeping)
    self.busy = busy
    self.keeping = keeping
  }

  /// Matches the students of a roster within the program's limits.
  ///
  /// - Throws: ``InvalidProgram`` or ``InvalidRoster``, with everything that is wrong with them, or
  ///   ``SolverFault`` if the solver breaks; an impossible program is a result.
  public func match(_ roster: Roster) throws -> MatchResult {
    try match(roster, threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Matches the students of a roster within the program's limits.
  ///
  /// - Parameters:
  ///   - roster: Everything the school says about its students.
  ///   - threads: Threads to use; never changes an answer.
  ///   - stop: Raised by another thread to end the search with the best known answer.
  ///   - start: An earlier result to begin with; it changes how soon good groups are found, not
  ///     which are allowed.
  ///   - began: Since when the seconds of the program's limits count.
  ///   - progress: Told now and then, from the thread that searches.
  /// - Returns: A result whose groups keep every rule.
  /// - Throws: ``InvalidProgram``, ``InvalidRoster``, ``SolverFault`` if the solver breaks, or
  ///   ``SettingProblem`` where a rule needs a day that the program does not name; an impossible
  ///   program is a result.
  package func match(
    _ roster: Roster, threads: Int, stop: StopFlag? = nil, from start: MatchResult? = nil,
    since began: Date = Date(),
    progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) throws -> MatchResult {
    try program.validate()
    try roster.validate(for: program)
    if let problem = program.missingDay(for: roster.students) { throw problem }
    if program.rounds > 1, !keeping.groups.isEmpty || !keeping.earlier.isEmpty {
      throw SettingProblem(
        problem: "several rounds are formed at once and keep no earlier groups",
        value: "rounds: \(program.rounds)",
        remedy: "match without groups fixed by hand and without an earlier result")
    }
    let cohort = Cohort(roster.keeping(keeping), for: program, busy: busy)
    if program.rounds > 1, cohort.learners.count > RotationForming.mostStudents {
      throw SettingProblem(
        problem: "several rounds are formed of at most \(RotationForming.mostStudents) students",
        value: "rounds: \(program.rounds) of \(cohort.learners.count) students",
        remedy: "run a program for each class or grade")
    }
    let notices = cohort.notices
    guard !cohort.learners.isEmpty else { return .empty(program, keeping, notices) }

    // Allow.
    let allowance = Allowance(cohort)
    let pinned = Contradiction.fixed(keeping, allowance)
    guard pinned.isEmpty else {
      return .infeasible(program, keeping, pinned.map { $0.notice(cohort) } + notices)
    }
    // Score.
    let scoring = Scoring(cohort)
    let problem = PosedProblem(allowance, scoring, keeping, most: mostPairs, threads: threads)
    // Match.
    let limits = SearchLimits(
      seconds: secondsToSearch(since: began, problem),
      gap: program.limits.gap, effort: program.limits.effort, seed: program.seed, threads: threads,
      stop: stop, progress: progress)
    let placing = Placing(
      cohort: cohort, allowance: allowance, scoring: scoring, rows: problem.plainRows,
      dropped: problem.dropped, keeping: keeping, fixed: problem.fixed)
    let result: MatchResult
    if program.rounds > 1 {
      result = try RotationForming(placing: placing, problem: problem, limits: limits)
        .result(notices: allowance.openingNotices)
    } else {
      let found = try Engine(problem: problem, limits: limits, start: start).answer()
      // Place and explain.
      let answer = placing.adding(problem.fixed, to: found)
      if let choice = try AnswerChoice(answer, placing, seed: program.seed) {
        let explored = choice.marked(
          try placing.result(choice.answer, notices: allowance.openingNotices, threads: threads))
        // What does not stand after all is not chosen.
        if explored.groups.count == answer.groups.count,
          verifier(of: problem, roster, threads).verify(explored).findings.isEmpty
        {
          return explored
        }
      }
      result = try placing.result(answer, notices: allowance.openingNotices, threads: threads)
    }
    // Verify.
    let findings = verifier(of: problem, roster, threads).verify(result).findings
    guard findings.isEmpty else {
      let texts = findings.map(\.description).joined(separator: "; ")
      throw SolverFault(message: "the verifier refused the result: \(texts)")
    }
    return result
  }

  private func verifier(of problem: PosedProblem, _ roster: Roster, _ threads: Int) -> Verifier {
    Verifier(roster, program, busy: busy, posing: problem, threads: threads)
  }

  /// What the limit leaves to the search: explaining and verifying take about twice as long as
  /// allowing and scoring did, and something for each student. Pairs that are not all held are scored
  /// again for fairness and proof, and for groups several times.
  private func secondsToSearch(since start: Date, _ problem: PosedProblem) -> Double {
    let limit = program.limits.seconds
    let spent = -start.timeIntervalSinceNow
    let passes = problem.dropped == nil ? 2.0 : program.isSolvedByPairs ? 3 : 5
    let reserve = min(
      limit * (passes > 3 ? 0.75 : 0.4), spent * passes + Double(problem.cohort.count) * 0.001)
    // Pairs are answered in seconds, and without them hardly at all.
    return max(0.1, program.isSolvedByPairs ? limit / 4 : 0, limit - spent - reserve)
  }
}

extension MatchResult {
  /// The result of a program that has nobody to place.
  fileprivate static func empty(
    _ program: Program, _ keeping: Keeping, _ notices: [Notice]
  ) -> MatchResult { withoutGroups(.empty, program, keeping, notices) }

  /// The result of a program whose musts contradict each other.
  fileprivate static func infeasible(
    _ program: Program, _ keeping: Keeping, _ notices: [Notice]
  ) -> MatchResult { withoutGroups(.infeasible, program, keeping, notices) }

  private static func withoutGroups(
    _ status: Status, _ program: Program, _ keeping: Keeping, _ notices: [Notice]
  ) -> MatchResult {
    var result = MatchResult(
      program: program.id, status: status, objective: 0, bound: 0, placed: 0, groups: [],
      unplaced: [], notices: notices, certificate: nil)
    result.keeping = keeping
    return result
  }
}
