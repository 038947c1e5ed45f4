/// A change of groups that somebody could carry out.
struct Plan {
  /// A group as it would be.
  struct Change {
    /// The position of the group that it is now; nil for a new one.
    var place: Int?
    /// Guides stand first; empty where the group is no more.
    var students: [Int32]
    /// The subject as a number of the needs; −1 for none.
    var subject: Int32 = -1
  }

  var way: Suggestion.Way
  /// The groups that hold those who were asked for.
  var targets: [Change]
  /// Other groups that change.
  var others: [Change] = []

  var changes: [Change] { targets + others }
}

/// A plan with what it means for everybody.
struct Proposal {
  var plan: Plan
  var suggestion: Suggestion
}
