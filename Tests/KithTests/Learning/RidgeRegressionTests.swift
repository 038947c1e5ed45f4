import Kith
import Matching
import Testing

/// The fit against its own definition: Σ (y − x·β)² + λ·n·Σ (β − β₀)² is least.
struct RidgeRegressionTests {
  @Test func `one coefficient is the one that paper and pencil give`() {
    // Σ x·y = 8, Σ x² = 4, n = 4: β = (8 + 4λ·β₀) ÷ (4 + 4λ).
    let regression = RidgeRegression(
      rows: [[1], [-1], [1], [-1]], answers: [3, -3, 1, -1], belief: [0.5])
    for (strength, expected) in [(0.5, 1.5), (1, 1.25), (3, 0.875), (.infinity, 0.5)] {
      let found = regression.coefficients(strength: strength)[0]
      #expect(abs(found - expected) < 1e-9, "\(strength): \(found)")
    }
  }

  @Test func `a row that weighs twice counts as two rows`() {
    let belief = [0.2, -0.1]
    let (one, other, third) = ([0.5, -1.0], [-0.25, 0.75], [1.0, 0.5])
    let weighed = RidgeRegression(
      rows: [one, other, third], answers: [1, -0.5, 2], belief: belief, weights: [2, 1, 1])
    let repeated = RidgeRegression(
      rows: [one, one, other, third], answers: [1, 1, -0.5, 2], belief: belief)
    for strength in [0.01, 1, 10] {
      for (first, second) in zip(
        weighed.coefficients(strength: strength), repeated.coefficients(strength: strength))
      {
        #expect(abs(first - second) < 1e-9, "\(strength)")
      }
    }
  }

  /// Columns that are much alike and of different lengths, as criteria are.
  private func instance(seed: Int) -> (rows: [[Double]], answers: [Double], belief: [Double]) {
    var chances = SplitMix64(seed: UInt64(seed))
    func draw() -> Double { Double(chances.below(2001)) / 1000 - 1 }
    let columns = 1 + chances.below(5)
    let rows = (0..<columns + chances.below(12)).map { _ in
      let common = draw()
      return (0..<columns).map { Double($0 + 1) * (common + draw() / 4) }
    }
    return (rows, rows.map { _ in 3 * draw() }, (0..<columns).map { _ in draw() })
  }

  @Test func `no other coefficients are better`() {
    for seed in 0..<200 {
      let (rows, answers, belief) = instance(seed: seed)
      for strength in [0.003, 0.1, 1, 30] {
        let fit = RidgeRegression(rows: rows, answers: answers, belief: belief)
          .coefficients(strength: strength)
        // The slope of what is minimised is 0 in every direction.
        for place in belief.indices {
          let slope =
            zip(rows, answers).reduce(0.0) { sum, row in
              let predicted = zip(row.0, fit).reduce(0.0) { $0 + $1.0 * $1.1 }
              return sum + row.0[place] * (predicted - row.1)
            } + strength * Double(rows.count) * (fit[place] - belief[place])
          #expect(abs(slope) < 1e-6, "seed \(seed), strength \(strength): \(slope)")
        }
      }
    }
  }

  @Test func `twice the same rows give the same coefficients`() {
    for seed in 0..<50 {
      let (rows, answers, belief) = instance(seed: seed)
      let once = RidgeRegression(rows: rows, answers: answers, belief: belief)
        .coefficients(strength: 0.3)
      let twice = RidgeRegression(
        rows: rows + rows, answers: answers + answers, belief: belief
      ).coefficients(strength: 0.3)
      #expect(zip(once, twice).allSatisfy { abs($0 - $1) < 1e-9 }, "seed \(seed)")
    }
  }

  @Test func `a stronger belief is never left farther`() {
    for seed in 0..<50 {
      let (rows, answers, belief) = instance(seed: seed)
      let regression = RidgeRegression(rows: rows, answers: answers, belief: belief)
      func distance(_ strength: Double) -> Double {
        zip(regression.coefficients(strength: strength), belief).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
      }
      let distances = [0.003, 0.03, 0.3, 3, 30, .infinity].map(distance)
      #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "seed \(seed)")
      #expect(distances.last == 0)
    }
  }
}
