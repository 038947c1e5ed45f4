import ArgumentParser
import Foundation
import Kith
import KithReport
import KithWorkspace

extension Drafting {
  /// Searches as the options of a command say, keeps the draft, and tells of it.
  func run(
    _ action: String, _ search: SearchOptions, from start: MatchResult?,
    disturbing earlier: MatchResult? = nil, names: NamesOption? = nil
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
    let labels = names?.labels(drafting.roster) ?? StudentLabels()
    let style = TextStyle.suiting(descriptor: STDOUT_FILENO)
    guard let draft = outcome.draft else {
      if !search.quiet {
        print(page: TerminalSummary(result, of: program, style: style, labels: labels).text)
      }
      throw ExitCode(result.status == .infeasible ? .noAnswer : .stopped)
    }
    if !search.quiet {
      let summary = TerminalSummary(
        result, of: program, style: style, labels: labels,
        next: ["kith review --worst 10 --program \(name)", "kith publish --program \(name)"],
        rest: "kith review --unplaced --program \(name)")
      print(page: summary.text)
      print("Kept as draft \(draft) of \(name) (seed \(program.seed)).")
    }
    return result
  }
}
