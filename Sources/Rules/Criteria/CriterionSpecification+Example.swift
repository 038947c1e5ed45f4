package import School

extension CriterionSpecification {
  /// A pair whose points are worked out, for readers and for a test that counts them again.
  public struct Example: Sendable, Hashable {
    /// What is known of the pair, in words.
    public let text: String
    /// What the criterion gives the pair.
    public let points: Int
    /// The kind of the program.
    package let kind: Program.Kind
    /// The pair, a guide first, and behind it others of the school who are counted too.
    package let students: [Student]
    package let wishes: [Wish]
    package let history: [PastPlacement]

    package init(
      _ text: String, earns points: Int, kind: Program.Kind = .pod, _ students: [Student],
      wishes: [Wish] = [], history: [PastPlacement] = []
    ) {
      self.text = text
      self.points = points
      self.kind = kind
      self.students = students
      self.wishes = wishes
      self.history = history
    }
  }
}

extension Student {
  /// A student of whom only what an example needs is known.
  package static func example(_ id: ID, _ tell: (inout Student) -> Void = { _ in }) -> Student {
    var student = Student(id: id, timeZone: "America/Chicago")
    tell(&student)
    return student
  }
}
