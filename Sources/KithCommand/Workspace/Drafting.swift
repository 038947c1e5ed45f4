import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import KithStore

/// Matches in a workspace: with what is fixed there, from what it knows, into a new draft.
struct Drafting {
  let workspace: Workspace
  let name: String
  let program: Program
  let author: Author
  let programVersion: Int64
  let rosterVersion: Int64
  let roster: Roster

  /// The roster and the program of now.
  init(_ workspace: Workspace, _ name: String?, _ author: Author) throws {
    self.workspace = workspace
    self.author = author
    let found = try workspace.program(name)
    self.name = found.stored.name
    program = found.program
    programVersion = found.stored.version
    rosterVersion = try workspace.roster().version
    roster = try workspace.rosterWithHistory(
      version: rosterVersion, before: workspace.term(of: found.program, author))
  }

  /// Searches, keeps the draft, and tells of it. The groups of an `earlier` result are disturbed as
  /// little as possible; without one the match only goes around the pins.
  func run(
    _ action: String, _ search: SearchOptions, from start: MatchResult?,
    disturbing earlier: MatchResult? = nil
  ) throws -> MatchResult {
    var program = program
    search.override(&program)
    var keeping = try workspace.keeping(of: name, program)
    if let earlier {
      keeping.earlier = earlier.groups.map { $0.members.map(\.student) }
      keeping.disruption = program.disruption
      let placed = Set(earlier.groups.flatMap { $0.members.map(\.student) })
      keeping.waiting = Set(
        roster.students.filter { $0.isEnrolled && program.learns($0) }.map(\.id)
      ).subtracting(placed)
    }
    let interrupt = Interrupt()
    let clock = ContinuousClock.now
    let busy = try workspace.busyGroups(beside: name, program)
    let result = try Matchmaker(program, busy: busy, keeping: keeping).match(
      roster, threads: search.threadCount, stop: interrupt.flag, from: start,
      progress: search.progress)
    search.clearProgress()
    guard result.status != .infeasible, !(result.status == .feasible && result.groups.isEmpty)
    else {
      if !search.quiet { print(TerminalSummary(result, of: program).text) }
      throw ExitCode(result.status == .infeasible ? .noAnswer : .stopped)
    }
    let text = Data(ResultText.json(of: result))
    let run = Run(
      digest: digest(program, keeping, start), seed: program.seed,
      seconds: (ContinuousClock.now - clock) / .seconds(1), result: text,
      certificate: Data(ResultText.json(of: result.certificate)))
    let id = try workspace.store.addDraft(
      name, program: programVersion, roster: rosterVersion, run: run, action: action,
      result: text,
      detail: "\(result.groups.count) groups, \(result.placed) placed, "
        + "\(result.objective) points of at most \(result.bound)", by: author)
    if !search.quiet {
      print(TerminalSummary(result, of: program, style: .suiting(descriptor: STDOUT_FILENO)).text)
      print("Kept as draft \(id) of \(name) (seed \(program.seed)).")
    }
    return result
  }

  /// A fingerprint of everything that went in.
  private func digest(_ program: Program, _ keeping: Keeping, _ start: MatchResult?) -> String {
    let parts = [
      roster.digest, "\(programVersion)", "\(program.seed)", "\(program.limits)", "\(keeping)",
      start.map { SHA256.digest(of: ResultText.json(of: $0)) } ?? "",
    ]
    return SHA256.digest(of: Array(parts.joined(separator: "\n").utf8))
  }
}
