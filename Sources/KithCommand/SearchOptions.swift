import ArgumentParser
import Foundation
import Kith
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

  /// Tells a person at a terminal how the search goes.
  var progress: (@Sendable (SearchProgress) -> Void)? {
    guard !quiet, StandardError.isTerminal else { return nil }
    return { progress in
      let bound = progress.bound.map { bound in
        let gap = MatchingOutcome.gap(progress.objective, bound)
        let hundredths = Int((gap * 10_000).rounded())
        return
          ", at most \(bound) (\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) %)"
      }
      let left = progress.secondsLeft.map { ", \(Int($0)) s left" }
      let tenths = Int((progress.seconds * 10).rounded())
      StandardError.say(
        "\(tenths / 10).\(tenths % 10) s \(progress.stage): \(progress.groups) groups, "
          + "\(progress.objective) points\(bound ?? "")\(left ?? "")")
    }
  }
}
