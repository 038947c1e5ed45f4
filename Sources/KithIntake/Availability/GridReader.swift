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

  private var table: ExportTable
  private let shape: Shape
  /// Columns that say whose row it is, where a row is a student.
  private var keys: [Int] = []
  private var minutes: Int = 60
  private let cells = HoursCells()

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

// MARK: - How a table lies

extension GridReader {
  private static func shape(of table: ExportTable) -> Shape? {
    let headers = table.headers
    if let student = table.column("student", "id"), let day = table.column("day"),
      let from = table.column("from", "start"), let to = table.column("to", "end")
    {
      return .stretches(student: student, day: day, from: from, to: to)
    }
    let slots = headers.indices.compactMap { place -> (column: Int, slot: SlotText)? in
      SlotText(headers[place].name).map { (place, $0) }
    }
    let whole = slots.filter { $0.slot.from != nil && !$0.slot.days.isEmpty }
    if whole.count >= 2 { return .slotColumns(whole) }
    let days = slots.filter { $0.slot.from == nil && $0.slot.days.count == 1 }
    if days.count >= 2 {
      let words = days.map { headers[$0.column].name.lowercased() }
      let areBusy = words.contains { title in
        ["unavailable", "not available", "busy", "cannot", "can't", "can not"]
          .contains(where: title.contains)
      }
      return .dayColumns(days.map { ($0.column, $0.slot.days[0]) }, areBusy: areBusy)
    }
    return rowShape(of: table)
  }

  /// The shape of a table whose rows are slots, by the words that its first rows begin with.
  private static func rowShape(of table: ExportTable) -> Shape? {
    var votes: [Int: Int] = [:]
    var rows = 0
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      guard rows < 50 else { return }
      rows += 1
      for column in 0..<min(3, table.headers.count) {
        if let text = row.text(column), SlotText.isSlot(text) { votes[column, default: 0] += 1 }
      }
    }
    let slot = votes.filter { $0.value * 5 >= rows * 4 }.map(\.key).sorted()
    guard rows > 0, let last = slot.last, slot == Array(0...last) else { return nil }
    let rest = Array(table.headers.indices.dropFirst(last + 1)).filter {
      !table.headers[$0].key.isEmpty && !["total", "count", "sum"].contains(table.headers[$0].key)
    }
    if let names = rest.first(where: {
      ["available", "names", "students", "free", "who"].contains(table.headers[$0].key)
    }) {
      return .slotNames(slot: slot, names: names)
    }
    return rest.isEmpty ? nil : .slotRows(slot: slot, people: rest)
  }
}

// MARK: - Reading

extension GridReader {
  /// Takes the hours of everybody whom the table names over.
  mutating func read(into intake: inout Intake, _ problems: inout ProblemList) {
    var people = intake.people()
    var weeks: [Student.ID: WeekHours] = [:]
    var tally = Tally()
    settleMinutes()
    switch shape {
    case .stretches, .slotColumns, .dayColumns:
      readStudentRows(&people, &weeks, &tally, &problems)
    case .slotRows, .slotNames:
      readSlotRows(&people, &weeks, &tally, &problems)
    }
    tally.tell(&problems)
    for (id, week) in weeks.sorted(by: { $0.key < $1.key }) {
      intake.setHours(of: id, to: week)
    }
  }

  /// How long a slot is that is only named by its beginning: the smallest gap between two of a day.
  private mutating func settleMinutes() {
    var starts: [Weekday: Set<Int>] = [:]
    func see(_ slot: SlotText) {
      for day in slot.days { if let from = slot.from { starts[day, default: []].insert(from) } }
    }
    switch shape {
    case .stretches: return
    case .slotColumns(let columns): for (_, slot) in columns { see(slot) }
    case .dayColumns(let columns, _):
      var quiet = ProblemList()
      table.forEachRow(&quiet) { row, _ in
        for (column, day) in columns {
          for (_, found) in cells.hours(in: row.text(column)) {
            if var slot = found {
              slot.days = [day]
              see(slot)
            }
          }
        }
      }
    case .slotRows(let slot, _), .slotNames(let slot, _):
      var quiet = ProblemList()
      table.forEachRow(&quiet) { row, _ in
        if let found = SlotText(slot.compactMap { row.text($0) }.joined(separator: " ")) {
          see(found)
        }
      }
    }
    let gaps = starts.values.flatMap { day in
      let sorted = day.sorted()
      return zip(sorted.dropFirst(), sorted).map { $0 - $1 }
    }
    minutes = min(max(gaps.min() ?? 60, 5), 180)
  }

  private func readStudentRows(
    _ people: inout PeopleIndex, _ weeks: inout [Student.ID: WeekHours], _ tally: inout Tally,
    _ problems: inout ProblemList
  ) {
    let frame = busyFrame()
    table.forEachRow(&problems) { row, problems in
      guard let id = find(row, keys, &people, &tally) else { return }
      switch shape {
      case .stretches(_, let day, let from, let to):
        let text = [day, from].compactMap { row.text($0) }.joined(separator: " ")
        guard let start = SlotText(text), let first = start.from, let weekday = start.days.first,
          let end = row.text(to).flatMap({ SlotText("\(weekday.rawValue) \($0)")?.from })
        else {
          tally.count(
            "no-hours",
            row.problem(
              from, "a row names no stretch of a day", remedy: "it is left out; correct it"))
          return
        }
        weeks[id, default: WeekHours()].insert(
          LocalStretch(day: weekday, from: first, to: end == 0 ? 1440 : end))
      case .slotColumns(let columns):
        // The last row of a student counts.
        var week = WeekHours()
        for (column, slot) in columns where isFree(row, column, &tally) {
          for stretch in slot.stretches(lasting: minutes) { week.insert(stretch) }
        }
        weeks[id] = week
      case .dayColumns(let columns, let areBusy):
        var named = WeekHours()
        for (column, day) in columns { addHours(row, column, day, to: &named, &tally) }
        if areBusy {
          var free = frame
          free.subtract(named)
          named = free
        }
        weeks[id] = named
      default: return
      }
    }
  }

  /// All hours that a table of busy hours asks for; what is not busy in it is free.
  private func busyFrame() -> WeekHours {
    guard case .dayColumns(let columns, true) = shape else { return WeekHours() }
    var slots: Set<Range<Int>> = []
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      for (column, _) in columns {
        for (_, slot) in cells.hours(in: row.text(column)) {
          if let slot, let from = slot.from {
            slots.insert(from..<(slot.to ?? from + minutes))
          }
        }
      }
    }
    var frame = WeekHours()
    for (_, day) in columns {
      for slot in slots {
        frame.insert(day.index * 1440 + slot.lowerBound..<day.index * 1440 + slot.upperBound)
      }
    }
    return frame
  }

  private func addHours(
    _ row: borrowing ExportRow, _ column: Int, _ day: Weekday, to week: inout WeekHours,
    _ tally: inout Tally
  ) {
    for (part, found) in cells.hours(in: row.text(column)) {
      guard var slot = found, slot.from != nil, slot.isSure else {
        tally.count(
          "hours \(part.prefix(64))",
          row.problem(
            column, "hours are not understood and are left out",
            remedy: "write times such as 15:00-16:00 or 3 PM"))
        continue
      }
      slot.days = [day]
      for stretch in slot.stretches(lasting: minutes) { week.insert(stretch) }
    }
  }

  private func readSlotRows(
    _ people: inout PeopleIndex, _ weeks: inout [Student.ID: WeekHours], _ tally: inout Tally,
    _ problems: inout ProblemList
  ) {
    var students: [Int: Student.ID] = [:]
    if case .slotRows(_, let columns) = shape {
      for column in columns {
        let header = table.headers[column]
        let about = table.source.problem(
          at: header.offset, "a column belongs to nobody in the roster, and is left out",
          remedy: "name it by id, username, e-mail, or the full name")
        students[column] = settle(
          people.find(header.name, by: PeopleIndex.Key.allCases), about, &tally)
        if let id = students[column] { weeks[id] = WeekHours() }
      }
    }
    // A table may hold several weeks: a slot is free where it is free in all of them.
    var refused: [Student.ID: WeekHours] = [:]
    table.forEachRow(&problems) { row, problems in
      let parts = slotColumns.compactMap { row.text($0) }
      guard let slot = SlotText(parts.joined(separator: " ")), slot.from != nil, !slot.days.isEmpty
      else {
        tally.count(
          "no-slot",
          row.problem(
            slotColumns.first, "a row names no day and time", remedy: "it is left out; correct it"))
        return
      }
      let stretches = slot.stretches(lasting: minutes)
      switch shape {
      case .slotRows(_, let columns):
        for column in columns {
          guard let id = students[column] else { continue }
          let isFree = isFree(row, column, &tally)
          for stretch in stretches {
            if isFree {
              weeks[id]?.insert(stretch)
            } else {
              refused[id, default: WeekHours()].insert(stretch)
            }
          }
        }
      case .slotNames(_, let names):
        for name in AnswerSplit.parts(of: row.text(names) ?? "", options: []) {
          let about = row.problem(
            names, "somebody who is free is not in the roster, and is left out",
            remedy: "name them by id, username, e-mail, or the full name")
          guard let id = settle(people.find(name, by: PeopleIndex.Key.allCases), about, &tally)
          else { continue }
          for stretch in stretches { weeks[id, default: WeekHours()].insert(stretch) }
        }
      default: return
      }
    }
    for (id, hours) in refused { weeks[id]?.subtract(hours) }
  }

  private var slotColumns: [Int] {
    switch shape {
    case .slotRows(let slot, _), .slotNames(let slot, _): slot
    default: []
    }
  }
}

// MARK: - Cells

extension GridReader {
  private func isFree(
    _ row: borrowing ExportRow, _ column: Int, _ tally: inout Tally
  ) -> Bool {
    guard let text = row.text(column) else { return false }
    if let flag = AnswerWords.flag(text) { return flag }
    tally.count(
      "cell \(text.lowercased().prefix(32))",
      row.problem(
        column, "a cell says neither yes nor no, and counts as no", remedy: "write 1 or 0"))
    return false
  }

  /// Whose row it is, by the first column that finds somebody.
  private func find(
    _ row: borrowing ExportRow, _ columns: [Int], _ people: inout PeopleIndex, _ tally: inout Tally
  ) -> Student.ID? {
    var match = PeopleIndex.Match.unknown(nearest: nil)
    for column in columns {
      guard let text = row.text(column) else { continue }
      let isName =
        table.headers[column].key.hasSuffix("name") && table.headers[column].key != "username"
      let found = people.find(text, by: isName ? [.name] : [.id, .username, .email])
      if case .student(let id) = found { return id }
      if match == .unknown(nearest: nil) { match = found }
    }
    return settle(
      match,
      row.problem(
        columns.first, "nobody in the roster has this key, and the row is left out",
        remedy: "correct it, or add the student"), &tally)
  }

  private func settle(
    _ match: PeopleIndex.Match, _ about: InputProblem, _ tally: inout Tally
  ) -> Student.ID? {
    var about = about
    switch match {
    case .student(let id): return id
    case .ambiguous:
      about.message = "a key belongs to several students, and is left out"
      tally.count("shared-key", about)
    case .unknown(let nearest?):
      about.remedy = "the key of \(nearest) is near; correct it if it is meant"
      tally.count("close-miss \(nearest) \(about.line) \(about.column)", about)
    case .unknown(nil): tally.count("unknown-student", about)
    }
    return nil
  }
}

/// Cells that list hours, taken apart once each: thousands of students give the same answers.
private final class HoursCells {
  /// Cells that are remembered.
  private static let most = 10_000
  private var known: [String: [(part: String, slot: SlotText?)]] = [:]

  /// The parts of a cell, each with the hours that it names.
  func hours(in text: String?) -> [(part: String, slot: SlotText?)] {
    guard let text else { return [] }
    if let parts = known[text] { return parts }
    let parts = AnswerSplit.parts(of: text, options: []).map { ($0, SlotText($0)) }
    if known.count < Self.most { known[text] = parts }
    return parts
  }
}

extension SlotText {
  /// Whether a cell is a day, a time, or both, and nothing else of note.
  static func isSlot(_ text: String) -> Bool {
    guard text.count <= 40, let slot = SlotText(text) else { return false }
    return slot.from != nil || !slot.days.isEmpty
  }
}

extension Intake {
  /// Says the hours of a student, on their own clock or that of the import's hours.
  mutating func setHours(of id: Student.ID, to week: WeekHours) {
    guard let zone = students[id]?.timeZone else { return }
    var week = week
    if let hoursZone = options.hoursZone, !zone.isEmpty {
      week = week.moved(from: hoursZone, to: zone, on: day)
    }
    students[id]?.availability = week.stretches
    hasHours.insert(id)
  }
}
