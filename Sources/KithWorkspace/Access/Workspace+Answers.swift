package import Kith

extension Workspace {
  /// Changes what a student's family says of the student.
  ///
  /// - Returns: The version of the roster with the answer.
  /// - Throws: ``StoreProblem`` where the student is not at the school.
  private func answer(
    of id: Student.ID, by author: Author, _ change: (inout Student) throws -> Void
  ) throws -> Int64 {
    try store.change {
      var roster = try roster().roster
      guard let place = roster.students.firstIndex(where: { $0.id == id && $0.isEnrolled }) else {
        throw refusal("there is no student \(id) at the school", "check the id")
      }
      try change(&roster.students[place])
      return try take(roster, by: author).version
    }
  }

  /// Sets what a family agrees to. What is no longer agreed to is withdrawn, with all that follows.
  ///
  /// - Returns: The published groups that end by it.
  package func agree(
    to consents: Set<Consent>, of id: Student.ID, by author: Author
  ) throws -> [Withdrawal.Touched] {
    try store.change {
      var before: Set<Consent> = []
      _ = try answer(of: id, by: author) { student in
        before = student.consents
        student.consents.formUnion(consents)
      }
      var touched: [Withdrawal.Touched] = []
      for consent in before.subtracting(consents).sorted(by: { $0.rawValue < $1.rawValue }) {
        touched += try withdraw(consent, of: id, by: author).touched
      }
      return touched
    }
  }

  /// Sets the free hours of a usual week, on the student's own clock.
  package func setHours(
    _ hours: [LocalStretch], of id: Student.ID, by author: Author
  ) throws {
    _ = try answer(of: id, by: author) { $0.availability = hours }
  }

  /// Sets what others may see of a student at most.
  package func setDirectory(
    _ directory: DirectoryEntry?, of id: Student.ID, by author: Author
  ) throws {
    _ = try answer(of: id, by: author) { $0.directory = directory }
  }
}
