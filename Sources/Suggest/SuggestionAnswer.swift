public import Kith
public import School

/// What a question about groups for a student is answered.
public struct SuggestionAnswer: Sendable, Hashable {
  /// What a change would make of the answer.
  public struct Supposed: Sendable, Hashable {
    /// The change that was asked about.
    public var supposition: Supposition
    /// Suggestions under the change, best first; none for a consent, which is never taken as given.
    public var suggestions: [Suggestion]
    /// The best score that those who were asked for could have under the change, no matter who is with them;
    /// nil where no group is possible.
    public var best: Int?
    /// What the first suggestion's score gains on today's; nil where there is none under the change.
    public var gain: Int?
    /// Partners that the change alone opens to those who were asked for.
    public var opens: Int
    /// What else there is to say, in plain words; nil for nothing.
    public var remark: String?
  }

  /// Those who were asked for.
  public var students: [Student.ID]
  /// Their groups now, in the order of the result.
  public var now: [Group]
  /// Suggestions, best first.
  public var suggestions: [Suggestion]
  /// The best score that they could have in any group that the rules allow, no matter who is in it; nil where
  /// none was found.
  public var best: Int?
  /// Whether ``best`` is proven: the search saw everything that could be better.
  public var isBestProven: Bool
  /// Where nothing is possible: the rules in the way, by how many partners they turn away.
  public var reasons: [Unplaced.Reason]
  /// Where several cannot be together: the rules between them.
  public var obstacles: [WhyNot.Obstacle]
  /// Where nothing is possible: what would help, cheapest first.
  public var remedies: [Unplaced.Remedy]
  /// What else there is to say, in plain words.
  public var remarks: [String]
  /// What each change would make of the answer, in the order of the question.
  public var supposed: [Supposed] = []
  /// The position in ``supposed`` of the single change that would help most; nil where none does.
  public var mostHelpful: Int?
}
