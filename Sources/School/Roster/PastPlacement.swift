/// A student's place in a group of an earlier term: one row of `history.csv`.
public struct PastPlacement: Sendable, Hashable {
  /// The earlier term's name.
  public var term: String
  /// The earlier program's id.
  public var program: String
  /// The group's id in that program; empty where the student was left over.
  public var group: String
  /// Whose place it was.
  public var student: Student.ID
  /// 1 to 5; nil where nobody rated.
  public var rating: Int?

  /// The place of `student` in `group` of `program` in an earlier `term`.
  public init(term: String, program: String, group: String, student: Student.ID, rating: Int?) {
    self.term = term
    self.program = program
    self.group = group
    self.student = student
    self.rating = rating
  }
}
