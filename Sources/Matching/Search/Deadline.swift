import LinearProgramming

/// The moment at which a search has to give what it has.
struct Deadline {
  private let end: ContinuousClock.Instant
  private let stop: StopFlag?

  init(_ limits: SearchLimits) {
    let seconds = min(max(0, limits.seconds), 1e9)
    end = ContinuousClock.now.advanced(by: .seconds(seconds))
    stop = limits.stop
  }

  var hasPassed: Bool {
    if let stop, stop.isRaised { return true }
    return ContinuousClock.now >= end
  }
}
