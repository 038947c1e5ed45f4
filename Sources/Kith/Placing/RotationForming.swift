import LinearProgramming
import Matching
import School

/// Forms several groupings at once: as many pairs as can be meet, and among such rounds the groups are worth
/// most that are found.
///
/// Each round is an answer to the program's own question, so its prices bound the worth of every round, and
/// counting bounds the pairs that can meet.
struct RotationForming {
  let placing: Placing
  let problem: PosedProblem
  let limits: SearchLimits

  /// Who has met is noted pair by pair.
  static let mostStudents = 5_000
  private static let stepsOfEffort = 2_000

  private var program: Program { problem.cohort.program }

  /// The rounds as one result.
  func result(notices: [Notice]) throws -> MatchResult {
    let began = ContinuousClock.now
    var half = limits
    if limits.effort == nil { half.seconds = limits.seconds / 2 }
    let one = try Engine(problem: problem, limits: half).answer()
    let counting = AcquaintanceBound(problem, threads: limits.threads)
    let most = counting.bound(rounds: program.rounds)
    let (items, instance) = problem.grouping(threads: limits.threads)
    let sizes = sizes(one, counting)
    var sized = instance
    (sized.least, sized.most) = (sizes.lowerBound, sizes.upperBound)
    let isOdd = program.mayHoldTrio && FewTogether(problem).isOdd
    if program.mayHoldTrio, !isOdd { sized.most = 2 }
    let evaluation = GroupEvaluation(sized)
    let search = RotationSearch(
      evaluation, rounds: program.rounds, mayHoldTrio: isOdd, seed: limits.seed)
    let first = items.start(one.groups).groups.filter(evaluation.allows)
    let left = limits.seconds - (ContinuousClock.now - began) / .seconds(1)
    let found = search.rounds(
      from: first, enough: most,
      within: .init(
        steps: limits.effort.map { $0.multipliedReportingOverflow(by: Self.stepsOfEffort) }
          .map { $0.overflow ? Int.max : $0.partialValue } ?? Int.max,
        seconds: limits.effort == nil ? max(0, left) : .infinity, stop: limits.stop))
    let rounds = try found.rounds.map { groups in
      let students = groups.map { $0.flatMap { items.members[Int($0)] }.sorted() }
      let worths = students.map { placing.value(of: $0) + placing.placement(of: $0) }
      var answer = one
      answer.groups = students.sorted { $0.lexicographicallyPrecedes($1) }
      answer.objective = Int64(worths.reduce(0, +))
      return try placing.result(answer, notices: notices, threads: limits.threads)
    }
    return whole(rounds, one, most)
  }

  /// Where groups are even, the sizes whose rounds let most pairs meet; else all sizes.
  private func sizes(_ one: Answer, _ counting: AcquaintanceBound) -> ClosedRange<Int> {
    let size = program.size
    let all = size.least...max(size.least, size.most)
    guard let ranges = problem.sizesOfEvenGroups else { return all }
    func key(_ range: ClosedRange<Int>) -> (Int, Int, Int) {
      (
        counting.bound(rounds: program.rounds, sizes: range),
        one.groups.count { range.contains($0.count) }, -range.lowerBound
      )
    }
    return ranges.max { key($0) < key($1) } ?? all
  }

  private func whole(_ rounds: [MatchResult], _ one: Answer, _ most: Int) -> MatchResult {
    let placed = rounds.map { Set($0.groups.flatMap(\.members).map(\.student)) }
    let ever = placed.reduce(Set()) { $0.union($1) }
    var met: Set<[Student.ID]> = []
    var again = 0
    for group in rounds.flatMap(\.groups) {
      let ids = group.members.map(\.student).sorted()
      for (place, student) in ids.enumerated() {
        for other in ids[..<place] where !met.insert([other, student]).inserted { again += 1 }
      }
    }
    var result =
      rounds.first
      ?? MatchResult(
        program: program.id, status: .feasible, objective: 0, bound: 0, placed: 0, groups: [],
        unplaced: [], notices: [], certificate: one.certificate)
    var groups: [Group] = []
    for (place, round) in rounds.enumerated() {
      for var group in round.groups {
        group.id = "g\(groups.count + 1)"
        group.round = place + 1
        groups.append(group)
      }
    }
    result.groups = groups
    result.unplaced = result.unplaced.filter { !ever.contains($0.student) }
    result.placed = ever.count
    result.fairness = nil
    result.rotation = Rotation(
      rounds: rounds.indices.map { place in
        .init(
          number: place + 1, objective: rounds[place].objective,
          resting: ever.subtracting(placed[place]).sorted())
      }, acquaintances: met.count, mostAcquaintances: most)
    result.objective =
      rounds.reduce(Rotation.points * met.count) { $0 + $1.objective }
    result.bound = Rotation.points * most + program.rounds * Int(one.bound)
    result.status = result.objective == result.bound ? .optimal : .feasible
    if again > 0 {
      result.notices.append(
        Notice(
          code: "meets-again",
          text: "\(met.count) pairs meet in \(program.rounds) rounds, and \(again) "
            + "\(again == 1 ? "meeting is" : "meetings are") of a pair that has met before"))
    }
    return result
  }
}
