import School

/// How many pairs can meet at most over several rounds, by counting alone.
///
/// A round of *n* students holds no more pairs than the best split of *n* into groups of allowed sizes; and a
/// student meets no more than `most − 1` others in a round, and never more than may be together with them.
struct AcquaintanceBound {
  /// By student, how many may share a group with them.
  private let partners: [Int]
  private let problem: PosedProblem

  init(_ problem: PosedProblem, threads: Int) {
    self.problem = problem
    var partners = [Int](repeating: 0, count: problem.cohort.count)
    for (one, other) in problem.everyPair(threads: threads) {
      partners[Int(one)] += 1
      partners[Int(other)] += 1
    }
    self.partners = partners
  }

  /// The bound of so many rounds.
  func bound(rounds: Int) -> Int {
    let size = problem.cohort.program.size
    let ranges = problem.sizesOfEvenGroups ?? [size.least...max(size.least, size.most)]
    return ranges.map { bound(rounds: rounds, sizes: $0) }.max() ?? 0
  }

  /// The bound where all groups have sizes of a range.
  func bound(rounds: Int, sizes: ClosedRange<Int>) -> Int {
    let students = partners.count { $0 > 0 }
    let ofRounds = rounds * mostPairs(students, sizes)
    let ofStudents = partners.reduce(0) { $0 + min(rounds * (sizes.upperBound - 1), $1) } / 2
    return min(ofRounds, ofStudents)
  }

  /// The most pairs in groups of so many students at most.
  private func mostPairs(_ students: Int, _ sizes: ClosedRange<Int>) -> Int {
    if problem.cohort.program.mayHoldTrio {
      return students % 2 == 1 && students > 2 ? (students - 3) / 2 + 3 : students / 2
    }
    var best = [Int](repeating: 0, count: students + 1)
    for heads in stride(from: 1, through: students, by: 1) {
      best[heads] = best[heads - 1]
      for size in sizes where size <= heads {
        best[heads] = max(best[heads], best[heads - size] + size * (size - 1) / 2)
      }
    }
    return best[students]
  }
}
