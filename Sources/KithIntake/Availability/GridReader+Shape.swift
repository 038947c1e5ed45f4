import Kith
import KithFiles

extension GridReader {
  static func shape(
    of table: ExportTable, _ languages: Languages, _ vocabulary: SlotVocabulary
  ) -> Shape? {
    let headers = table.headers
    if let student = table.column("student", "id"), let day = table.column("day"),
      let from = table.column("from", "start", "start time"),
      let to = table.column("to", "end", "end time")
    {
      return .stretches(student: student, day: day, from: from, to: to)
    }
    var slots = headers.indices.compactMap { place -> (column: Int, slot: SlotText)? in
      SlotText(headers[place].name, vocabulary).map { (place, $0) }
    }
    let letters = lettered(headers, vocabulary)
    if letters.count > slots.count(where: { !$0.slot.days.isEmpty }) {
      slots.removeAll { slot in letters.contains { $0.column == slot.column } }
      slots += letters
    }
    // One column alone is a table of hours only where another says whose they are.
    let least = keyColumns(of: table).isEmpty ? 2 : 1
    let whole = slots.filter { $0.slot.from != nil && !$0.slot.days.isEmpty && $0.slot.isSure }
    if whole.count >= least { return .slotColumns(whole.sorted { $0.column < $1.column }) }
    let turned = turnedSlots(headers, languages, vocabulary)
    if turned.count >= least { return .slotColumns(turned) }
    let days = slots.filter { $0.slot.from == nil && $0.slot.days.count == 1 }
      .sorted { $0.column < $1.column }
    if days.count >= least {
      if let shape = dayTimes(table, days.map(\.column), languages, vocabulary) { return shape }
      let areBusy = days.contains { column, _ in
        let words = PlainWords(headers[column].name)
        return Languages.all.has("busy", in: words) || languages.isTurned(headers[column].name)
      }
      return .dayColumns(days.map { ($0.column, $0.slot.days[0]) }, areBusy: areBusy)
    }
    return stretchShape(of: table, vocabulary) ?? rowShape(of: table, vocabulary)
  }

  /// Columns whose titles name slots in which somebody cannot come: `Not available Mon 15:00`.
  private static func turnedSlots(
    _ headers: [ExportTable.Header], _ languages: Languages, _ vocabulary: SlotVocabulary
  ) -> [(column: Int, slot: SlotText)] {
    headers.indices.compactMap { place in
      guard isAboutBusy(headers[place].name, languages),
        var slot = SlotText(headers[place].name, vocabulary), slot.from != nil, !slot.days.isEmpty
      else { return nil }
      slot.isSure = true
      return (place, slot)
    }
  }

  /// Whether a title, a line above the table or the name of a file speaks of hours that are not free.
  static func isAboutBusy(_ text: String, _ languages: Languages) -> Bool {
    let words = PlainWords(text)
    if Languages.all.has("busy", in: words) { return true }
    return languages.isTurned(text) && Languages.all.has("availability", in: words)
  }

  /// A row a stretch, whatever its columns are called: somebody, a day, and a time or two.
  private static func stretchShape(
    of table: ExportTable, _ vocabulary: SlotVocabulary
  ) -> Shape? {
    guard table.headers.count >= 3 else { return nil }
    var days: [Int: Int] = [:]
    var times: [Int: Int] = [:]
    var rows = 0
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      guard rows < 50 else { return }
      rows += 1
      for column in table.headers.indices {
        guard let text = row.text(column), text.count <= 40, let slot = SlotText(text, vocabulary)
        else { continue }
        if slot.from == nil, slot.days.count == 1 { days[column, default: 0] += 1 }
        if slot.from != nil, slot.days.isEmpty { times[column, default: 0] += 1 }
      }
    }
    func usual(_ votes: [Int: Int]) -> [Int] {
      votes.filter { $0.value * 5 >= rows * 4 }.map(\.key).sorted()
    }
    let found = usual(times)
    guard rows > 0, let day = usual(days).first, let from = found.first, found.count <= 2,
      let student = keyColumns(of: table).first
        ?? table.headers.indices.first(where: { $0 != day && !found.contains($0) }),
      student < from, student < day
    else { return nil }
    return .stretches(student: student, day: day, from: from, to: found.dropFirst().first)
  }

  /// Columns whose titles name days by one letter or two, as timetables do: M T W R F.
  private static func lettered(
    _ headers: [ExportTable.Header], _ vocabulary: SlotVocabulary
  ) -> [(column: Int, slot: SlotText)] {
    let days: [String: Weekday] = [
      "m": .mon, "t": .tue, "tu": .tue, "w": .wed, "r": .thu, "th": .thu, "f": .fri, "s": .sat,
      "sa": .sat, "su": .sun, "u": .sun, "mo": .mon, "we": .wed, "fr": .fri,
    ]
    var found: [(column: Int, letters: String, rest: String)] = []
    for (column, header) in headers.enumerated() {
      let words = header.name.lowercased().split(separator: " ", maxSplits: 1)
      guard let first = words.first.map(String.init), days[first] != nil else { continue }
      found.append((column, first, words.count > 1 ? String(words[1]) : ""))
    }
    let letters = Set(found.map(\.letters))
    // A T could be a Thursday, where no other letter is one.
    let isClear =
      letters.contains("r") || letters.contains("th") || !letters.contains("t")
      || letters.contains("tu")
    guard letters.count >= 3, isClear else { return [] }
    return found.compactMap { column, letters, rest in
      guard let day = days[letters] else { return nil }
      return SlotText("\(day.rawValue) \(rest)", vocabulary).map { (column, $0) }
    }
  }

  /// The shape of a table with times down and days across; nil where its rows are students.
  private static func dayTimes(
    _ table: ExportTable, _ days: [Int], _ languages: Languages, _ vocabulary: SlotVocabulary
  ) -> Shape? {
    guard let time = table.headers.indices.first(where: { !days.contains($0) }),
      time < (days.first ?? 0), keyColumns(of: table).isEmpty
    else { return nil }
    var rows = 0
    var times = 0
    var isOfOne = true
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      guard rows < 100 else { return }
      rows += 1
      let slot = row.text(time).flatMap { SlotText("mon \($0)", vocabulary) }
      if slot?.from != nil, slot?.date == nil,
        row.text(time)?.first?.isLetter != true || slot?.isSure == true
      {
        times += 1
      }
      for day in days {
        if let text = row.text(day), GridMarks.flag(text, languages) == nil { isOfOne = false }
      }
    }
    guard rows > 0, times * 5 >= rows * 4 else { return nil }
    return .dayTimes(time: time, days: days, isOfOne: isOfOne)
  }

  /// The shape of a table whose rows are slots, by the words that its first rows begin with.
  private static func rowShape(of table: ExportTable, _ vocabulary: SlotVocabulary) -> Shape? {
    var votes: [Int: Int] = [:]
    var rows = 0
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      guard rows < 50 else { return }
      rows += 1
      for column in 0..<min(3, table.headers.count) {
        // A day that stands once holds for the rows below it.
        let isOpen = row.text(column) == nil && column == 0 && votes[0] ?? 0 > 0
        if isOpen || row.text(column).map({ SlotText.isSlot($0, vocabulary) }) == true {
          votes[column, default: 0] += 1
        }
      }
    }
    let slot = votes.filter { $0.value * 5 >= rows * 4 }.map(\.key).sorted()
    guard rows > 0, let last = slot.last, slot == Array(0...last) else { return nil }
    let rest = Array(table.headers.indices.dropFirst(last + 1)).filter {
      !table.headers[$0].key.isEmpty
        && !["total", "count", "sum", "timezone", "zone", "tz"].contains(table.headers[$0].key)
    }
    if let names = rest.first(where: { listsNames(table.headers[$0], isAlone: rest.count == 1) }) {
      return .slotNames(slot: slot, names: names)
    }
    return rest.isEmpty ? nil : .slotRows(slot: slot, people: rest)
  }

  /// Whether a column lists who is free: one that stands alone beside the slots may say so in words.
  private static func listsNames(_ header: ExportTable.Header, isAlone: Bool) -> Bool {
    if ["available", "names", "students", "free", "who", "participants", "people", "attendees"]
      .contains(header.key)
    {
      return true
    }
    let words = PlainWords(header.name)
    return isAlone
      && (words.words.first == "who" || Languages.all.has("availability", "busy", in: words)
        || Languages.all.isWhole(words, "yes"))
  }
}

extension SlotText {
  /// The same in any language.
  static func isSlot(_ text: String) -> Bool { isSlot(text, .all) }

  /// Whether a cell is a day, a time, or both, and nothing else of note.
  static func isSlot(_ text: String, _ vocabulary: SlotVocabulary) -> Bool {
    guard text.count <= 60, let slot = SlotText(text, vocabulary) else { return false }
    return slot.from != nil || !slot.days.isEmpty
  }
}
