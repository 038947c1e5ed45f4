import KithFiles

/// Lists of people that learning platforms export: the gradebook of Canvas, the participants of
/// Moodle, the users of Kolibri.
///
/// They are made into a plain table of students: keys of the school before those of the platform, names
/// in columns of their own, no test students, no staff, no passwords and no marks.
struct ClassList {
  struct Column {
    var title: String
    /// Columns of the export, the first one that holds anything counts.
    var from: [String]
    var part = Part.whole
  }

  enum Part {
    case whole
    /// Of "Lee, Ann", or of "Ann Lee".
    case given, family
  }

  let name: String
  /// Columns by which the export is known, each by one of several names.
  let marks: [[String]]
  let columns: [Column]
  /// The column that says who somebody is, and what students are called there.
  var role: (columns: [String], students: [String])?

  /// The table of students of such an export; nil where a table is none.
  static func students(of source: SourceText, _ problems: inout ProblemList) -> SourceText? {
    var quiet = ProblemList()
    guard let table = ExportTable(source, &quiet) else { return nil }
    let known = [canvas, kolibri, moodle].first { list in
      list.marks.allSatisfy { column($0, table) != nil }
    }
    return known?.students(table, &problems)
  }

  /// The first column that has one of some names, or that ends in one as Kolibri's do: `… (USERNAME)`.
  private static func column(_ names: [String], _ table: ExportTable) -> Int? {
    for name in names {
      let place = table.headers.firstIndex { header in
        header.key == CleanText.key(name)
          || name == name.uppercased() && header.name.hasSuffix("(\(name))")
      }
      if let place { return place }
    }
    return nil
  }

  private func students(_ table: ExportTable, _ problems: inout ProblemList) -> SourceText {
    let kept = columns.filter { Self.column($0.from, table) != nil }
    var text = TableText(kept.map(\.title))
    var places = [SourceText.Place(offset: 0, line: 1, separator: UInt8(ascii: ","))]
    var others = 0
    let role = role.flatMap { Self.column($0.columns, table) }
    table.forEachRow(&problems) { row, _ in
      let cells = kept.map { cell($0, row, table) }
      // A row without a key is a heading of the gradebook, or its test student.
      guard cells[0] != nil, isStudent(row, role), !isTest(kept, cells) else {
        others += 1
        return
      }
      let place = row.problem(nil, "", remedy: "")
      places.append(SourceText.Place(offset: text.text.utf8.count, line: place.line))
      for cell in cells { text.add(cell) }
      text.endRow()
    }
    let used = Set(kept.flatMap(\.from).compactMap { Self.column([$0], table) })
    let left = table.headers.indices.count { !table.headers[$0].key.isEmpty && !used.contains($0) }
    problems.announce(
      "class-list",
      table.source.problem(
        at: table.source.start,
        "this is \(name): its students are read, rows of others (\(others)) and columns of the "
          + "platform's own (\(left)) are passed", remedy: "nothing needs to be done"))
    return SourceText(file: table.source.file, bytes: Array(text.text.utf8), places: places)
  }

  private func isStudent(_ row: borrowing ExportRow, _ role: Int?) -> Bool {
    guard let text = row.text(role), let students = self.role?.students else { return true }
    let words = text.split(whereSeparator: { ",;".contains($0) })
      .map { CleanText.of(String($0)).lowercased() }
    return words.contains { students.contains($0) }
  }

  /// Whether a row is the made-up student by whose eyes teachers look at a course.
  private func isTest(_ columns: [Column], _ cells: [String?]) -> Bool {
    let names = zip(columns, cells).filter { $0.0.part != .whole }.compactMap(\.1)
      .map { $0.lowercased() }
    return Set(names) == ["test", "student"]
  }

  private func cell(
    _ column: Column, _ row: borrowing ExportRow, _ table: ExportTable
  ) -> String? {
    for name in column.from {
      guard let place = Self.column([name], table), let text = row.text(place) else { continue }
      guard column.part != .whole else { return text }
      let parts = text.split(separator: ",", maxSplits: 1).map { CleanText.of(String($0)) }
      if parts.count == 2 { return column.part == .given ? parts[1] : parts[0] }
      let name = PersonName(text)
      return column.part == .given ? name.given : name.family
    }
    return nil
  }
}

// MARK: - Platforms

extension ClassList {
  private static let canvas = ClassList(
    name: "a Canvas gradebook",
    marks: [["Student"], ["ID"], ["SIS User ID", "SIS Login ID"], ["Section"]],
    columns: [
      Column(title: "Student ID", from: ["SIS User ID", "SIS Login ID"]),
      Column(title: "Username", from: ["SIS Login ID"]),
      Column(title: "First name", from: ["Student"], part: .given),
      Column(title: "Last name", from: ["Student"], part: .family),
      Column(title: "Section", from: ["Section"]),
    ])

  private static let kolibri = ClassList(
    name: "a list of Kolibri's users", marks: [["USERNAME"], ["FULL_NAME"], ["USER_TYPE"]],
    columns: [
      Column(title: "Student ID", from: ["IDENTIFIER", "USERNAME"]),
      Column(title: "Username", from: ["USERNAME"]),
      Column(title: "Full name", from: ["FULL_NAME"]),
      Column(title: "Class", from: ["ENROLLED_IN"]),
    ], role: (["USER_TYPE"], ["learner"]))

  private static let firstNames = ["First name", "Nombre", "Prénom", "Vorname", "Nome", "Imię"]
  private static let lastNames = [
    "Last name", "Surname", "Apellido(s)", "Apellidos", "Nom", "Nom de famille", "Nachname",
    "Sobrenome", "Cognome", "Nazwisko", "Achternaam",
  ]
  private static let fullNames = [
    "First name / Surname", "First name / Last name", "Surname / First name", "Full name",
    "Nombre / Apellido(s)", "Prénom / Nom", "Vorname / Nachname", "Nome / Sobrenome",
    "Nome / Cognome",
  ]
  private static let addresses = [
    "Email address", "Dirección de correo", "Dirección Email", "Adresse de courriel",
    "E-Mail-Adresse", "Endereço de email", "Indirizzo email", "Adres e-mail", "E-mailadres",
  ]

  private static let moodle = ClassList(
    name: "a list of Moodle's participants",
    marks: [
      firstNames + fullNames, addresses,
      ["Roles", "Rôles", "Rollen", "Papéis", "Ruoli", "Role", "Rola"],
    ],
    columns: [
      Column(title: "Student ID", from: ["ID number", "Username"] + addresses),
      Column(title: "Username", from: ["Username"]),
      Column(title: "Email", from: addresses),
      Column(title: "First name", from: firstNames),
      Column(title: "Last name", from: lastNames),
      Column(title: "First name", from: fullNames, part: .given),
      Column(title: "Last name", from: fullNames, part: .family),
      Column(title: "Groups", from: ["Groups", "Grupos", "Groupes", "Gruppen", "Gruppi"]),
    ],
    role: (
      ["Roles", "Rôles", "Rollen", "Papéis", "Ruoli", "Role", "Rola"],
      [
        "student", "estudiante", "étudiant", "teilnehmer/in", "teilnehmer", "studente", "aluno",
        "estudante", "leerling", "uczeń", "learner",
      ]
    ))
}
