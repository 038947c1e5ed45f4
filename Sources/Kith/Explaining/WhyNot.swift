public import School

/// Why two students are not together, or what it would cost to put them together.
public struct WhyNot: Sendable, Hashable {
  /// A rule that keeps two students apart.
  public struct Obstacle: Sendable, Hashable {
    /// The rule; `roles` where nobody of the two could guide the other.
    public var rule: RuleID
    /// Whether the rule keeps students safe, so that it can never be relaxed.
    public var isSafety: Bool
    /// What the rule says of the two, in plain words.
    public var text: String

    package init(rule: RuleID, isSafety: Bool, text: String) {
      self.rule = rule
      self.isSafety = isSafety
      self.text = text
    }
  }

  /// What putting the two together would cost.
  public struct Cost: Sendable, Hashable {
    /// A student whose company would change.
    public struct Change: Sendable, Hashable {
      /// Whose company it is.
      public var student: Student.ID
      /// Whom the student is with now, ascending; empty where unplaced.
      public var now: [Student.ID]
      /// Whom the student would be with, ascending; empty where unplaced.
      public var then: [Student.ID]
    }

    /// Proven: putting the two together costs at least so many points.
    public var least: Int
    /// Found: an answer with the two together costs so many points; nil where none was searched.
    public var most: Int?
    /// The students whose company changes in that answer, ascending.
    public var changes: [Change]

    /// Whether the cost is known to the point.
    public var isExact: Bool { most == least }
  }

  /// What became of the question.
  public enum Verdict: Sendable, Hashable {
    /// They are together, in the group of this id.
    case together(String)
    /// Rules keep them apart; all of them are named.
    case forbidden([Obstacle])
    /// They could be together, at a cost.
    case costs(Cost)
  }

  /// The one asked about first.
  public var student: Student.ID
  /// The one asked about second.
  public var other: Student.ID
  /// Their pair score, 0 to 1000; nil where they may not be together.
  public var score: Int?
  /// What became of the question.
  public var verdict: Verdict
}
