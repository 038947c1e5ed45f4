import ArgumentParser
import Foundation
import Kith
import KithReport
import LinearProgramming
import Matching

/// When a search ends, shared by all commands that search.
struct SearchOptions: ParsableArguments {
  @Option(
    help: "Stop after so many seconds: 60 where nothing is said, and no limit beside --effort.")
  var seconds: Double?

  @Option(help: "Stop when the answer is proven this near the best: 0.01 is one per cent.")
  var gap: Double?

  @Option(help: "Stop after so many steps of work; the answer then does not depend on the clock.")
  var effort: Int?

  @Option(help: "Where chances come from: the same seed gives the same answer.")
  var seed: UInt64?

  @Option(help: "Threads to use; they change no answer. All cores where nothing is said.")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but problems on standard error.")
  var quiet = false

  func validate() throws {
    if let seconds, !(seconds > 0) || seconds > 1e9 {
      throw ValidationError("--seconds \(seconds) is no time; give more than 0")
    }
    if let gap, !(0...1).contains(gap) {
      throw ValidationError("--gap \(gap) is out of range; give 0 to 1, such as 0.01")
    }
    if let effort, effort < 0 {
      throw ValidationError("--effort \(effort) is out of range; give 0 or more")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads) is out of range; give 1 or more")
    }
  }

  /// The limits for an engine, with a flag that an interrupt raises.
  func limits(stop: StopFlag) -> SearchLimits {
    SearchLimits(
      seconds: seconds ?? (effort == nil ? 60 : SearchLimits.endless), gap: gap ?? 0,
      effort: effort, seed: seed ?? 1,
      threads: threadCount, stop: stop, progress: progress)
  }

  /// Puts what was given here before what the program says.
  func override(_ program: inout Program) {
    if effort != nil { program.limits.seconds = SearchLimits.endless }
    program.limits.seconds = seconds ?? program.limits.seconds
    program.limits.gap = gap ?? program.limits.gap
    program.limits.effort = effort ?? program.limits.effort
    program.seed = seed ?? program.seed
  }

  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Tells a person at a terminal how the search goes, on one line that is drawn over again.
  var progress: (@Sendable (SearchProgress) -> Void)? {
    guard isProgressShown else { return nil }
    let line = ProgressLine("matching", style: .suiting(descriptor: STDERR_FILENO))
    return { progress in
      let tenths = Int((progress.seconds * 10).rounded())
      var note =
        "\(tenths / 10).\(tenths % 10) s · \(progress.stage) · \(progress.groups) groups · "
        + "\(progress.objective) points"
      if let bound = progress.bound {
        let gap = MatchingOutcome.gap(progress.objective, bound)
        note += " · gap \(Figures.percent(gap))"
      }
      // A bar of the time where there is a limit of it.
      let limit = progress.secondsLeft.map { tenths + Int(($0 * 10).rounded()) }
      StandardError.draw(line.text(tenths, of: limit ?? 0, note: note))
    }
  }

  /// Takes the line away.
  func clearProgress() {
    if isProgressShown { StandardError.draw("") }
  }

  private var isProgressShown: Bool { !quiet && StandardError.isTerminal }
}
