public import School

/// What a student said about their group, or what is known of it; nil where nobody said.
public struct Feedback: Sendable, Hashable {
  /// Whose answer it is.
  public var student: Student.ID
  /// Whether the group fits, asked after the first meeting.
  public var fits: Bool?
  /// 1 to 5.
  public var rating: Int?
  /// 0 to 100, as in the roster, asked again.
  public var belonging: Int?
  /// Contacts that took place.
  public var contactsMade: Int?
  /// Contacts that should have taken place by then.
  public var contactsDue: Int?

  /// An answer without anything said.
  public init(student: Student.ID) {
    self.student = student
  }
}
