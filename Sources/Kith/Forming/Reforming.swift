import Matching

/// Forms groups again, fewer and larger, where hosts or venues are too few for those that were found.
///
/// The engine knows how many groups hosts have room for, and what suits each group by itself; that
/// groups take hours and places from one another shows only when they are booked. Then as many groups
/// are sought as could be booked, beginning with those, until all have a place or nothing is won any
/// more. The answer whose booked groups are worth most counts. Small programs are solved with all groups and
/// their ways listed, to the best answer and its proof. Elsewhere the bound is that of the first search: it
/// holds over every answer, whether all can be booked or not.
struct Reforming {
  let problem: PosedProblem
  let limits: SearchLimits
  /// Whether the instance is the whole question. A part of it, such as groups of some sizes, takes no prices
  /// of single hosts and hours: they stand for all of a proof.
  var isWhole = true

  private static let mostRounds = 6

  /// The best answer found to `instance`, which `told` tells in students.
  func answer(
    _ instance: GroupingInstance, _ items: Items, from start: GroupingStart?,
    told: (MatchingOutcome) -> Answer
  ) throws -> Answer {
    let began = ContinuousClock.now
    var outcome = try instance.solve(limits, from: start)
    var first = told(outcome)
    if isWhole, let proof = outcome.certificate,
      let (bound, prices) = HostPrices(problem: problem, threads: limits.threads)
        .bound(instance, proof)
    {
      first.bound = min(first.bound, bound)
      first.certificate?.bound = Int(bound)
      first.certificate?.hostPrices = prices
    }
    let program = problem.cohort.program
    guard program.isHosted || program.needsVenue else { return first }
    var instance = instance
    var answer = first
    var best = (worth: Int.min, answer: first)
    var shortage: RuleID?
    for round in 0...Self.mostRounds {
      let booked = try booked(answer.groups, worths: outcome.groups.map(instance.worth))
      if booked.worth > best.worth { best = (booked.worth, answer) }
      shortage = shortage ?? booked.shortage
      if round == 0, shortage != nil {
        let known = booked.places.map { outcome.groups[$0] }
        if isWhole, let exact = try exact(instance, items, known, since: began, told: told) {
          if exact.bound <= first.bound {
            (first.bound, first.certificate) = (exact.bound, exact.certificate)
          }
          if Int(exact.objective) >= best.worth { best = (Int(exact.objective), exact) }
          if exact.objective >= first.bound { break }
        }
      }
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

  /// The best answer of pairs, one trio among them at most, where they take hosts or venues from one another:
  /// small programs are solved with all pairs and trios and their ways listed.
  func pairs(_ found: Answer) throws -> Answer {
    let began = ContinuousClock.now
    let program = problem.cohort.program
    guard program.isHosted || program.needsVenue, problem.dropped == nil
    else { return found }
    let (items, instance) = problem.grouping(threads: limits.threads)
    let groups = found.groups.map { group in
      Set(group.map { items.itemOf[Int($0)] }).sorted()
    }
    let booked = try booked(found.groups, worths: groups.map(instance.worth))
    guard let shortage = booked.shortage else { return found }
    var answer = found
    let exact = try exact(
      instance, items, booked.places.map { groups[$0] }, since: began
    ) { outcome in
      Answer(
        outcome, groups: outcome.groups.map { $0.flatMap { items.members[Int($0)] }.sorted() }
      ) { _ in Certificate(bound: 0, tree: .leaf(.init(prices: [:]))) }
    }
    if let exact, Int(exact.objective) >= booked.worth {
      answer = exact
      if exact.bound > found.bound {
        (answer.bound, answer.certificate) = (found.bound, found.certificate)
      }
    }
    answer.shortage = shortage
    return answer
  }

  /// The best answer of a small program with all groups and their ways listed; nil where it is none, or where
  /// the limits come first.
  private func exact(
    _ instance: GroupingInstance, _ items: Items, _ known: [[Int32]],
    since began: ContinuousClock.Instant, told: (MatchingOutcome) -> Answer
  ) throws -> Answer? {
    var rest = limits
    rest.seconds -= (ContinuousClock.now - began) / .seconds(1)
    guard rest.seconds > 0, let booked = BookedProblem(problem, instance, items),
      let (outcome, certificate) = try booked.outcome(rest, from: known)
    else { return nil }
    var answer = told(outcome)
    answer.certificate = certificate
    return answer
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
