import Foundation
import Kith
import KithFiles

/// Reads tables of free hours, whichever way they lie: a row a student with a column for each slot or
/// each day, a row a slot with a column for each student or the names of those who are free, or times
/// down and days across.
struct GridReader {
  /// How a table lies.
  enum Shape {
    /// `student,day,from,to`; without `to`, a cell names the whole stretch.
    case stretches(student: Int, day: Int, from: Int, to: Int?)
    /// A row a student: columns that are slots, and cells that say yes or no.
    case slotColumns([(column: Int, slot: SlotText)])
    /// A row a student: columns that are days, and cells that list hours.
    case dayColumns([(column: Int, day: Weekday)], areBusy: Bool)
    /// A row a slot: columns of the slot, and columns that are students.
    case slotRows(slot: [Int], people: [Int])
    /// A row a slot: columns of the slot, and a cell that lists who is free.
    case slotNames(slot: [Int], names: Int)
    /// A row a time and a column a day: cells list who is free, or say yes or no of one student.
    case dayTimes(time: Int, days: [Int], isOfOne: Bool)
  }

  var table: ExportTable
  let shape: Shape
  /// Columns that say whose row it is, where a row is a student.
  var keys: [Int] = []
  /// A column that says on which clock the hours of a row are.
  let zoneColumn: Int?
  var minutes: Int = 60
  let languages: Languages
  let vocabulary: SlotVocabulary
  let cells: HoursCells
  let marks: GridMarks
  /// The zone that the table or its name mentions.
  let mention: ZoneMention
  /// Whether marks say when somebody cannot come: titles, lines above the table or its name say so.
  let areBusy: Bool

  /// Opens a table; nil, with a problem, where it is no table of hours.
  init?(_ source: SourceText, _ problems: inout ProblemList) {
    guard let table = ExportTable(source, &problems) else { return nil }
    self.table = table
    languages = Self.languages(of: table)
    vocabulary = SlotVocabulary(languages)
    cells = HoursCells(vocabulary)
    guard let shape = Self.shape(of: table, languages, vocabulary) else {
      problems.add(
        source.problem(
          at: source.start, "the table is none of hours",
          remedy:
            "name slots such as “Mon 15:00” in the header, or days and times in the first columns"))
      return nil
    }
    self.shape = shape
    marks = GridMarks(table, shape, languages)
    zoneColumn = table.column("time zone", "timezone", "zone", "tz")
    areBusy = Self.areBusy(table, shape, languages)
    mention = Self.mention(in: table, shape, besides: zoneColumn)
    switch shape {
    case .stretches(let student, _, _, _): keys = [student]
    case .slotColumns(let columns):
      keys = Self.keyColumns(of: table)
      if keys.isEmpty { keys = Self.firstColumn(of: table, besides: columns.map(\.column)) }
    case .dayColumns: keys = Self.keyColumns(of: table)
    default: return
    }
    guard !keys.isEmpty else {
      problems.add(
        source.problem(
          at: source.start, "no column says whose hours these are",
          remedy: "add a column id, username or email"))
      return nil
    }
  }

  /// Whether what the table tells are the hours in which somebody cannot come.
  private static func areBusy(
    _ table: ExportTable, _ shape: Shape, _ languages: Languages
  ) -> Bool {
    let stem = URL(fileURLWithPath: table.source.file).deletingPathExtension().lastPathComponent
    if table.above.contains(where: { isAboutBusy($0, languages) }) || isAboutBusy(stem, .all) {
      return true
    }
    switch shape {
    case .slotColumns(let columns):
      return columns.contains { isAboutBusy(table.headers[$0.column].name, languages) }
    case .dayColumns(_, let areBusy): return areBusy
    case .slotNames(_, let names): return isAboutBusy(table.headers[names].name, languages)
    default: return false
    }
  }

  /// The columns that can tell a student, the surest first.
  static func keyColumns(of table: ExportTable) -> [Int] {
    let ranks: [(String, Int)] = [
      ("studentid", 0), ("id", 0), ("sourcedid", 0), ("student", 1), ("username", 2),
      ("email", 3), ("emailaddress", 3), ("name", 5), ("fullname", 5), ("studentname", 5),
    ]
    let ranked = table.headers.indices.compactMap { place -> (Int, Int)? in
      // "id (all times are Pacific)"
      let key = CleanText.key(String(table.headers[place].name.prefix { $0 != "(" }))
      if let rank = ranks.first(where: { $0.0 == key })?.1 { return (rank, place) }
      if key.contains("email") { return (4, place) }
      return key.hasSuffix("studentid") || key.hasSuffix("idnumber") ? (1, place) : nil
    }
    return ranked.sorted { $0 < $1 }.map(\.1)
  }

  /// Polls name people in the first column, under no title or one that counts them.
  private static func firstColumn(of table: ExportTable, besides slots: [Int]) -> [Int] {
    table.headers.indices.first { !slots.contains($0) }.map { [$0] } ?? []
  }
}

// MARK: - Words and zones

extension GridReader {
  /// The languages that name the most days in the titles and first cells of a table.
  private static func languages(of table: ExportTable) -> Languages {
    var texts = table.headers.map(\.name)
    var rows = 0
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      guard rows < 20 else { return }
      rows += 1
      for column in 0..<min(2, table.headers.count) {
        texts += [row.text(column)].compactMap(\.self)
      }
    }
    let words = Set(texts.flatMap { PlainWords($0).words })
    let counts = Languages.known.map { table in words.count { table.weekday($0) != nil } }
    guard let most = counts.max(), most > 1 else { return .all }
    return Languages(zip(Languages.known, counts).filter { $0.1 == most }.map(\.0))
  }

  /// What titles, what stands above them, cells of slots, and the name of the file mention.
  private static func mention(
    in table: ExportTable, _ shape: Shape, besides zones: Int?
  ) -> ZoneMention {
    let stem = URL(fileURLWithPath: table.source.file).deletingPathExtension().lastPathComponent
    var texts = table.above
    var columns: [Int] = []
    var people: [Int] = []
    switch shape {
    case .slotRows(let slot, let names): (columns, people) = (slot, names)
    case .slotNames(let slot, _): columns = slot
    case .dayTimes(let time, _, _): columns = [time]
    default: break
    }
    // Titles of people are their names.
    texts += table.headers.indices.filter { !people.contains($0) && $0 != zones }
      .map { table.headers[$0].name }
    var rows = 0
    var quiet = ProblemList()
    if !columns.isEmpty {
      table.forEachRow(&quiet) { row, _ in
        guard rows < 50 else { return }
        rows += 1
        texts += columns.compactMap { row.text($0) }
      }
    }
    let found = ZoneMention.find(in: texts)
    // What the table itself says is nearer to its hours than its name.
    return found == .none ? ZoneMention.find(inFileName: stem) : found
  }
}
