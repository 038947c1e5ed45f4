/// Somebody's wish about two students: one row of `requests.csv`.
public struct Wish: Sendable, Hashable {
  /// What is wished.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Must be in one group, both ways.
    case together
    /// `student` would like to be with `other`.
    case prefer
    /// The one wish that matters most to `student`: to be with `other`.
    case most
    /// `student` would rather not be with `other`; costs points.
    case avoid
    /// Must never meet, both ways.
    case apart
  }

  /// Who wishes it.
  public enum Author: String, Sendable, Hashable, CaseIterable {
    case student, guardian, coach, school
  }

  /// Whose wish it is, or one of the two.
  public var student: Student.ID
  /// Whom the wish is about.
  public var other: Student.ID
  /// What is wished.
  public var kind: Kind
  /// Who wishes it; nil where nothing was said.
  public var author: Author?

  /// A wish of `author` about `student` and `other`.
  public init(student: Student.ID, other: Student.ID, kind: Kind, author: Author? = nil) {
    self.student = student
    self.other = other
    self.kind = kind
    self.author = author
  }
}
