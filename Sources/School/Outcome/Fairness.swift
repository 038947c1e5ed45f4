/// How the good of a result is spread over its members.
///
/// A member's *score* is the mean of their pair scores with the others of their group. One counts for
/// each place that a program seeks to fill: everybody in a group, and in mentor and tutor programs the
/// learner of each pair.
public struct Fairness: Sendable, Hashable {
  /// How many scores lie in 0…99, 100…199, …, 900…1000.
  public var histogram: [Int]
  /// The mean of the scores, half a point rounded up.
  public var mean: Int
  /// The lowest score.
  public var worst: Int
  /// The mean of the lowest tenth of the scores (of at least one), half a point rounded up.
  public var lowestTenth: Int
  /// The Gini coefficient of how many learners each guide has, in thousandths, among guides who take
  /// any: 0 where all have as many. Nil where nobody guides.
  public var guideLoadGini: Int?
  /// Allowed pairs that are apart although both would rather have each other: the pair's score is
  /// above the score of either, above that of a guide's lowest learner where the guide is full, and
  /// above nothing where a student is unplaced or a guide has a free seat.
  public var blockingPairs: Int

  /// Figures of a result.
  public init(
    histogram: [Int], mean: Int, worst: Int, lowestTenth: Int, guideLoadGini: Int?,
    blockingPairs: Int
  ) {
    self.histogram = histogram
    self.mean = mean
    self.worst = worst
    self.lowestTenth = lowestTenth
    self.guideLoadGini = guideLoadGini
    self.blockingPairs = blockingPairs
  }
}
