import Matching

/// Gives guides only learners whom they can all meet.
///
/// The engine weighs guides and learners two by two; that a guide of several learners has a time for
/// each shows only in the timetable. Where somebody is left without a time, small schools are solved
/// again with the hours in the model, to the best answer and its proof. In other schools a learner
/// without a time is kept from that guide and everybody is assigned again, until all have a time or
/// the limits are reached. The answer whose meetings are worth most counts then; its bound is that
/// of the first assignment: it holds over every answer, whether its meetings fit or not.
struct Rematching {
  let problem: PosedProblem
  let limits: SearchLimits

  private static let mostRounds = 24

  /// The best answer found to `instance`, whose solution is `outcome`; `told` tells it in students,
  /// of whom `learners` are those of the instance.
  func answer(
    _ instance: AssignmentInstance, of learners: [Int32], from outcome: MatchingOutcome,
    told: (MatchingOutcome) -> Answer
  ) throws -> Answer {
    let start = ContinuousClock.now
    var outcome = outcome
    let first = told(outcome)
    let program = problem.cohort.program
    guard let meetings = problem.cohort.meetings, program.isOn(HasCommonMeeting.id),
      problem.forced == nil
    else { return first }
    if meetings.schedule(first.groups.map({ $0.map(Int.init) })).contains(nil),
      let hours = hours(of: instance, learners, meetings)
    {
      let outcome = try instance.solve(limits, within: hours)
      var answer = told(outcome)
      answer.bound = outcome.bound
      answer.certificate = outcome.hours.map {
        Certificate($0, guides: problem.ids(problem.guides), learners: problem.ids(learners))
      }
      return answer
    }
    var instance = instance
    var answer = first
    var best = (worth: Int.min, answer: first)
    for round in 0...Self.mostRounds {
      let schedule = meetings.schedule(answer.groups.map { $0.map(Int.init) })
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

  /// When each pair could meet; nil where the hours cannot be part of the model: in large schools,
  /// where pairs meet several times a week, and where a student has meetings beside those with one
  /// guide's learners.
  private func hours(
    of instance: AssignmentInstance, _ learners: [Int32], _ meetings: MeetingOptions
  ) -> GuideHours? {
    guard problem.dropped == nil, problem.fixed.isEmpty, meetings.days.needed <= 1,
      instance.guides.count <= Self.mostEdges, Set(learners).count == learners.count,
      instance.guideCount == problem.guides.count,
      Set(learners).isDisjoint(with: problem.guides)
    else { return nil }
    var hours = GuideHours(words: meetings.words, starts: [], clashes: [])
    for (number, learner) in learners.enumerated() {
      for edge in instance.offsets[number]..<instance.offsets[number + 1] {
        let guide = problem.guides[Int(instance.guides[edge])]
        hours.starts += meetings.common([Int(guide), Int(learner)])
      }
    }
    for slot in 0..<meetings.words * 64 {
      hours.clashes +=
        slot < meetings.slots.count
        ? meetings.slots(clashingWith: slot) : [UInt64](repeating: 0, count: meetings.words)
    }
    return hours
  }

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

extension Certificate {
  /// A proof over numbered guides and learners, told in students.
  fileprivate init(_ proof: HoursCertificate, guides: [Student.ID], learners: [Student.ID]) {
    let scale = Int(proof.scale)
    func prices(_ units: [Int64], _ ids: [Student.ID]) -> [Student.ID: Price] {
      Dictionary(
        uniqueKeysWithValues: zip(ids, units).map { ($0, Price(units: Int($1), scale: scale)) })
    }
    func tree(_ node: HoursCertificate.Tree) -> Tree {
      switch node {
      case .leaf(let leaf):
        var told = Leaf(prices: prices(leaf.learners, learners))
        told.guidePrices = prices(leaf.guides, guides)
        return .leaf(told)
      case .split(let guide, let learner, let together, let apart):
        return .split(
          guides[Int(guide)], learners[Int(learner)], together: tree(together),
          apart: tree(apart))
      }
    }
    self.init(bound: Int(proof.bound), tree: tree(proof.tree))
  }
}
