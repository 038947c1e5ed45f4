package import Rules
package import School

/// Gives allowed pairs their scores: the weighted mean of the criteria that both students answered,
/// Σ weight·points ÷ Σ weight, half a point rounded up; 0 where no criterion was answered.
///
/// A program may want missing answers to count as so many points instead of being left out.
package struct Scoring: Sendable {
  package let criteria: [any PairPoints]
  /// The name of each criterion.
  package let ids: [CriterionID]
  package let weights: [Int32]
  /// What stands for a missing answer to each criterion; negative where it is left out.
  private let standIns: [Int32]
  /// The criteria by how soon they tell bad pairs from good ones: what weighs much first, what takes
  /// long to work out last.
  private let order: [Int]

  package init(_ cohort: Cohort) {
    let scored = cohort.program.criteriaInUse
    criteria = scored.map { $0.points(in: cohort) }
    ids = scored.map(\.id)
    weights = scored.map { Int32($0.weight) }
    standIns = scored.map { Points.bulk($0.standIn) }
    let weights = weights
    order = scored.indices.sorted {
      (scored[$0].isDear ? 1 : 0, -weights[$0], $0) < (scored[$1].isDear ? 1 : 0, -weights[$1], $1)
    }
  }

  /// The mean of points by weight; negative points are unanswered.
  @inline(__always)
  package static func mean(sum: Int32, weight: Int32) -> Int32 {
    weight == 0 ? 0 : (2 * sum + weight) / (2 * weight)
  }

  /// What each criterion gives to a pair, negative where unanswered; `a` guides `b`.
  package func points(_ a: Int, _ b: Int) -> [Int32] {
    criteria.map { $0.points(a, b) }
  }

  /// The score of a pair; `a` guides `b`.
  package func score(_ a: Int, _ b: Int) -> Int32 {
    var (sum, weight): (Int32, Int32) = (0, 0)
    for (place, share) in weights.enumerated() {
      let own = criteria[place].points(a, b)
      let points = own >= 0 ? own : standIns[place]
      guard points >= 0 else { continue }
      sum += share * points
      weight += share
    }
    return Self.mean(sum: sum, weight: weight)
  }

  /// What counts of each criterion: what it gives, or what stands for a missing answer.
  package func counted(_ points: [Int32]) -> [Int32] {
    zip(points, standIns).map { $0 >= 0 ? $0 : $1 }
  }

  /// The score that follows from what each criterion gives.
  package func score(of points: [Int32]) -> Int32 {
    var (sum, weight): (Int32, Int32) = (0, 0)
    for (points, share) in zip(counted(points), weights) {
      guard points >= 0 else { continue }
      sum += share * points
      weight += share
    }
    return Self.mean(sum: sum, weight: weight)
  }

  /// The weights that count for a pair of which these points are known.
  package func weight(of points: [Int32]) -> Int32 {
    weights.indices.reduce(0) { $0 + (max(points[$1], standIns[$1]) >= 0 ? weights[$1] : 0) }
  }

  /// Writes the scores of `student` with each of `candidates`.
  package func score(
    _ candidates: UnsafeBufferPointer<Int32>, with student: Int, asGuide: Bool,
    into scores: UnsafeMutableBufferPointer<Int32>
  ) {
    let count = candidates.count
    guard count > 0 else { return }
    // Points, sums and weights of the whole row side by side: one criterion after the other runs over
    // plain memory, which is what makes hundreds of millions of pairs a matter of seconds.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * count) { memory in
      guard let points = memory.baseAddress, let scores = scores.baseAddress else { return }
      let sums = points + count
      let totals = sums + count
      sums.update(repeating: 0, count: 2 * count)
      for place in criteria.indices {
        add(place, candidates, with: student, asGuide: asGuide, points, to: sums, totals)
      }
      for place in 0..<count {
        scores[place] = Self.mean(sum: sums[place], weight: totals[place])
      }
    }
  }

  /// Keeps of `candidates` those whose score with `student` is no less than what `least` asks of each,
  /// writes the scores of these and tells how many there are.
  ///
  /// Most pairs of a large school are found wanting after a few criteria, whatever the others say.
  package func score(
    _ candidates: UnsafeMutableBufferPointer<Int32>, with student: Int, asGuide: Bool,
    into scores: UnsafeMutableBufferPointer<Int32>, atLeast least: (Int32) -> Int32
  ) -> Int {
    let count = candidates.count
    guard count > 0 else { return 0 }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * count) { memory in
      guard let points = memory.baseAddress else { return 0 }
      let sums = points + count
      let totals = sums + count
      // Twice the score that is asked for, less one: a mean is rounded from the half up.
      let needs = totals + count
      sums.update(repeating: 0, count: 2 * count)
      for place in 0..<count {
        needs[place] = 2 * max(0, min(Self.most + 1, least(candidates[place]))) - 1
      }
      var kept = count
      var rest = weights.reduce(0, +)
      for criterion in order where kept > 0 {
        let left = UnsafeBufferPointer(rebasing: candidates[..<kept])
        add(criterion, left, with: student, asGuide: asGuide, points, to: sums, totals)
        rest -= weights[criterion]
        guard rest > 0 else { break }
        var next = 0
        for place in 0..<kept {
          let (sum, total) = (sums[place], totals[place])
          let canReach = 2 * (sum + Self.most * rest) >= (total + rest) * needs[place]
          candidates[next] = candidates[place]
          (sums[next], totals[next], needs[next]) = (sum, total, needs[place])
          next += canReach ? 1 : 0
        }
        kept = next
      }
      var next = 0
      for place in 0..<kept {
        let score = Self.mean(sum: sums[place], weight: totals[place])
        guard 2 * score > needs[place] else { continue }
        candidates[next] = candidates[place]
        scores[next] = score
        next += 1
      }
      return next
    }
  }

  /// The most that a criterion gives.
  private static let most: Int32 = 1_000

  /// Adds what a criterion gives `student` with each of `candidates`, times its weight, to `sums`, and the
  /// weight to `totals` where it counts; `points` is scratch memory.
  private func add(
    _ criterion: Int, _ candidates: UnsafeBufferPointer<Int32>, with student: Int, asGuide: Bool,
    _ points: UnsafeMutablePointer<Int32>, to sums: UnsafeMutablePointer<Int32>,
    _ totals: UnsafeMutablePointer<Int32>
  ) {
    let (weight, standIn) = (weights[criterion], standIns[criterion])
    criteria[criterion].score(candidates, with: student, asGuide: asGuide, into: points)
    if standIn >= 0 {
      for place in candidates.indices where points[place] < 0 { points[place] = standIn }
    }
    for place in candidates.indices where points[place] >= 0 {
      sums[place] &+= weight &* points[place]
      totals[place] &+= weight
    }
  }

  /// Appends to `scores` those of `student` with each of `candidates`.
  package func append(
    _ candidates: UnsafeBufferPointer<Int32>, with student: Int, asGuide: Bool,
    to scores: inout [Int32]
  ) {
    scores += [Int32](unsafeUninitializedCapacity: candidates.count) { memory, count in
      score(candidates, with: student, asGuide: asGuide, into: memory)
      count = candidates.count
    }
  }
}
