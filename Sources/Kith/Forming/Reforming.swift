import Matching

/// Forms groups anew, fewer and larger, where hosts or venues are too few for those that were found.
///
/// The engine knows how many groups hosts have room for, and what suits each group by itself; that
/// groups take hours and places from one another shows only when they are booked. Then as many groups
/// are sought as could be booked, beginning with those, until all have a place or nothing is won any
/// more. The answer whose booked groups are worth most counts. Its bound is that of the first search:
/// it holds over every answer, whether all can be booked or not.
struct Reforming {
  let problem: PosedProblem
  let limits: SearchLimits

  private static let mostRounds = 6

  /// The best answer found to `instance`, which `told` tells in students.
  func answer(
    _ instance: GroupingInstance, from start: GroupingStart?, told: (MatchingOutcome) -> Answer
  ) throws -> Answer {
    let began = ContinuousClock.now
    var outcome = try instance.solve(limits, from: start)
    var first = told(outcome)
    if let proof = outcome.certificate,
      let (bound, prices) = HostPrices(problem: problem, threads: limits.threads)
        .bound(instance, proof)
    {
      first.bound = min(first.bound, bound)
      first.certificate?.bound = Int(bound)
      first.certificate?.hostPrices = prices
    }
    let program = problem.cohort.program
    guard program.isHosted || program.needsVenue, problem.forced == nil else { return first }
    var instance = instance
    var answer = first
    var best = (worth: Int.min, answer: first)
    var shortage: RuleID?
    for round in 0...Self.mostRounds {
      let booked = try booked(answer.groups, worths: outcome.groups.map(instance.worth))
      if booked.worth > best.worth { best = (booked.worth, answer) }
      shortage = shortage ?? booked.shortage
      var rest = limits
      rest.seconds -= (ContinuousClock.now - began) / .seconds(1)
      guard booked.shortage != nil, round < Self.mostRounds, rest.seconds > 0 else { break }
      instance.mostGroups = booked.places.count
      outcome = try instance.solve(
        rest, from: GroupingStart(groups: booked.places.map { outcome.groups[$0] }, prices: nil))
      answer = told(outcome)
    }
    best.answer.bound = first.bound
    best.answer.certificate = first.certificate
    best.answer.shortage = shortage ?? (isFull(best.answer) ? HasRoomAtCoach.id : nil)
    return best.answer
  }

  /// Whether there are as many groups as hosts have room for.
  private func isFull(_ answer: Answer) -> Bool {
    problem.mostGroups.map { $0 <= answer.groups.count } ?? false
  }

  /// Which groups find a place, what they are worth, and what the others lack.
  private func booked(
    _ groups: [[Int32]], worths: [Int64]
  ) throws -> (places: [Int], worth: Int, shortage: RuleID?) {
    let fixed = problem.fixed.groups
    let outcomes = try Arranging(problem.cohort).outcomes(
      of: groups + fixed, worths: worths.map(Int.init) + fixed.map { _ in Arranging.fixedWorth })
    var places: [Int] = []
    var worth = 0
    var shortage: RuleID?
    for (place, outcome) in outcomes.prefix(groups.count).enumerated() {
      switch outcome {
      case .arranged:
        places.append(place)
        worth += Int(worths[place])
      case .failed(let rule): shortage = rule
      }
    }
    return (places, worth, shortage)
  }
}
