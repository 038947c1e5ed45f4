import Foundation
import Kith
import Rules
public import School

extension Suggestions {
  /// The result as it is now, all changes taken in.
  ///
  /// The bound of the first result still holds where no student has changed, and so does its
  /// certificate.
  public var present: MatchResult { whole(barePresent) }

  /// The result as it would be with a suggestion carried out: what a verifier can check.
  public func result(carryingOut suggestion: Suggestion) -> MatchResult {
    whole(bareResult(carryingOut: suggestion))
  }

  /// The groups and figures of ``present`` alone.
  package var barePresent: MatchResult { bareResult(of: groups ?? []) }

  /// The groups and figures of ``result(carryingOut:)`` alone.
  package func bareResult(carryingOut suggestion: Suggestion) -> MatchResult {
    bareResult(of: suggestion.carriedOut(on: groups ?? []))
  }

  /// A result with all that Kith tells of its groups and of everybody else.
  private func whole(_ bare: MatchResult) -> MatchResult {
    let index = inquiry.index
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let problem = PosedProblem(index.allowance, index.scoring, keeping, threads: threads)
    var whole = bare
    whole.keeping.groups = problem.fixed.kept
    let account = Account(
      allowance: index.allowance, scoring: index.scoring, keeping: whole.keeping,
      fixed: problem.fixed)
    let known = Dictionary((groups ?? []).map { ($0.id, $0) }) { first, _ in first }
    let members = bare.groups.map { $0.members.compactMap { index.number($0.student) } }
    whole.groups = zip(bare.groups, members).map { group, students in
      let arrangement = Arrangement(
        meetings: group.meetings, venue: group.venue, host: group.host)
      guard students.count == group.members.count else { return group }
      var told = account.group(
        group.id, of: students, subject: group.subject, at: arrangement)
      if let known = known[group.id], known.members == told.members { told.chance = known.chance }
      return told
    }
    whole.unplaced = account.unplaced(beside: members, [], shortage: nil, threads: threads)
    whole.notices =
      index.allowance.openingNotices
      + account.notices(whole.groups, whole.unplaced, [], shortage: nil)
    whole.notices += account.brokenRules(whole)
    whole.fairness = FairnessFigures(
      cohort: index.cohort, scoring: index.scoring, groups: members
    ).fairness(problem.plainRows, problem.dropped, threads: threads)
    whole.certificate = result?.certificate
    return whole
  }

  private func bareResult(of after: [Group]) -> MatchResult {
    let index = inquiry.index
    let state = PresentState(after, keeping, in: index)
    var (objective, kept) = (0, 0)
    var placed: Set<Int32> = []
    let groups = state.places.map(index.told)
    for (place, group) in zip(state.places, groups) {
      let extra = state.companions.points(in: place.students)
      kept +=
        index.scoring.value(of: place.students, in: index.program, adding: extra) - group.value
      objective += group.value
      placed.formUnion(index.isGuided ? place.students.dropFirst() : place.students[...])
    }
    objective += kept
    for student in placed {
      objective += index.program.placementPoints(of: index.cohort.students[Int(student)])
    }
    let left = index.cohort.learners.filter { !placed.contains($0) }.map(index.id)
    let bound = max(result?.bound ?? mostPossible, objective)
    var carried = MatchResult(
      program: program.id, status: objective == bound ? .optimal : .feasible,
      objective: objective, bound: bound, placed: placed.count, groups: groups,
      unplaced: left.map { Unplaced(student: $0, reasons: []) }, notices: [], certificate: nil)
    carried.keeping = keeping
    carried.keeping.groups = FixedGroups(keeping, index.allowance).kept
    carried.keptPoints = kept
    return carried
  }

  /// More than any answer could be worth: everybody placed, every pair with a full score.
  private var mostPossible: Int {
    let index = inquiry.index
    let pairs = program.value == .sum && !index.isGuided ? max(1, program.size.most - 1) : 2
    return index.cohort.learners.reduce(0) { sum, learner in
      let groups = max(1, index.cohort.needs.count(Int(learner)))
      return sum + index.program.placementPoints(of: index.cohort.students[Int(learner)])
        + 1000 * pairs * (program.kind == .tutor ? groups : 1)
    }
  }
}

extension Suggestion {
  /// The groups of a result once the suggestion is carried out.
  func carriedOut(on groups: [Group]) -> [Group] {
    let changed = Dictionary(
      (self.groups + alsoChanged).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(dissolved)
    let known = Set(groups.map(\.id))
    return groups.filter { !gone.contains($0.id) }.map { changed[$0.id] ?? $0 }
      + (self.groups + alsoChanged).filter { !known.contains($0.id) }
  }
}
