import KithFiles

/// Lists of people that learning platforms export: the gradebook of Canvas, the participants of
/// Moodle, the users of Kolibri.
///
/// They are made into a plain table of students: keys of the school before those of the platform, names
/// in columns of their own, no test students, no staff, no passwords and no marks.
struct ClassList {
  private struct Column {
    var title: String
    /// Columns of the export, the first one that holds anything counts.
    var from: [String]
    var part = Part.whole
  }

  private enum Part {
    case whole
    /// Of "Lee, Ann".
    case given, family
  }

  private let name: String
  /// Columns by which the export is known.
  private let marks: [String]
  private let columns: [Column]
  /// The column that says who somebody is, and what students are called there.
  private var role: (column: String, students: [String])?

  private static let canvas = ClassList(
    name: "a Canvas gradebook", marks: ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"],
    columns: [
      Column(title: "Student ID", from: ["SIS User ID", "SIS Login ID"]),
      Column(title: "Username", from: ["SIS Login ID"]),
      Column(title: "First name", from: ["Student"], part: .given),
      Column(title: "Last name", from: ["Student"], part: .family),
      Column(title: "Section", from: ["Section"]),
    ])

  private static let kolibri = ClassList(
    name: "a list of Kolibri's users", marks: ["Username (USERNAME)", "Full name (FULL_NAME)"],
    columns: [
      Column(title: "Student ID", from: ["Identifier (IDENTIFIER)", "Username (USERNAME)"]),
      Column(title: "Username", from: ["Username (USERNAME)"]),
      Column(title: "Full name", from: ["Full name (FULL_NAME)"]),
      Column(
        title: "Class", from: ["Learner enrollment (ENROLLED_IN)", "Learner classes (ENROLLED_IN)"]),
    ], role: ("User type (USER_TYPE)", ["learner"]))

  private static let moodle = ClassList(
    name: "a list of Moodle's participants", marks: ["First name", "Email address", "Roles"],
    columns: [
      Column(title: "Student ID", from: ["ID number", "Username", "Email address"]),
      Column(title: "Username", from: ["Username"]),
      Column(title: "Email", from: ["Email address"]),
      Column(title: "First name", from: ["First name"]),
      Column(title: "Last name", from: ["Last name", "Surname"]),
      Column(title: "Groups", from: ["Groups"]),
    ], role: ("Roles", ["student", "estudiante", "étudiant", "teilnehmer/in", "studente", "aluno"]))

  /// The table of students of such an export; nil where a table is none.
  static func students(of source: SourceText, _ problems: inout ProblemList) -> SourceText? {
    var quiet = ProblemList()
    guard let table = ExportTable(source, &quiet) else { return nil }
    let known = [canvas, kolibri, moodle].first { list in
      list.marks.allSatisfy { table.column($0) != nil }
    }
    return known?.students(table, &problems)
  }

  private func students(_ table: ExportTable, _ problems: inout ProblemList) -> SourceText {
    let kept = columns.filter { column in column.from.contains { table.column($0) != nil } }
    var text = TableText(kept.map(\.title))
    var places = [SourceText.Place(offset: 0, line: 1, separator: UInt8(ascii: ","))]
    var others = 0
    let role = role.flatMap { table.column($0.column) }
    table.forEachRow(&problems) { row, _ in
      let cells = kept.map { cell($0, row, table) }
      // A row without a key is a heading of the gradebook, or its test student.
      guard cells[0] != nil, isStudent(row, role) else {
        others += 1
        return
      }
      let place = row.problem(nil, "", remedy: "")
      places.append(SourceText.Place(offset: text.text.utf8.count, line: place.line))
      for cell in cells { text.add(cell) }
      text.endRow()
    }
    let left = table.headers.filter { header in
      !header.key.isEmpty && !kept.contains { $0.from.contains { CleanText.key($0) == header.key } }
    }
    problems.announce(
      "class-list",
      table.source.problem(
        at: table.source.start,
        "this is \(name): its students are read, rows of others (\(others)) and columns of the "
          + "platform's own (\(left.count)) are passed", remedy: "nothing needs to be done"))
    return SourceText(file: table.source.file, bytes: Array(text.text.utf8), places: places)
  }

  private func isStudent(_ row: borrowing ExportRow, _ role: Int?) -> Bool {
    guard let text = row.text(role), let students = self.role?.students else { return true }
    let words = text.split(whereSeparator: { ",;".contains($0) })
      .map { CleanText.of(String($0)).lowercased() }
    return words.contains { students.contains($0) }
  }

  private func cell(
    _ column: Column, _ row: borrowing ExportRow, _ table: ExportTable
  ) -> String? {
    for name in column.from {
      guard let text = row.text(table.column(name)) else { continue }
      guard column.part != .whole else { return text }
      let parts = text.split(separator: ",", maxSplits: 1).map { CleanText.of(String($0)) }
      guard parts.count == 2 else { return column.part == .family ? text : nil }
      return column.part == .given ? parts[1] : parts[0]
    }
    return nil
  }
}
