/// When a solve has to end.
package struct SolveLimits: Sendable {
  /// Wall-clock seconds.
  package var seconds: Double
  /// Simplex iterations; nil means no limit.
  package var iterations: Int?
  /// Relative gap at which branching may stop; 0.01 means one per cent.
  package var gap: Double
  /// Raised by another thread to end the solve early.
  package var stop: StopFlag?

  package init(
    seconds: Double = 3600, iterations: Int? = nil, gap: Double = 0, stop: StopFlag? = nil
  ) {
    self.seconds = seconds
    self.iterations = iterations
    self.gap = gap
    self.stop = stop
  }
}
