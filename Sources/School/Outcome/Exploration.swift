/// What a match left to chance: it chose one of several answers that are nearly as good as the best.
///
/// Each answer was as likely as the others, so that what students say about their groups can be weighed by
/// how likely the groups were.
public struct Exploration: Sendable, Hashable {
  /// How far an answer may lie under the bound, in hundredths of a per cent of it.
  public var share: Int
  /// How many answers there were to choose from.
  public var answers: Int
  /// What the best of them is worth, in points.
  public var best: Int

  /// A choice among so many answers, of which the best is worth so many points.
  public init(share: Int, answers: Int, best: Int) {
    self.share = share
    self.answers = answers
    self.best = best
  }

  /// The fewest points of an answer that lies within a share of a bound.
  package static func least(within share: Int, of bound: Int) -> Int {
    // Rounded up, so that no answer lies further away.
    bound - Int((Double(max(0, bound)) * Double(share) / 10_000).rounded(.down))
  }
}
