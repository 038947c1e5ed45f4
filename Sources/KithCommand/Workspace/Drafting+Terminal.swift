import ArgumentParser
import Foundation
import Kith
import KithReport
import KithWorkspace

extension Drafting {
  /// Searches as the options of a command say, keeps the draft, and tells of it.
  func run(
    _ action: String, _ search: SearchOptions, from start: MatchResult?,
    disturbing earlier: MatchResult? = nil
  ) throws -> MatchResult {
    var drafting = self
    search.override(&drafting.program)
    let interrupt = Interrupt()
    let outcome = try drafting.run(
      action,
      Search(threads: search.threadCount, stop: interrupt.flag, progress: search.progress),
      from: start, disturbing: earlier)
    search.clearProgress()
    let (result, program) = (outcome.result, drafting.program)
    guard let draft = outcome.draft else {
      if !search.quiet { print(TerminalSummary(result, of: program).text) }
      throw ExitCode(result.status == .infeasible ? .noAnswer : .stopped)
    }
    if !search.quiet {
      print(
        page: TerminalSummary(result, of: program, style: .suiting(descriptor: STDOUT_FILENO)).text)
      print("Kept as draft \(draft) of \(name) (seed \(program.seed)).")
    }
    return result
  }
}
