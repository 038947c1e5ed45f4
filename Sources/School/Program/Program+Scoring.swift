extension Program {
  /// What a criterion counts for a pair of which somebody gave no answer.
  public enum Unanswered: String, Sendable, Hashable, CaseIterable {
    /// The criterion stays out of the pair's mean.
    case skip
    /// Nothing is earned.
    case zero
    /// Half of what could be earned.
    case half

    /// The points that stand for a missing answer; nil where the criterion is left out.
    package var points: Int? {
      switch self {
      case .skip: nil
      case .zero: 0
      case .half: 500
      }
    }
  }

  /// Which wish of a school comes first: a shorthand for ``Program/placement``.
  public enum Objective: String, Sendable, Hashable, CaseIterable {
    /// One student more outweighs how well up to a thousand others fit.
    case mostPlaced = "most-placed"
    /// Only how well students fit counts.
    case bestScore = "best-score"

    /// The points for each student placed that the shorthand stands for.
    public var placement: Int {
      switch self {
      case .mostPlaced: 1_000_000
      case .bestScore: 0
      }
    }
  }

  /// How much each difference counts in the criterion `different_background`; 0 leaves it out.
  public struct Mixing: Sendable, Hashable {
    /// Another school.
    public var school: Int
    /// Another region, for which the time zone stands.
    public var region: Int
    /// Other languages.
    public var languages: Int

    /// Shares of three differences.
    public init(school: Int = 1, region: Int = 1, languages: Int = 1) {
      self.school = school
      self.region = region
      self.languages = languages
    }
  }
}
