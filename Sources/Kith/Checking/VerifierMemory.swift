import Proof
import School
import Synchronization

/// What a verifier worked out for one result and can use for the next of the same groups.
final class VerifierMemory: Sendable {
  private struct Question: Hashable {
    var keeping: Keeping
    var groups: [[Int32]]
    var failures: [Account.Failure]
    var shortage: RuleID?
  }

  private struct State {
    var context: CriterionContext?
    var problem: (keeping: Keeping, posed: PosedProblem)?
    var proof: (keeping: Keeping, proof: Proof, report: PairReport)?
    var unplaced: (question: Question, answer: [Unplaced])?
  }

  private let state = Mutex(State())

  /// What criteria need to know, which does not depend on the result.
  func context(_ make: () -> CriterionContext) -> CriterionContext {
    if let known = state.withLock({ $0.context }) { return known }
    let context = make()
    state.withLock { $0.context = context }
    return context
  }

  /// The question as it was posed for the same `keeping`, or as `pose` poses it.
  func problem(_ keeping: Keeping, _ pose: () -> PosedProblem) -> PosedProblem {
    if let known = state.withLock({ $0.problem }), known.keeping == keeping { return known.posed }
    let posed = pose()
    state.withLock { $0.problem = (keeping, posed) }
    return posed
  }

  /// The judgement of all pairs for the same `keeping`, or as `judge` comes to it.
  func proof(
    _ keeping: Keeping, _ judge: () -> (Proof, PairReport)
  ) -> (Proof, PairReport) {
    if let known = state.withLock({ $0.proof }), known.keeping == keeping {
      return (known.proof, known.report)
    }
    let (proof, report) = judge()
    state.withLock { $0.proof = (keeping, proof, report) }
    return (proof, report)
  }

  /// Everybody without a place, as found before beside the same groups or by `find`.
  func unplaced(
    _ keeping: Keeping, _ groups: [[Int32]], _ failures: [Account.Failure], _ shortage: RuleID?,
    _ find: () -> [Unplaced]
  ) -> [Unplaced] {
    let question = Question(
      keeping: keeping, groups: groups, failures: failures, shortage: shortage)
    if let known = state.withLock({ $0.unplaced }), known.question == question {
      return known.answer
    }
    let answer = find()
    state.withLock { $0.unplaced = (question, answer) }
    return answer
  }
}
