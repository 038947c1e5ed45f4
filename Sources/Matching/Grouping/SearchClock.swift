import LinearProgramming

/// How much of a search's time is left, and whether somebody asked it to stop.
struct SearchClock: Sendable {
  private let start = ContinuousClock.now
  private var limits: SearchLimits

  init(_ limits: SearchLimits) {
    self.limits = limits
  }

  var elapsed: Double { start.duration(to: .now) / .seconds(1) }
  var remaining: Double { max(0, limits.seconds - elapsed) }
  var isOver: Bool { elapsed >= limits.seconds || limits.stop?.isRaised == true }

  /// How far a search has come by now.
  func progress(
    _ stage: String, groups: Int, objective: Int64, bound: Int64
  ) -> SearchProgress {
    SearchProgress(
      stage: stage, seconds: elapsed, groups: groups, objective: objective, bound: bound,
      secondsLeft: limits.seconds < SearchLimits.endless ? remaining : nil)
  }

  /// The same clock, over after so many seconds from now at the latest.
  func ending(within seconds: Double) -> SearchClock {
    var clock = self
    clock.limits.seconds = min(limits.seconds, elapsed + seconds)
    return clock
  }

  /// Limits for one solve within what is left.
  var solveLimits: SolveLimits { SolveLimits(seconds: max(0.001, remaining), stop: limits.stop) }

  /// The same, ending after at most `seconds`.
  func solveLimits(seconds: Double) -> SolveLimits {
    SolveLimits(seconds: max(0.001, min(seconds, remaining)), stop: limits.stop)
  }
}
