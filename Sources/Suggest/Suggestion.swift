public import School

/// A group that a student could have, and what it would mean for everybody.
public struct Suggestion: Sendable, Hashable {
  /// How the group comes about.
  public enum Way: String, Sendable, Hashable, CaseIterable {
    /// Asked without a result: a group of anybody on the roster.
    case possible
    /// A free seat in a group that is there.
    case seat
    /// A group of students who have no place now.
    case formed
    /// Two change places.
    case swap
    /// Several move, one making room for the other.
    case chain
  }

  /// What becomes of one student.
  public struct Effect: Sendable, Hashable {
    /// Whose it is.
    public var student: Student.ID
    /// The student's score now: the mean of the pair scores with all companions, half a point rounded
    /// up; nil without a place.
    public var scoreNow: Int?
    /// The student's score then; nil for a guide who is left without a learner.
    public var scoreThen: Int?
    /// The ids of the student's groups now.
    public var groupsNow: [String]
    /// The ids of the student's groups then.
    public var groupsThen: [String]
    /// Meetings that the student has then and does not have now.
    public var newMeetings: [Meeting]

    /// Points that the student gains, or loses where negative; nil where there is nothing to compare.
    public var points: Int? {
      guard let scoreNow, let scoreThen else { return nil }
      return scoreThen - scoreNow
    }

    /// What the student loses, in points; a guide without a learner loses the whole score.
    var loss: Int { max(0, (scoreNow ?? 0) - (scoreThen ?? 0)) }
  }

  /// How the group comes about.
  public var way: Way
  /// The groups that hold those who were asked for, as they would be: one, or one each where the
  /// students could only be near one another.
  public var groups: [Group]
  /// The score in ``groups`` of those who were asked for, the mean where they are several.
  public var score: Int
  /// The best score that they could have in any group that the rules allow, no matter who is in it; nil
  /// where that was not found within the limits of the search.
  public var best: Int?
  /// What becomes of those who were asked for, in the order of the question.
  public var asked: [Effect]
  /// What becomes of everybody else whose group changes, ascending.
  public var others: [Effect]
  /// Other groups that change, as they would be.
  public var alsoChanged: [Group]
  /// The ids of groups that are no more.
  public var dissolved: [String]
  /// What the program's objective gains, or loses where negative.
  public var objectiveChange: Int
  /// How many minutes lie between the meetings of ``groups``, where they are several.
  public var minutesApart: Int?

  /// What the student who fares worst gives up, in points.
  public var largestLoss: Int { others.map(\.loss).max() ?? 0 }
}
