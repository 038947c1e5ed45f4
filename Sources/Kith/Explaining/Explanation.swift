public import School

/// Why a group is as it is, and how good it is for each member among all that was allowed to them.
public struct Explanation: Sendable, Hashable {
  /// How a member fares.
  public struct Standing: Sendable, Hashable {
    /// Whose standing it is.
    public var student: Student.ID
    /// What the member does in the group.
    public var role: Group.Role
    /// The mean of the member's pair scores with the others of the group, half a point rounded up.
    public var score: Int
    /// What no allowed group of this size could exceed for the member: the mean of that many best
    /// scores with allowed partners, rounded down. In a pair, the best partner's score.
    public var best: Int
    /// 1 plus the allowed partners whose pair score with the member is above ``score``.
    public var rank: Int
    /// How many partners were allowed to the member: those that no rule keeps from them as a pair.
    public var partners: Int
    /// The share of allowed partners whose pair score is not above ``score``, in whole per cent,
    /// rounded down; 100 where nobody allowed would be better.
    public var percentile: Int
  }

  /// The group with its members, meetings and venue.
  public var group: Group
  /// Points for placing the members.
  public var placement: Int
  /// What each criterion adds to the group's mean pair score, strongest first.
  public var reasons: [Reason]
  /// How each member fares, in the order of the members.
  public var standings: [Standing]

  /// What the group adds to the objective: its value and the placement of its members.
  public var total: Int { group.value + placement }
}
