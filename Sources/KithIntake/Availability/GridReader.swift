import Kith
import KithFiles

/// Reads tables of free hours, whichever way they lie: a row a student with a column for each slot or
/// each day, or a row a slot with a column for each student or the names of those who are free.
struct GridReader {
  /// How a table lies.
  enum Shape {
    /// `student,day,from,to`.
    case stretches(student: Int, day: Int, from: Int, to: Int)
    /// A row a student: columns that are slots, and cells that say yes or no.
    case slotColumns([(column: Int, slot: SlotText)])
    /// A row a student: columns that are days, and cells that list hours.
    case dayColumns([(column: Int, day: Weekday)], areBusy: Bool)
    /// A row a slot: columns of the slot, and columns that are students.
    case slotRows(slot: [Int], people: [Int])
    /// A row a slot: columns of the slot, and a cell that lists who is free.
    case slotNames(slot: [Int], names: Int)
  }

  var table: ExportTable
  let shape: Shape
  /// Columns that say whose row it is, where a row is a student.
  var keys: [Int] = []
  var minutes: Int = 60
  let cells = HoursCells()

  /// Opens a table; nil, with a problem, where it is no table of hours.
  init?(_ source: SourceText, _ problems: inout ProblemList) {
    guard let table = ExportTable(source, &problems) else { return nil }
    self.table = table
    guard let shape = Self.shape(of: table) else {
      problems.add(
        source.problem(
          at: source.start, "the table is none of hours",
          remedy:
            "name slots such as “Mon 15:00” in the header, or days and times in the first columns"))
      return nil
    }
    self.shape = shape
    if case .stretches(let student, _, _, _) = shape {
      keys = [student]
    } else {
      keys = Self.keyColumns(of: table)
    }
    switch shape {
    case .slotColumns, .dayColumns:
      guard !keys.isEmpty else {
        problems.add(
          source.problem(
            at: source.start, "no column says whose hours these are",
            remedy: "add a column id, username or email"))
        return nil
      }
    default: break
    }
  }

  /// The columns that can tell a student, the surest first.
  private static func keyColumns(of table: ExportTable) -> [Int] {
    let ranks: [(String, Int)] = [
      ("studentid", 0), ("id", 0), ("sourcedid", 0), ("student", 1), ("username", 2),
      ("email", 3), ("emailaddress", 3), ("name", 5), ("fullname", 5), ("studentname", 5),
    ]
    let ranked = table.headers.indices.compactMap { place -> (Int, Int)? in
      let key = table.headers[place].key
      if let rank = ranks.first(where: { $0.0 == key })?.1 { return (rank, place) }
      if key.contains("email") { return (4, place) }
      return key.hasSuffix("studentid") || key.hasSuffix("idnumber") ? (1, place) : nil
    }
    return ranked.sorted { $0 < $1 }.map(\.1)
  }
}
