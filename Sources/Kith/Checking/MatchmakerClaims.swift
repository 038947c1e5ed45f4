import Proof
import Rules
package import School

/// What the matchmaker says of pairs: the rows that it matches, and the rules and criteria behind them.
package struct MatchmakerClaims: PairClaims {
  private let problem: PosedProblem
  private let scoring: Scoring
  /// By student the row of its pairs; −1 without one.
  private let rowOf: [Int32]
  private let isGuided: Bool

  package init(_ problem: PosedProblem) {
    self.problem = problem
    scoring = Scoring(problem.cohort)
    rowOf = numbers(of: problem.pairs.students, count: problem.cohort.count)
    isGuided = problem.cohort.program.kind.isGuided
  }

  package func number(of student: Student.ID) -> Int? { problem.cohort.numbers[student] }

  package func scores(of student: Int) -> [Int32] {
    var scores = [Int32](repeating: -1, count: problem.cohort.count)
    let isPlaced = problem.fixed.isPlaced
    guard rowOf[student] >= 0 else {
      // Who is in a group fixed by hand has no row.
      guard isPlaced[student] else { return scores }
      for other in scores.indices { scores[other] = score(student, other) }
      return scores
    }
    switch problem.pairs {
    case .held(let rows):
      let row = Int(rowOf[student])
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        scores[Int(rows.partners[edge])] = rows.scores[edge]
      }
      // Where all are alike, a pair stands in the row of the lower number alone.
      if !isGuided {
        for other in 0..<student where rowOf[other] >= 0 {
          scores[other] = rows.score(row: Int(rowOf[other]), Int32(student)) ?? -1
        }
      }
    case .streamed(let stream):
      let found = stream.everyPartner(of: Int32(student))
      for (partner, score) in zip(found.partners, found.scores) { scores[Int(partner)] = score }
    }
    guard !isGuided, !problem.fixed.isEmpty else { return scores }
    for other in scores.indices where isPlaced[other] { scores[other] = score(student, other) }
    return scores
  }

  /// The score of two by the rules and criteria themselves; −1 where they may not be together.
  private func score(_ student: Int, _ other: Int) -> Int32 {
    let allowance = problem.allowance
    let (a, b) = isGuided ? (other, student) : (student, other)
    guard allowance.isAdmitted[a], allowance.isAdmitted[b],
      !isGuided || problem.cohort.couldPair(a, b), allowance.allows(a, b)
    else { return -1 }
    return scoring.score(a, b)
  }

  package func rule(against one: Int, _ other: Int) -> RuleID? {
    let rules = problem.allowance.rules
    let rule =
      rules.first { !$0.admits(one) || !$0.admits(other) } ?? rules.first { !$0.allows(one, other) }
    return rule.map { type(of: $0).specification.id }
  }

  package func points(of criterion: CriterionID, _ one: Int, _ other: Int) -> Int? {
    let place = scoring.ids.firstIndex(of: criterion)
    let counted = scoring.counted(scoring.points(one, other))
    return place.flatMap { counted[$0] >= 0 ? Int(counted[$0]) : nil }
  }
}
