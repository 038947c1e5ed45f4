package import Kith

/// What was said of meetings, as a table: `group,date,student,met,fit,note`.
package struct MeetingFile {
  /// One row.
  package struct Row: Sendable, Hashable {
    /// The group as the table calls it: its id or its room.
    package var group: String
    package var day: CalendarDate
    /// Who says it; nil for who looks after the group.
    package var student: Student.ID?
    package var met: Bool?
    package var fits: Bool?
    package var note: String
  }

  /// What a name of a group means.
  package enum Meaning: Sendable, Hashable {
    /// No group.
    case nothing
    /// Groups of several programs.
    case several
    /// One group, with everybody who was ever in it.
    case group([Student.ID])
  }

  /// In the order of the file.
  package let rows: [Row]

  /// Reads a file whole, with all its problems.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mostWords: The most characters of a note.
  ///   - problems: Takes what is wrong.
  ///   - meaning: What a name of a group means.
  package init?(
    reading path: String, mostWords: Int, _ problems: inout ProblemList,
    meaning: (String) -> Meaning
  ) {
    let before = problems.count
    guard let source = SourceText(reading: path, problems: &problems) else { return nil }
    let shape = TableShape(columns: [
      .init("group", required: true), .init("date", required: true), .init("student"),
      .init("met"), .init("fit"), .init("note", isPrivate: true),
    ])
    var rows: [Row] = []
    source.readTable(shape, problems: &problems) { row, problems in
      let group = row.required(0, &problems)
      let day = row.text(1) == nil ? nil : row.date(1, &problems)
      if row.text(1) == nil { _ = row.required(1, &problems) }
      let student = row.text(2).map(Student.ID.init(rawValue:))
      let met = row.choice(3, Answer.self, &problems)?.isYes
      let fits = row.choice(4, Answer.self, &problems)?.isYes
      let note = row.text(5) ?? ""
      if row.text(3) == nil, row.text(4) == nil, note.isEmpty {
        problems.add(
          row.problem(3, "the row says nothing of the meeting", remedy: "write yes or no in met"))
      }
      if note.count > mostWords {
        problems.add(
          row.problem(
            5, "the note is too long", value: nil,
            remedy: "write \(mostWords) characters at most"))
      }
      guard let group else { return }
      switch meaning(group) {
      case .nothing:
        problems.add(
          row.problem(
            0, "no published group is called so", value: group,
            remedy: "give an id or a room of what is published"))
      case .several:
        problems.add(
          row.problem(
            0, "groups of several programs are called so", value: group,
            remedy: "take in a file for each program with --program"))
      case .group(let members):
        if let student, !members.contains(student) {
          problems.add(
            row.problem(
              2, "the student is not in \(group)", value: student.rawValue,
              remedy: "correct the id, or leave the cell empty"))
        }
      }
      guard let day else { return }
      rows.append(
        Row(group: group, day: day, student: student, met: met, fits: fits, note: note))
    }
    guard problems.count == before else { return nil }
    self.rows = rows
  }

  private enum Answer: String, CaseIterable {
    case yes, no, `true`, `false`
    var isYes: Bool { self == .yes || self == .true }
  }
}
