import Kith
import KithFiles

/// A file of a school's export in some dialect.
struct BundleTable {
  private var table: ExportTable
  private var columns: [BundleDialect.Field: Int] = [:]

  /// Opens a file; nil where the export has none, or, with a problem, where it cannot be read or a
  /// needed column is missing.
  init?(
    _ file: BundleDialect.File, _ bundle: OneRosterBundle, needs: [BundleDialect.Field],
    _ problems: inout ProblemList
  ) {
    guard let source = bundle.source(file.name, &problems),
      let table = ExportTable(source, &problems)
    else { return nil }
    self.table = table
    for (field, names) in file.columns {
      for name in names where columns[field] == nil { columns[field] = table.column(name) }
    }
    for field in [BundleDialect.Field.id, .school, .section, .student, .course, .grade, .term] {
      self.table.makePublic(columns[field])
    }
    let missing = needs.filter { columns[$0] == nil }
    for field in missing {
      problems.add(
        source.problem(
          at: source.start, "a required column is missing",
          value: file.columns[field]?.first.map { .shown($0) },
          remedy: "export the file again with it"))
    }
    guard missing.isEmpty else { return nil }
  }

  func forEachRow(
    american: Bool, _ problems: inout ProblemList,
    _ body: (borrowing BundleRow, inout Tally) -> Void
  ) {
    var tally = Tally()
    let columns = columns
    table.forEachRow(&problems) { row, _ in
      body(BundleRow(row: copy row, columns: columns), &tally)
    }
    // Where a dialect wants the month first, nothing has to be checked.
    let days = BundleDialect.Field.days.map { "day-format-\($0.rawValue)" }
    tally.tell(asAnnouncement: Set(["several-schools"] + (american ? days : [])), &problems)
  }
}

/// A row of such a file.
struct BundleRow {
  let row: ExportRow
  fileprivate let columns: [BundleDialect.Field: Int]

  fileprivate init(row: ExportRow, columns: [BundleDialect.Field: Int]) {
    self.row = row
    self.columns = columns
  }

  subscript(field: BundleDialect.Field) -> String? { columns[field].flatMap { row.text($0) } }

  func day(_ field: BundleDialect.Field, _ tally: inout Tally) -> CalendarDate? {
    row.day(columns[field], field.rawValue, &tally)
  }

  func problem(_ field: BundleDialect.Field, _ message: String, remedy: String) -> InputProblem {
    row.problem(columns[field], message, remedy: remedy)
  }
}
