import LinearProgramming

/// How much of a search's time is left, and whether somebody asked it to stop.
struct SearchClock: Sendable {
  private let start = ContinuousClock.now
  private let limits: SearchLimits

  init(_ limits: SearchLimits) {
    self.limits = limits
  }

  var elapsed: Double { start.duration(to: .now) / .seconds(1) }
  var remaining: Double { max(0, limits.seconds - elapsed) }
  var isOver: Bool { elapsed >= limits.seconds || limits.stop?.isRaised == true }

  /// Limits for one solve within what is left.
  var solveLimits: SolveLimits { SolveLimits(seconds: max(0.001, remaining), stop: limits.stop) }

  /// The same, ending after at most `seconds`.
  func solveLimits(seconds: Double) -> SolveLimits {
    SolveLimits(seconds: max(0.001, min(seconds, remaining)), stop: limits.stop)
  }
}
