import Matching

/// Gives guides only learners that they can all meet.
///
/// The engine weighs guides and learners two by two; that a guide of several learners has a time for
/// each, and that a learner is in no two places at once, shows only in the timetable. Where somebody is
/// left without a time, small schools are solved again with the hours in the model, to the best answer
/// and its proof. In other schools a learner without a time is kept from that guide and everybody is
/// assigned again, until all have a time or the limits are reached. The answer whose meetings are worth
/// most counts then; its bound is that of the first assignment: it holds over every answer, whether its
/// meetings fit or not.
struct Rematching {
  let problem: PosedProblem
  let limits: SearchLimits

  private static let mostRounds = 24

  /// The best answer found to `instance`, whose solution is `outcome`; `told` tells it in students, and a
  /// proof of hours in prices of students.
  func answer(
    _ instance: AssignmentInstance, of rows: LessonRows, from outcome: MatchingOutcome,
    told: (MatchingOutcome) -> Answer
  ) throws -> Answer {
    let start = ContinuousClock.now
    var outcome = outcome
    let first = told(outcome)
    let program = problem.cohort.program
    guard let meetings = problem.cohort.meetings, program.isOn(HasCommonMeeting.id)
    else { return first }
    let held = HeldLessons(problem, meetings).groups
    let all = (first.groups + held).map { $0.map(Int.init) }
    guard meetings.schedule(all).contains(nil) else { return first }
    let plain = LessonTimes(meetings, first.groups, held: held)
    if plain.holds(Array(first.groups.indices)) == true { return first }
    if problem.dropped == nil, instance.guides.count <= Self.mostEdges {
      let timetable = LessonTimes(meetings, rows.groups(of: instance), held: held)
      let outcome = try instance.solve(limits, within: timetable)
      var answer = told(outcome)
      answer.certificate = outcome.hours.map { rows.certificate($0, of: instance) }
      return answer
    }
    guard problem.forced == nil else { return first }
    var instance = instance
    var answer = first
    var best = (worth: Int.min, answer: first)
    for round in 0...Self.mostRounds {
      let schedule = meetings.schedule((answer.groups + held).map { $0.map(Int.init) })
      let worth = worth(of: zip(answer.groups, schedule).filter { $0.1 != nil }.map(\.0))
      if worth > best.worth { best = (worth, answer) }
      // Seats behind the guides' own are no meetings.
      let served = outcome.groups.filter { Int($0[0]) < problem.guides.count }
      let clashing = zip(served, schedule).filter { $0.1 == nil }.map(\.0)
      var rest = limits
      rest.seconds -= (ContinuousClock.now - start) / .seconds(1)
      guard !clashing.isEmpty, round < Self.mostRounds, rest.seconds > 0 else { break }
      for pair in clashing { instance.forbid(guide: pair[0], learner: Int(pair[1])) }
      outcome = try instance.solve(rest)
      answer = told(outcome)
    }
    best.answer.bound = first.bound
    best.answer.certificate = first.certificate
    return best.answer
  }

  /// More edges than this are no small school.
  private static let mostEdges = 6_000

  /// What groups are worth, placement included.
  private func worth(of groups: [[Int32]]) -> Int {
    let rows = problem.rows
    let places = numbers(of: rows.students, count: problem.cohort.count)
    var sum = 0
    var placed: Set<Int32> = []
    for group in groups {
      let row = Int(places[Int(group[1])])
      let partners = rows.partners[rows.offsets[row]..<rows.offsets[row + 1]]
      if let edge = partners.firstIndex(of: group[0]) { sum += 2 * Int(rows.scores[edge]) }
      if placed.insert(group[1]).inserted { sum += Int(problem.placement(of: group[1])) }
    }
    return sum
  }
}

extension AssignmentInstance {
  /// Keeps a learner from a guide: what is worth nothing is never chosen.
  fileprivate mutating func forbid(guide: Int32, learner: Int) {
    for edge in offsets[learner]..<offsets[learner + 1] where guides[edge] == guide {
      values[edge] = 0
    }
  }
}
