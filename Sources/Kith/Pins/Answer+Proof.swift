import Matching
import Rules
import School

extension Answer {
  /// The answer `adding` the groups fixed by hand, with what its certificate then proves. Where that is
  /// nothing, prices that no group exceeds stand in its stead; where it takes too long to tell, it stays.
  func proven(
    _ problem: PosedProblem, _ keeping: Keeping, threads: Int, adding: (Answer) -> Answer
  ) -> Answer {
    var answer = adding(self)
    guard let certificate = answer.certificate else { return answer }
    let check = ProofCheck(
      problem, keeping, steps: .init(all: 20_000_000, ofPair: 100), threads: threads)
    switch check.verdict(certificate) {
    case .proven(let bound):
      answer.certificate?.bound = bound
      answer.bound = max(Int64(bound), answer.objective)
    case .refuted:
      var plain = self
      plain.certificate = Certificate(plainly: problem, threads: threads)
      plain.bound = plain.certificate.map { max(Int64($0.bound), objective) } ?? plain.bound
      answer = adding(plain)
    case .unfinished: break
    }
    return answer
  }
}

extension Certificate {
  /// Prices that no allowed group exceeds, the best that each student could get; nil where not all pairs are
  /// held.
  fileprivate init?(plainly problem: PosedProblem, threads: Int) {
    guard problem.dropped == nil else { return nil }
    let cohort = problem.cohort
    func price(_ points: Int64) -> Price { Price(units: Int(points), scale: 1) }
    var leaf = Leaf(prices: [:])
    var sum: Int64 = 0
    if cohort.program.kind.isGuided {
      for (row, learner) in problem.rows.students.enumerated() {
        let scores = problem.rows.scores[problem.rows.offsets[row]..<problem.rows.offsets[row + 1]]
        guard let best = scores.max() else { continue }
        let id = cohort.students[Int(learner)].id
        let placement = problem.placement(of: learner)
        let needs = cohort.program.kind == .tutor ? Array(cohort.needs[Int(learner)]) : []
        // With several tutors the placement is paid once, and each need pays for itself.
        for need in needs {
          leaf.needPrices[id, default: [:]][cohort.needs.spellings[Int(need)]] =
            price(2 * Int64(best))
        }
        leaf.prices[id] = price(placement + (needs.isEmpty ? 2 * Int64(best) : 0))
        sum += placement + 2 * Int64(best) * Int64(max(1, needs.count))
      }
    } else {
      let (items, instance) = problem.grouping(threads: threads)
      for (members, points) in zip(items.members, instance.rowPrices(threads: threads)) {
        leaf.prices[cohort.students[Int(members[0])].id] = price(points)
        sum += points
      }
    }
    self.init(bound: Int(sum), tree: .leaf(leaf))
  }
}
