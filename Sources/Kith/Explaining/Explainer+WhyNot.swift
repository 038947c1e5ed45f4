import Foundation
package import LinearProgramming
import Matching
public import School

extension Explainer {
  /// Cohorts up to this size are matched again to tell a cost to the point; in larger ones the prices
  /// of the result's certificate bound it.
  public static let largestRematch = 3000

  /// Why two students are not together: every rule that forbids it, or what it would cost.
  ///
  /// - Parameters:
  ///   - one: A student of the roster.
  ///   - other: Another one.
  ///   - isExact: Whether to match again, with the two together, whatever the size of the cohort.
  /// - Returns: A verdict; costs are differences of the objective.
  /// - Throws: ``SolverFault`` if the solver breaks.
  public func whyNot(
    _ one: Student.ID, _ other: Student.ID, isExact: Bool = false
  ) throws -> WhyNot {
    try whyNot(
      one, other, isExact: isExact, threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  package func whyNot(
    _ one: Student.ID, _ other: Student.ID, isExact: Bool, threads: Int, stop: StopFlag? = nil
  ) throws -> WhyNot {
    let group = result.groups.first { group in
      let members = group.members.map(\.student)
      return members.contains(one) && members.contains(other)
    }
    func answer(_ verdict: WhyNot.Verdict, score: Int? = nil) -> WhyNot {
      WhyNot(student: one, other: other, score: score, verdict: verdict)
    }
    let obstacles = obstacles(between: one, and: other)
    guard obstacles.isEmpty, let a = cohort.numbers[one], let b = cohort.numbers[other] else {
      return answer(.forbidden(obstacles))
    }
    let ways = directions(a, b).filter { way in
      allowance.isAdmitted[way.0] && allowance.isAdmitted[way.1]
        && allowance.allows(way.0, way.1)
    }
    // Of two ways round that the rules allow, the better score and the cheaper answer.
    guard let score = ways.map({ Int(scoring.score($0.0, $0.1)) }).max() else {
      return answer(.forbidden(obstacles))
    }
    if let group { return answer(.together(group.id), score: score) }
    guard isExact || cohort.count <= Self.largestRematch else {
      let least = ways.map(leastCost).min() ?? 0
      return answer(.costs(.init(least: least, most: nil, changes: [])), score: score)
    }
    let verdicts = try ways.flatMap(forcedPairs).map { try rematch($0, threads, stop) }
    return answer(cheapest(verdicts), score: score)
  }

  /// The ways in which two can be together: one, or in tutor programs one for each subject.
  private func forcedPairs(_ way: (Int, Int)) -> [ForcedPair] {
    var pair = ForcedPair(Int32(way.0), Int32(way.1), in: cohort)
    guard cohort.program.kind == .tutor else { return [pair] }
    let fit = allowance.rules.lazy.compactMap { $0 as? FitsSubject }.first
    let needs = cohort.needs[way.1].filter { fit?.serves(way.0, Int($0)) ?? true }
    return (needs.isEmpty ? [-1] : needs).map { subject in
      pair.subject = subject
      return pair
    }
  }

  /// The cheapest of several ways to put two together.
  private func cheapest(_ verdicts: [WhyNot.Verdict]) -> WhyNot.Verdict {
    var best = verdicts[0]
    for verdict in verdicts.dropFirst() {
      guard case .costs(let cost) = verdict else { continue }
      guard case .costs(let known) = best else {
        best = verdict
        continue
      }
      var better = cost.most ?? .max < known.most ?? .max ? cost : known
      better.least = min(cost.least, known.least)
      best = .costs(better)
    }
    return best
  }

  /// Matches again with two students together, and compares.
  private func rematch(
    _ pair: ForcedPair, _ threads: Int, _ stop: StopFlag?
  ) throws -> WhyNot.Verdict {
    let program = cohort.program
    let rows = ScoredRows(allowance, scoring, threads: threads)
    let kept =
      program.formsPairs && program.kind != .tutor
      ? rows.keeping(pair, isGuided: program.kind.isGuided) : rows
    let limits = SearchLimits(
      seconds: program.limits.seconds, gap: 0, effort: program.limits.effort, seed: program.seed,
      threads: threads, stop: stop)
    let problem = PosedProblem(allowance, kept, forcing: pair)
    var answer = try Engine(problem: problem, limits: limits).answer()
    let (bound, objective) = (answer.bound, answer.objective)
    let areTogether = answer.groups.contains { group in
      group.contains(pair.first) && group.contains(pair.second)
    }
    guard areTogether else {
      guard bound >= pair.premium else {
        return .forbidden([
          obstacle(
            HasSize.specification,
            "no group of \(program.size.least) to \(program.size.most) that keeps every rule holds "
              + "both")
        ])
      }
      return .costs(
        .init(
          least: result.objective - Int(bound - pair.premium), most: nil, changes: []))
    }
    answer.objective = objective - pair.premium
    answer.bound = bound - pair.premium
    answer.certificate = nil
    let placing = Placing(cohort: cohort, allowance: allowance, scoring: scoring, rows: rows)
    let forced = try placing.result(answer, notices: [], threads: threads)
    let least = result.objective - forced.bound
    // Hours, coaches and venues may leave no place for the two beside the others that were chosen.
    guard holds(pair, in: forced) else {
      return .costs(.init(least: least, most: nil, changes: []))
    }
    return .costs(
      .init(
        least: least, most: result.objective - forced.objective, changes: changes(to: forced)))
  }

  /// Whether two are in one group of a result.
  private func holds(_ pair: ForcedPair, in result: MatchResult) -> Bool {
    let ids = [pair.first, pair.second].map { cohort.students[Int($0)].id }
    return result.groups.contains { group in
      ids.allSatisfy { id in group.members.contains { $0.student == id } }
    }
  }

  private func changes(to forced: MatchResult) -> [WhyNot.Cost.Change] {
    let (now, then) = (company(in: result), company(in: forced))
    return Set(now.keys).union(then.keys).sorted().compactMap { student in
      let (before, after) = (now[student] ?? [], then[student] ?? [])
      return before == after
        ? nil
        : WhyNot.Cost.Change(student: student, now: before.sorted(), then: after.sorted())
    }
  }

  /// Whom everybody in a group is with.
  private func company(in result: MatchResult) -> [Student.ID: Set<Student.ID>] {
    var company: [Student.ID: Set<Student.ID>] = [:]
    for group in result.groups {
      let members = Set(group.members.map(\.student))
      for member in members {
        company[member, default: []].formUnion(members.subtracting([member]))
      }
    }
    return company
  }
}

// MARK: - What the prices prove

extension Explainer {
  /// What the prices alone say that a pair costs at least; nil where the two may not be a pair.
  package func provenCost(_ one: Student.ID, _ other: Student.ID) -> Int? {
    guard let a = cohort.numbers[one], let b = cohort.numbers[other] else { return nil }
    return directions(a, b).filter { allowance.allows($0.0, $0.1) }.map(leastCost).min()
  }

  /// What a pair costs at least by the prices of the certificate: an answer that holds the pair misses
  /// the proven bound by at least as much as the pair pays above its worth.
  ///
  /// Prices of groups larger than pairs, of all learners of a guide together, and of the subjects of a
  /// tutor program say nothing about two of their members; the cost is then only known not to be less
  /// than the gap allows.
  private func leastCost(of way: (Int, Int)) -> Int {
    let program = cohort.program
    let unproven = result.objective - result.bound
    guard program.formsPairs, program.kind != .tutor, let certificate = result.certificate,
      case .leaf(let leaf) = certificate.tree, leaf.guidePrices.isEmpty
    else { return unproven }
    let (a, b) = (cohort.students[way.0], cohort.students[way.1])
    let seat =
      program.kind.isGuided ? leaf.seatPrices[a.id] ?? leaf.prices[a.id] : leaf.prices[a.id]
    var paid = (seat?.points ?? 0) + (leaf.prices[b.id]?.points ?? 0)
    for set in leaf.sets where set.members.contains(a.id) && set.members.contains(b.id) {
      paid += set.price.points * (2 / set.divisor)
    }
    let score = Int(scoring.score(way.0, way.1))
    let value = program.kind.isGuided || program.value == .mean ? 2 * score : score
    let placement =
      program.placementPoints(of: b)
      + (program.kind.isGuided ? 0 : program.placementPoints(of: a))
    return max(unproven, result.objective - (certificate.bound - (paid - value - placement)))
  }
}

extension Certificate.Price {
  /// The price in whole points, rounded down.
  fileprivate var points: Int {
    let whole = units / scale
    return whole * scale > units ? whole - 1 : whole
  }
}
