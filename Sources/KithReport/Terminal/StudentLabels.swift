package import Kith

/// What students are called on a terminal: their ids, with names beside them only where a person who
/// sits there asked for them.
package struct StudentLabels: Sendable {
  private var names: [Student.ID: String] = [:]

  /// Ids alone.
  package init() {}

  /// Ids with the names that a roster holds.
  package init(namesOf roster: Roster) {
    for student in roster.students {
      let parts = [student.givenName, student.familyName].compactMap(\.self)
      if !parts.isEmpty { names[student.id] = parts.joined(separator: " ") }
    }
  }

  /// `s017`, or `s017 (Ana Li)`.
  package subscript(student: Student.ID) -> String {
    names[student].map { "\(student) (\($0))" } ?? "\(student)"
  }
}
