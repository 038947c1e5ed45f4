import Foundation
package import Rules
public import School

/// Explains a result: why each group is as it is, how good it is for its members, and why two students
/// are not together.
///
/// Everything is worked out again from roster and program; the result only says who is with whom.
public struct Explainer: Sendable {
  package let result: MatchResult
  package let cohort: Cohort
  package let allowance: Allowance
  package let scoring: Scoring

  /// An explainer of `result`, which `program` answered for `roster`.
  ///
  /// - Parameters:
  ///   - result: Groups of students of the roster.
  ///   - roster: What the school said about its students.
  ///   - program: What it asked for.
  ///   - busy: Groups of other programs whose meetings were kept clear of.
  /// - Throws: ``InvalidProgram`` or ``InvalidRoster``, with everything that is wrong with them.
  public init(
    _ result: MatchResult, of roster: Roster, program: Program, busy: [Group] = []
  ) throws {
    try program.validate()
    try roster.validate(for: program)
    self.result = result
    cohort = Cohort(roster, for: program, busy: busy)
    allowance = Allowance(cohort)
    scoring = Scoring(cohort)
  }

  /// An explainer of no result, of what somebody has worked out already.
  package init(
    noResultOf program: String, cohort: Cohort, allowance: Allowance, scoring: Scoring
  ) {
    result = MatchResult(
      program: program, status: .empty, objective: 0, bound: 0, placed: 0, groups: [],
      unplaced: [], notices: [], certificate: nil)
    self.cohort = cohort
    self.allowance = allowance
    self.scoring = scoring
  }

  /// The explanations of all groups, in the order of the result.
  ///
  /// - Complexity: O(*m*·*n*) pairs for *m* places and *n* students.
  public var explanations: [Explanation] { explanations(of: result.groups) }

  /// The explanation of a group; nil where the result has no group of this id.
  public func explanation(of group: String) -> Explanation? {
    result.groups.first { $0.id == group }.map(explanation)
  }

  /// The explanations of all groups that a student is in.
  public func explanations(of student: Student.ID) -> [Explanation] {
    explanations(
      of: result.groups.filter { $0.members.contains { $0.student == student } })
  }

  private func explanations(of groups: [Group]) -> [Explanation] {
    Parallel.map(groups.count, threads: ProcessInfo.processInfo.activeProcessorCount) {
      explanation(of: groups[$0])
    }
  }

  private func explanation(of group: Group) -> Explanation {
    // Somebody may have left since.
    let present = group.members.compactMap { member in
      cohort.numbers[member.student].map { (member, $0) }
    }
    let numbers = present.map(\.1)
    let placed = present.filter { member, _ in member.role != cohort.program.kind.guideRole }
    return Explanation(
      group: group,
      placement: placed.reduce(0) {
        $0 + cohort.program.placementPoints(of: cohort.students[$1.1])
      },
      reasons: Explaining(scoring: scoring, program: cohort.program)
        .reasons(for: numbers.map(Int32.init)),
      standings: present.map { standing(of: $0, $1, among: numbers) })
  }
}

// MARK: - Standings

extension Explainer {
  private func standing(
    of member: Group.Member, _ number: Int, among members: [Int]
  ) -> Explanation.Standing {
    let asGuide = member.role == cohort.program.kind.guideRole
    let others = members.filter { $0 != number }
    let sum = others.reduce(0) { $0 + score(number, $1, asGuide: asGuide) }
    let parts = max(1, others.count)
    // Best first: how far down the list does the mean stand?
    let scores = partnerScores(of: number, asGuide: asGuide).sorted(by: >)
    let better = scores.count { $0 * parts > sum }
    let best = scores.prefix(parts)
    return Explanation.Standing(
      student: member.student, role: member.role, score: (2 * sum + parts) / (2 * parts),
      best: best.isEmpty ? 0 : best.reduce(0, +) / best.count, rank: better + 1,
      partners: scores.count,
      percentile: scores.isEmpty ? 100 : 100 * (scores.count - better) / scores.count)
  }

  private func score(_ student: Int, _ other: Int, asGuide: Bool) -> Int {
    Int(asGuide ? scoring.score(student, other) : scoring.score(other, student))
  }

  /// The scores of a student with everybody that the rules allow as a partner.
  private func partnerScores(of student: Int, asGuide: Bool) -> [Int] {
    var candidates = asGuide ? cohort.learners : cohort.guides
    var scores: [Int32] = []
    candidates.withUnsafeMutableBufferPointer { memory in
      let kept = allowance.narrow(memory, for: student, asGuide: asGuide)
      scoring.append(
        UnsafeBufferPointer(rebasing: memory[..<kept]), with: student, asGuide: asGuide,
        to: &scores)
    }
    return scores.map(Int.init)
  }
}
