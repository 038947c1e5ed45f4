package import LinearProgramming

/// What every engine of this room answers: groups of items, their worth, and how far from the best
/// they can be.
package struct MatchingOutcome: Sendable {
  /// Why the search ended. `feasible` may hold no group at all: where ``hasAnswer`` says so, that is
  /// the best known.
  package enum Status: String, Sendable {
    case optimal, feasible, infeasible
  }

  package var status: Status
  /// The items of each group, ascending; groups in the order of their first items. In an
  /// assignment a group is `[guide, learner]`, guides and learners each numbered from 0.
  package var groups: [[Int32]]
  /// The worth of ``groups`` in points, placement included.
  package var objective: Int64
  /// Whether ``groups`` keep every demand of the instance. False where there is no answer, or where
  /// everybody or a number of groups was asked for and the limits came first.
  package var hasAnswer: Bool
  /// Proven: no allowed answer is worth more.
  package var bound: Int64
  /// What proves a bound to a reader who does not search.
  package var certificate: BoundCertificate?
  /// The same where guides of an assignment open for several learners only.
  package var openings: OpeningCertificate?
  /// The same where guides of an assignment meet one learner at a time.
  package var hours: HoursCertificate?
  /// Groups that a grouping met and that a better answer could use, where its limits ask for them.
  package var columns: [[Int32]] = []

  package init(
    status: Status, groups: [[Int32]], objective: Int64, bound: Int64,
    certificate: BoundCertificate?, hasAnswer: Bool? = nil
  ) {
    self.status = status
    self.hasAnswer = hasAnswer ?? (status != .infeasible)
    self.groups = groups
    self.objective = objective
    self.bound = bound
    self.certificate = certificate
  }
}

extension MatchingOutcome {
  /// The gap of an objective to a bound as a share of the larger of both, at most 1.
  package static func gap(_ objective: Int64, _ bound: Int64) -> Double {
    let whole = max(1, Double(bound.magnitude), Double(objective.magnitude))
    return min(1, (Double(bound) - Double(objective)) / whole)
  }
}

/// When a search has to end, how hard it tries, and where its chances come from.
package struct SearchLimits: Sendable {
  /// As many seconds as nothing takes: the clock then plays no part.
  package static let endless = 1e9

  /// Wall-clock seconds.
  package var seconds: Double
  /// Relative gap at which to stop; 0.01 means one per cent.
  package var gap: Double
  /// Steps of work, for answers that do not depend on the clock; nil means as many as the seconds
  /// allow. A grouping takes at most so many pricing passes over all its groups, and then at most so
  /// many sweeps of windows or nodes of a tree.
  package var effort: Int?
  package var seed: UInt64
  /// Threads to use; never changes an answer.
  package var threads: Int
  package var stop: StopFlag?
  /// Told now and then, from the thread that searches.
  package var progress: (@Sendable (SearchProgress) -> Void)?
  /// Whether the outcome tells the groups that the search met.
  package var keepsColumns = false

  package init(
    seconds: Double = 60, gap: Double = 0, effort: Int? = nil, seed: UInt64 = 1, threads: Int = 1,
    stop: StopFlag? = nil, progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) {
    self.seconds = seconds
    self.gap = gap
    self.effort = effort
    self.seed = seed
    self.threads = threads
    self.stop = stop
    self.progress = progress
  }
}

/// How far a search has come.
package struct SearchProgress: Sendable {
  package var stage: String
  package var seconds: Double
  package var groups: Int
  package var objective: Int64
  /// nil while no bound is proven.
  package var bound: Int64?
  /// Seconds until the search ends at the latest; nil where only its effort ends it.
  package var secondsLeft: Double?

  package init(
    stage: String, seconds: Double, groups: Int, objective: Int64, bound: Int64?,
    secondsLeft: Double? = nil
  ) {
    self.secondsLeft = secondsLeft
    self.stage = stage
    self.seconds = seconds
    self.groups = groups
    self.objective = objective
    self.bound = bound
  }
}
