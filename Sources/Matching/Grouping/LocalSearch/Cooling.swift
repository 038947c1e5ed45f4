import Foundation
import LinearProgramming

/// How far an annealing has come, by its steps, or by the clock where steps have no end.
///
/// A long annealing is cut into several, each from hot to cold: beyond some length the best of a few
/// is better than one.
struct Cooling {
  private let steps: Int
  private let seconds: Double
  private let stop: StopFlag?
  private let cycles: Double
  private let start = ContinuousClock.now
  private var taken = 0
  private var progress = 0.0
  /// The clock and the flag cost more than a step's share; once in a while is enough.
  private static let stride = 32

  /// - Parameters:
  ///   - steps: How many steps; `Int.max` leaves it to the clock.
  ///   - seconds: Wall-clock seconds after which to end in any case.
  ///   - stop: Raised by another thread to end early.
  ///   - longest: Steps and seconds beyond which one annealing should be several.
  init(
    steps: Int, seconds: Double, stop: StopFlag?,
    longest: (steps: Double, seconds: Double) = (.infinity, .infinity)
  ) {
    self.steps = steps
    self.seconds = seconds
    self.stop = stop
    let length = steps == .max ? seconds / longest.seconds : Double(steps) / longest.steps
    cycles = length.isFinite ? max(1, length.rounded()) : 1
  }

  /// The part of the way gone, 0 to 1, before the next step; nil when it is time to end.
  mutating func next() -> Double? {
    if taken >= steps { return nil }
    if taken % Self.stride == 0 {
      if stop?.isRaised == true { return nil }
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      if elapsed >= seconds { return nil }
      progress = steps == .max ? elapsed / seconds : Double(taken) / Double(steps)
    }
    taken += 1
    return (progress * cycles).truncatingRemainder(dividingBy: 1)
  }
}
