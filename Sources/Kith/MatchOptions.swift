import Foundation
import LinearProgramming
import Matching
public import School

/// How to run one match, beside what the program says.
public struct MatchOptions: Sendable, Hashable {
  /// Threads to use, at least 1; never changes what is found. All processors where it is left out.
  public var threads: Int?
  /// Takes the place of the program's seed.
  public var seed: UInt64?
  /// Takes the place of the program's limits.
  public var limits: Program.Limits?
  /// An earlier answer to begin with, which need not be of the same roster.
  public var start: MatchResult?

  /// Options; what is left out stays as the program has it.
  public init(
    threads: Int? = nil, seed: UInt64? = nil, limits: Program.Limits? = nil,
    start: MatchResult? = nil
  ) {
    self.threads = threads
    self.seed = seed
    self.limits = limits
    self.start = start
  }
}

/// How far a match has come.
public struct MatchProgress: Sendable, Hashable {
  /// What is being done, in a word or two.
  public var stage: String
  /// Seconds since the search began.
  public var seconds: Double
  /// Groups of the best answer so far.
  public var groups: Int
  /// What that answer is worth, in points.
  public var objective: Int
  /// What no answer is worth more than; nil while none is proven.
  public var bound: Int?
  /// Seconds until the search ends at the latest; nil where only its effort ends it.
  public var secondsLeft: Double?
}

extension Matchmaker {
  /// Matches a roster on threads of its own, so that the threads which tasks share stay free.
  ///
  /// A task that is cancelled ends the search; what it had found by then is not told.
  ///
  /// - Parameters:
  ///   - roster: Everybody the school knows; students who are not enrolled take no part.
  ///   - options: How to run the match, beside what the program says.
  ///   - progress: Called now and then from a thread of the search; it should return soon.
  /// - Returns: Groups that the verifier accepted, or the status that there is no answer.
  /// - Throws: `CancellationError` where the task was cancelled; ``InvalidProgram`` and
  ///   ``InvalidRoster``, with every problem; `SolverFault` where the solver breaks.
  public func match(
    _ roster: Roster, options: MatchOptions,
    progress: (@Sendable (MatchProgress) -> Void)? = nil
  ) async throws -> MatchResult {
    try Task.checkCancellation()
    let matchmaker = with(options)
    let threads = max(1, options.threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let stop = StopFlag()
    let result = try await withTaskCancellationHandler {
      try await OwnThread.run {
        try matchmaker.match(roster, threads: threads, stop: stop, from: options.start) { state in
          progress?(
            MatchProgress(
              stage: state.stage, seconds: state.seconds, groups: state.groups,
              objective: Int(state.objective), bound: state.bound.map { Int($0) },
              secondsLeft: state.secondsLeft))
        }
      }
    } onCancel: {
      stop.raise()
    }
    try Task.checkCancellation()
    return result
  }

  private func with(_ options: MatchOptions) -> Matchmaker {
    var program = program
    if let seed = options.seed { program.seed = seed }
    if let limits = options.limits { program.limits = limits }
    var matchmaker = Matchmaker(program, busy: busy, keeping: keeping)
    matchmaker.mostPairs = mostPairs
    return matchmaker
  }
}
