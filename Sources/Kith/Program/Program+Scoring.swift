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

  /// Gives a criterion another ideal; an unknown name, a criterion without an ideal or a number out of
  /// range is thrown and changes nothing.
  public mutating func setIdeal(_ name: String, to setting: Setting) throws(SettingProblem) {
    let known = CriterionSpecification.all.filter { $0.ideal != nil }
    guard let criterion = known.first(where: { $0.id.rawValue == name }),
      let ideal = criterion.ideal
    else {
      throw .unknown("criterion with an ideal", name, among: known.map(\.id.rawValue))
    }
    guard case .whole(let number) = setting, ideal.range.contains(number) else {
      throw SettingProblem(
        problem: "the ideal of \(name) is out of range", value: setting.description,
        remedy: "write a whole number from \(ideal.range.lowerBound) to \(ideal.range.upperBound): "
          + ideal.meaning)
    }
    ideals[criterion.id] = number
  }

  /// The ideal of a criterion; nil where it has none, or where none is usual.
  package func ideal(of criterion: CriterionSpecification) -> Int? {
    ideals[criterion.id] ?? criterion.ideal?.usual
  }
}
