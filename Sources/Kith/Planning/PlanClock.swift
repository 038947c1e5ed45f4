import Foundation
import LinearProgramming
import Matching
import School

/// How the search for a plan goes on.
public struct PlanProgress: Sendable {
  /// What is being done.
  public var stage: String
  /// The program that it is done to.
  public var program: String
  /// The plan's objective so far; nil before all programs have groups.
  public var objective: Int?
  /// Seconds since the search began.
  public var seconds: Double
}

/// When the search for a plan ends, and whom it tells how it goes.
struct PlanClock: Sendable {
  private let began: ContinuousClock.Instant
  private let seconds: Double
  private let effort: Int?
  private let programs: Int
  private let stop: StopFlag?
  private let progress: (@Sendable (PlanProgress) -> Void)?

  init(
    _ limits: Program.Limits, programs: Int, stop: StopFlag?,
    progress: (@Sendable (PlanProgress) -> Void)?
  ) {
    began = .now
    // What is found is explained and verified afterwards.
    seconds = limits.seconds * 0.6
    effort = limits.effort
    self.programs = max(1, programs)
    self.stop = stop
    self.progress = progress
  }

  private var left: Double { seconds - (ContinuousClock.now - began) / .seconds(1) }

  /// Whether no further match begins.
  var isOver: Bool { left <= 0 || stop?.isRaised == true }

  /// Whether it is time to improve what was built.
  var isHalfOver: Bool { effort == nil && left <= seconds / 2 || isOver }

  /// Times that all programs are matched again, at most: by effort, answers do not depend on the clock.
  var mostRounds: Int { effort == nil ? .max : 4 }

  /// The limits of one match, a share of what is left.
  func limits(of program: Program, _ plan: TermPlan, threads: Int) -> SearchLimits {
    SearchLimits(
      seconds: effort == nil ? max(0.2, left / Double(2 * programs)) : max(0.2, left),
      gap: program.limits.gap, effort: effort ?? program.limits.effort,
      seed: program.seed &+ plan.seed &- 1, threads: threads, stop: stop)
  }

  func tell(_ stage: String, _ program: String, _ objective: Int? = nil) {
    progress?(
      PlanProgress(
        stage: stage, program: program, objective: objective,
        seconds: (ContinuousClock.now - began) / .seconds(1)))
  }
}
