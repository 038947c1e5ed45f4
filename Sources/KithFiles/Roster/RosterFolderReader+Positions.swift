package import Kith

// Where things stand that only show to be odd when the whole roster is known.
extension RosterFolderReader {
  /// Something about a student, at the student's row.
  package func problem(
    about student: Student.ID, _ message: String, remedy: String
  ) -> InputProblem {
    guard let source = studentSource, let row = studentRows[student] else {
      return InputProblem(
        file: Self.path("students.csv", in: folder), message: message,
        value: .shown(student.rawValue), remedy: remedy)
    }
    return source.problem(at: row, message, value: .shown(student.rawValue), remedy: remedy)
  }

  /// Something about a wish, at its row.
  package func problem(about wish: Wish, _ message: String, remedy: String) -> InputProblem {
    let value = ProblemValue.shown("\(wish.student), \(wish.other)")
    guard let source = wishSource, let row = wishRows[wish] else {
      return InputProblem(
        file: Self.path("requests.csv", in: folder), message: message, value: value, remedy: remedy)
    }
    return source.problem(at: row, message, value: value, remedy: remedy)
  }
}
