/// A linear fit that is drawn towards coefficients believed beforehand.
///
/// It minimises Σ w·(y − x·β)² + λ·n·Σ (β − β₀)², where the weights w have the mean 1, by the normal equations (Hoerl & Kennard 1970,
/// doi:10.1080/00401706.1970.10488634, around β₀ instead of zero).
package struct RidgeRegression {
  /// Rows of equal length, centred, and what they should explain, centred too.
  let rows: [[Double]]
  let answers: [Double]
  let belief: [Double]
  /// How much each row counts, 1 on the average.
  let weights: [Double]

  /// - Parameters:
  ///   - rows: Of equal length, centred.
  ///   - answers: What they should explain, centred.
  ///   - belief: The coefficients believed beforehand.
  ///   - weights: How much each row counts, above zero; all alike where nothing is said.
  package init(
    rows: [[Double]], answers: [Double], belief: [Double], weights: [Double]? = nil
  ) {
    self.rows = rows
    self.answers = answers
    self.belief = belief
    let given = weights ?? rows.map { _ in 1 }
    let mean = given.reduce(0, +) / Double(max(1, given.count))
    self.weights = given.map { mean > 0 ? $0 / mean : 1 }
  }

  /// The coefficients for a strength of belief above zero; infinite strength gives the belief.
  ///
  /// - Complexity: O(*n*·*p*² + *p*³) for *p* coefficients.
  package func coefficients(strength: Double) -> [Double] {
    guard strength.isFinite, !rows.isEmpty else { return belief }
    let count = belief.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var right = [Double](repeating: 0, count: count)
    for ((row, answer), weight) in zip(zip(rows, answers), weights) {
      // What the belief leaves to explain.
      let rest = answer - zip(row, belief).reduce(0) { $0 + $1.0 * $1.1 }
      for one in 0..<count {
        right[one] += weight * row[one] * rest
        for other in 0...one { matrix[one][other] += weight * row[one] * row[other] }
      }
    }
    for one in 0..<count { matrix[one][one] += strength * Double(rows.count) }
    return zip(belief, Self.solve(matrix, right)).map { $0 + $1 }
  }

  /// Solves a symmetric positive definite system, of which the lower half is given, by Cholesky.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var lower = matrix
    var values = right
    let count = right.count
    for column in 0..<count {
      for row in column..<count {
        var sum = lower[row][column]
        for inner in 0..<column { sum -= lower[row][inner] * lower[column][inner] }
        lower[row][column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
      }
    }
    for row in 0..<count {
      for inner in 0..<row { values[row] -= lower[row][inner] * values[inner] }
      values[row] /= lower[row][row]
    }
    for row in (0..<count).reversed() {
      for inner in row + 1..<max(count, row + 1) {
        values[row] -= lower[inner][row] * values[inner]
      }
      values[row] /= lower[row][row]
    }
    return values
  }
}
