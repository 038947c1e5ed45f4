/// The top of an exported table: what separates its cells, which rows are its header, and where its
/// rows begin.
///
/// Programs write titles, addresses and settings above a table, headers of two or three rows, and a
/// line `sep=;` that is only meant for spreadsheets.
struct TableFront {
  let separator: UInt8
  /// The titles, those of several rows joined, and where each stands.
  private(set) var titles: [(name: String, offset: Int)] = []
  /// The record after which the rows begin.
  private(set) var lastHeader = 0
  /// What is wrong with the header.
  private(set) var faults: [(fault: TableScanner.Fault, offset: Int)] = []
  /// Where the first row stands that was passed above the header, and how many there are.
  private(set) var banner: (offset: Int, count: Int)?
  /// What stands in these rows.
  private(set) var above: [String] = []

  /// A record at the top of the file.
  private struct Record {
    var start: Int
    var cells: [(text: String, offset: Int)]
    var faults: [(fault: TableScanner.Fault, offset: Int)]

    /// The row of Qualtrics that names its questions for programs.
    var isImportRow: Bool { cells.contains { $0.text.hasPrefix("{\"ImportId\"") } }
    var filled: Int { cells.count { !$0.text.isEmpty } }
    /// Whether the row is a title, an address or a setting above a table of so many columns.
    ///
    /// Two cells are a header where nothing says otherwise: what follows may be wider by mistake.
    func isBanner(under width: Int) -> Bool {
      guard filled == 2 else { return filled < 2 }
      let texts = cells.map(\.text).filter { !$0.isEmpty }
      let isSetting = width > 2 && Self.settings.contains(CleanText.key(texts[0]))
      return isSetting || cells.count >= max(width, 5) || texts[0].hasSuffix(":")
        || texts[1].utf8.first.map { (0x30...0x39).contains($0) } == true
    }
    /// What programs call the settings that they write above a table.
    private static let settings: Set<String> = [
      "event", "eventname", "timezone", "poll", "title", "link", "url", "exported", "exportedon",
      "created", "createdat", "createdon", "organizer", "organiser", "host", "report", "survey",
      "form", "generated", "daterange", "dates", "duration", "description",
    ]
    func has(_ column: Int) -> Bool { column < cells.count && !cells[column].text.isEmpty }
  }

  /// Rows that are looked at.
  private static let most = 60

  /// Finds the header; nil where the file is empty.
  init?(_ source: SourceText) {
    let stated = Self.statedSeparator(of: source)
    separator = stated?.byte ?? Self.separator(of: source)
    let records = Self.records(of: source, from: stated?.end ?? source.start, separator)
    guard !records.isEmpty else { return nil }
    let most = records.map(\.filled).max() ?? 0
    // A table of two columns has no banner that could be told from its header, but lines of one cell.
    var first =
      records.firstIndex { most <= 2 ? $0.cells.count > 1 : !$0.isBanner(under: most) } ?? 0
    if most <= 2, records[first...].contains(where: { $0.filled < 2 }) { first = 0 }
    let found = first
    while first > 0, Self.continues(records, first - 1),
      records[first - 1].filled > 1
        || !records[first - 1].has(0)
    {
      first -= 1
    }
    var last = found
    while last + 2 < records.count, Self.continues(records, last) { last += 1 }
    let isLabelled = last + 2 < records.count && records[last + 2].isImportRow
    if isLabelled { (first, last) = (last + 1, last + 1) }
    titles = Self.joined(Array(records[first...last]))
    lastHeader = records[isLabelled ? last + 1 : last].start
    faults = records[first...last].flatMap(\.faults)
    if first > 0, !isLabelled {
      banner = (records[0].start, first)
      above = records[..<first].flatMap { $0.cells.map(\.text).filter { !$0.isEmpty } }
    }
  }

  private static func records(
    of source: SourceText, from start: Int, _ separator: UInt8
  ) -> [Record] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, from: start, separator: separator)
      var records: [Record] = []
      while records.count < most, scanner.next() {
        records.append(
          Record(
            start: scanner.recordStart,
            cells: scanner.cells.map { (CleanText.of(source.cellText($0)), $0.start) },
            faults: scanner.faults))
      }
      return records
    }
  }

  /// Whether a row and the next one are a header together: the second begins with an empty cell and
  /// names what the first leaves open, and a row of data follows.
  private static func continues(_ records: [Record], _ place: Int) -> Bool {
    guard place + 2 < records.count else { return false }
    let (upper, lower) = (records[place], records[place + 1])
    guard !lower.has(0), lower.filled >= 2, upper.filled >= 1 else { return false }
    let opens = lower.cells.indices.contains { lower.has($0) && !upper.has($0) }
    return opens && (records[place + 2].has(0) || !records[place + 2].has(0) && !upper.has(0))
  }

  /// Titles of several rows as one: an upper one holds for the columns to its right that have none.
  private static func joined(_ rows: [Record]) -> [(name: String, offset: Int)] {
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).map { column in
      var parts: [String] = []
      for (place, row) in rows.enumerated() {
        let isLast = place == rows.count - 1
        let isOpen = rows.count > 1 && !isLast && rows[rows.count - 1].has(column)
        let from = isOpen ? (0...column).last { row.has($0) } : row.has(column) ? column : nil
        guard let from else { continue }
        let text = row.cells[from].text
        // What SurveyMonkey writes under questions with one answer.
        let isFiller = place > 0 && ["Response", "Open-Ended Response"].contains(text)
        if !isFiller, parts.last != text { parts.append(text) }
      }
      let offsets = rows.compactMap {
        $0.cells.indices.contains(column) ? $0.cells[column].offset : nil
      }
      return (parts.joined(separator: " "), offsets.last ?? rows[0].start)
    }
  }
}

// MARK: - Separators

extension TableFront {
  private static let candidates = [TableScanner.comma, UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]

  /// The separator that a first line `sep=;` states, and where the table begins after it.
  private static func statedSeparator(of source: SourceText) -> (byte: UInt8, end: Int)? {
    let line = source.bytes[source.start...].prefix(12).prefix { $0 != 0x0A && $0 != 0x0D }
    let text = line.filter { $0 != UInt8(ascii: "\"") }
    guard text.count == 5, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let byte = text.last, candidates.contains(byte)
    else { return nil }
    return (byte, line.endIndex)
  }

  /// The separator that most lines have equally many of; the first line decides where it has any.
  private static func separator(of source: SourceText) -> UInt8 {
    var lines: [[Int]] = []
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var isEmpty = true
    func endLine() {
      if !isEmpty { lines.append(counts) }
      (counts, isEmpty) = ([0, 0, 0, 0], true)
    }
    for byte in source.bytes[source.start...].prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        endLine()
        if lines.count == 40 { break }
        continue
      } else if !isQuoted, let place = candidates.firstIndex(of: byte) {
        counts[place] += 1
      }
      isEmpty = false
    }
    if lines.count < 40 { endLine() }
    var best: (place: Int, score: Int) = (0, 0)
    for place in candidates.indices {
      let found = lines.map { $0[place] }
      let usual = Dictionary(grouping: found.filter { $0 > 0 }, by: \.self)
        .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      guard let usual else { continue }
      // Cells hold commas and bars of their own, but rarely equally many in each line.
      let isHeader = found[0] == usual.key
      let score = usual.value.count * 100 / lines.count * (isHeader ? 2 : 1) * min(usual.key, 20)
      if score > best.score { best = (place, score) }
    }
    return candidates[best.place]
  }
}
