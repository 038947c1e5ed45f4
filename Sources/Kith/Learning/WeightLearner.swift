public import School

/// Fits a program's weights to ratings.
///
/// A rating is explained by the points of the program's criteria. Coefficients are drawn towards those
/// of the present weights; how strongly is what predicts ratings best that were left out of the fit
/// (cross-validation in ten folds, groups kept whole). Of strengths that predict about as well, within
/// one standard error, the strongest is taken, so that weights change only as far as the ratings carry.
///
/// Where a match chose among answers by chance, ratings count by 1 through the chance that their group had
/// (Horvitz & Thompson 1952, doi:10.1080/01621459.1952.10483446).
public struct WeightLearner: Sendable {
  /// What the ratings say.
  public enum Lesson: Sendable, Hashable {
    /// Too few ratings, or all alike: why, in words.
    case notEnoughData(String)
    /// The present weights predict ratings as well as any.
    case keep(Evidence)
    /// Other weights predict better.
    case change([CriterionID: Int], Evidence)
  }

  /// What a lesson rests on.
  public struct Evidence: Sendable, Hashable {
    /// Ratings that were used.
    public var ratings: Int
    /// Groups that they are about.
    public var groups: Int
    /// The mean squared error, in points of the rating, of what the present weights predict for
    /// ratings that were left out.
    public var errorNow: Double
    /// The same of the proposed weights.
    public var errorThen: Double
    /// The same where every rating is predicted to be the mean.
    public var errorOfMean: Double
  }

  /// Fewest ratings, in all and for each criterion, and fewest groups.
  public static let fewest = (ratings: 40, perCriterion: 5, groups: 12)

  private static let strengths: [Double] =
    [.infinity, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003]
  private static let folds = 10

  private let observations: Observations
  private let weights: [Double]

  /// A learner from what students said about `result`, which `program` answered for `roster`.
  public init(
    _ result: MatchResult, _ feedback: [Feedback], of roster: Roster, program: Program
  ) {
    observations = Observations(result, feedback, of: roster, program: program)
    weights = observations.criteria.map { Double(program.weights[$0, default: 0]) }
  }

  /// What the ratings say about the weights.
  public func lesson() -> Lesson {
    let rows = observations.rows
    let groups = Set(rows.map(\.group)).count
    let needed = max(Self.fewest.ratings, Self.fewest.perCriterion * weights.count)
    guard rows.count >= needed else {
      return .notEnoughData(
        "\(rows.count) ratings; \(needed) are needed for \(weights.count) criteria")
    }
    guard groups >= Self.fewest.groups else {
      return .notEnoughData(
        "ratings are about \(groups) groups; \(Self.fewest.groups) are needed")
    }
    guard Set(rows.map(\.rating)).count > 1 else {
      return .notEnoughData("all ratings are alike")
    }
    let errors = crossValidated()
    guard let best = errors.indices.min(by: { errors[$0].mean < errors[$1].mean }) else {
      return .notEnoughData("there is nothing to learn from")
    }
    // Strengths stand strongest first.
    let chosen =
      errors.indices.first { errors[$0].mean <= errors[best].mean + errors[best].standardError }
      ?? best
    let evidence = Evidence(
      ratings: rows.count, groups: groups, errorNow: errors[0].mean, errorThen: errors[chosen].mean,
      errorOfMean: errorOfMean())
    guard chosen > 0 else { return .keep(evidence) }
    let learnt = proposal(fit(rows).coefficients(strength: Self.strengths[chosen]))
    let now = Dictionary(uniqueKeysWithValues: zip(observations.criteria, weights.map { Int($0) }))
    return learnt == now ? .keep(evidence) : .change(learnt, evidence)
  }

  /// Weights in proportion to the coefficients, none below zero, with the sum of the present ones.
  private func proposal(_ coefficients: [Double]) -> [CriterionID: Int] {
    let positive = coefficients.map { max(0, $0) }
    let sum = positive.reduce(0, +)
    guard sum > 0 else {
      return Dictionary(uniqueKeysWithValues: zip(observations.criteria, weights.map { Int($0) }))
    }
    let total = weights.reduce(0, +)
    return Dictionary(
      uniqueKeysWithValues: zip(
        observations.criteria, positive.map { Int(($0 / sum * total).rounded()) }))
  }
}

// MARK: - Fits and their errors

extension WeightLearner {
  private struct CrossValidatedError {
    var mean: Double
    var standardError: Double
  }

  /// Points in parts of 1000, the mean of others where nobody answered, and what they are centred by.
  private struct Design {
    var means: [Double]
    var answerMean: Double
    var regression: RidgeRegression
  }

  private func values(_ row: Observations.Row, _ means: [Double]) -> [Double] {
    zip(row.points, means).map { points, mean in points.map { $0 / 1000 - mean } ?? 0 }
  }

  private func design(_ rows: [Observations.Row]) -> Design {
    func mean(_ values: [(value: Double, weight: Double)]) -> Double {
      let total = values.reduce(0) { $0 + $1.weight }
      return total > 0 ? values.reduce(0) { $0 + $1.weight * $1.value } / total : 0
    }
    let means = weights.indices.map { place in
      mean(rows.compactMap { row in row.points[place].map { ($0 / 1000, row.weight) } })
    }
    let answerMean = mean(rows.map { ($0.rating, $0.weight) })
    let centred = rows.map { values($0, means) }
    let answers = rows.map { $0.rating - answerMean }
    // The belief: ratings follow the present score, as steeply as they do in these rows, never down.
    let total = max(1, weights.reduce(0, +))
    let scores = centred.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } / total }
    var (spread, shared) = (0.0, 0.0)
    for (place, row) in rows.enumerated() {
      spread += row.weight * scores[place] * scores[place]
      shared += row.weight * scores[place] * answers[place]
    }
    let slope = spread > 0 ? max(0, shared / spread) : 0
    return Design(
      means: means, answerMean: answerMean,
      regression: RidgeRegression(
        rows: centred, answers: answers, belief: weights.map { slope * $0 / total },
        weights: rows.map(\.weight)))
  }

  private func fit(_ rows: [Observations.Row]) -> RidgeRegression { design(rows).regression }

  /// The squared errors for each strength on rows that were left out.
  private func crossValidated() -> [CrossValidatedError] {
    var errors = [[Double]](repeating: [], count: Self.strengths.count)
    for fold in 0..<Self.folds {
      let tested = observations.rows.filter { $0.group % Self.folds == fold }
      let design = design(observations.rows.filter { $0.group % Self.folds != fold })
      for (place, strength) in Self.strengths.enumerated() {
        let coefficients = design.regression.coefficients(strength: strength)
        for row in tested {
          let predicted = zip(values(row, design.means), coefficients).reduce(design.answerMean) {
            $0 + $1.0 * $1.1
          }
          errors[place].append((row.rating - predicted) * (row.rating - predicted))
        }
      }
    }
    // By how much each strength is worse than the best, row by row, says how sure the difference is.
    let means = errors.map { $0.reduce(0, +) / Double(max(1, $0.count)) }
    guard let best = means.indices.min(by: { means[$0] < means[$1] }) else { return [] }
    return errors.indices.map { place in
      let differences = zip(errors[0], errors[best]).map { $0 - $1 }
      let mean = differences.reduce(0, +) / Double(max(1, differences.count))
      let variance =
        differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        / Double(max(1, differences.count - 1))
      return CrossValidatedError(
        mean: means[place],
        standardError: (variance / Double(max(1, differences.count))).squareRoot())
    }
  }

  private func errorOfMean() -> Double {
    let ratings = observations.rows.map(\.rating)
    let mean = ratings.reduce(0, +) / Double(ratings.count)
    return ratings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(ratings.count)
  }
}
