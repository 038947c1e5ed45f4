public import School

/// What somebody asks for: groups for one student, or for several who are to be together.
public struct SuggestionRequest: Sendable, Hashable {
  /// Which groups come first.
  public enum Ranking: String, Sendable, Hashable, CaseIterable {
    /// Those that fit best the one who was asked for: by the mean of their pair scores with the others.
    case score
    /// Those that are worth most: by the group's value.
    case value
  }

  /// Who is to be in the groups; several are to be together.
  public var students: [Student.ID]
  /// Suggestions at most.
  public var count: Int
  /// Points that any other student may lose at most; nobody ever loses their place.
  public var hurtAtMost: Int
  /// Which groups come first.
  public var ranking: Ranking
  /// Whether to try out, where nothing is possible, which rules would have to be relaxed to place those
  /// who were asked for; takes about as long as an index for each rule that is tried.
  public var triesRemedies: Bool
  /// Changes to ask about beside what holds now.
  public var suppositions: [Supposition]

  /// A question about `students`.
  public init(
    _ students: [Student.ID], count: Int = 5, hurtAtMost: Int = 100, ranking: Ranking = .score,
    triesRemedies: Bool = false, suppositions: [Supposition] = []
  ) {
    self.students = students
    self.count = count
    self.hurtAtMost = hurtAtMost
    self.ranking = ranking
    self.triesRemedies = triesRemedies
    self.suppositions = suppositions
  }
}
