import Kith

/// What a table may hold: its columns, in the order in which readers ask for them.
package struct TableShape {
  package struct Column {
    var name: String
    var isRequired: Bool
    /// Whether values are told in messages.
    var isPrivate: Bool

    init(_ name: String, required: Bool = false, isPrivate: Bool = false) {
      self.name = name
      isRequired = required
      self.isPrivate = isPrivate
    }
  }

  var columns: [Column]
  /// Columns of the school's own that have a meaning here.
  var own: Set<String> = []
  /// Whether other columns are kept, as the school's own.
  var keepsOthers = false
}

/// A record of a table, its cells by the columns of its shape.
package struct TableRow {
  let source: SourceText
  let shape: TableShape
  /// For each column of the shape, its place in the record; nil where the file has none.
  let places: [Int?]
  var cells: [TableScanner.Cell]
  var start: Int
  /// Columns that the shape does not know, each with its place in the record.
  var others: [(name: String, place: Int)] = []

  /// What stands under the columns that the shape does not know, where anything does.
  var otherTexts: [(name: String, text: String)] {
    others.compactMap { name, place in
      text(ofOther: place).map { (name, $0) }
    }
  }

  /// What stands in a place of the record that the shape does not know; nil where nothing does.
  func text(ofOther place: Int) -> String? {
    cells[place].isEmpty ? nil : content(of: cells[place])
  }

  /// A problem about a place of the record that the shape does not know.
  func problem(
    ofOther place: Int, _ message: String, isPrivate: Bool, remedy: String
  ) -> InputProblem {
    let cell = cells[place]
    return source.problem(
      at: cell.isQuoted ? cell.start - 1 : cell.start, message,
      value: text(ofOther: place).map { isPrivate ? .hidden : .shown($0) }, remedy: remedy)
  }

  /// The cell of a column; nil where the file has no such column.
  @inline(__always)
  subscript(column: Int) -> TableScanner.Cell? {
    guard let place = places[column] else { return nil }
    return cells[place]
  }

  /// The text of a column; nil where nothing was said.
  func text(_ column: Int) -> String? {
    guard let cell = self[column], !cell.isEmpty else { return nil }
    return content(of: cell)
  }

  /// What stands in a cell, without the quotes around it and the mark that kept it harmless.
  private func content(of cell: TableScanner.Cell) -> String {
    let content = cell.hasDoubledQuotes ? unquoted(cell) : source.text(cell.range)
    return TableCell.mayBeMarked(content.utf8) ? TableCell.text(of: content) : content
  }

  /// The text of a cell, its doubled quotes made single.
  private func unquoted(_ cell: TableScanner.Cell) -> String {
    // By bytes: a quote and an accent after it are one Character.
    var bytes: [UInt8] = []
    var offset = cell.start
    while offset < cell.end {
      bytes.append(source.bytes[offset])
      offset += source.bytes[offset] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A problem about the cell of a column, or about a part of it.
  func problem(
    _ column: Int, _ message: String, value part: String? = nil, remedy: String
  ) -> InputProblem {
    let cell = self[column]
    let found = part ?? text(column)
    let value: ProblemValue? = found.map { shape.columns[column].isPrivate ? .hidden : .shown($0) }
    let opening = cell.map { $0.isQuoted ? $0.start - 1 : $0.start } ?? start
    return source.problem(at: opening, message, value: value, remedy: remedy)
  }
}

extension SourceText {
  /// Reads the bytes as a table with a header row, and hands on each record that is well formed.
  ///
  /// Departures from the format, missing columns, and columns told twice are problems; unknown
  /// columns are notices.
  func readTable(
    _ shape: TableShape, problems: inout ProblemList,
    row body: (borrowing TableRow, inout ProblemList) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, from: start)
      guard scanner.next() else {
        let names = shape.columns.filter(\.isRequired).map(\.name).joined(separator: ",")
        problems.add(
          problem(at: start, "the file is empty", remedy: "begin it with the header \(names)"))
        return
      }
      guard let places = readHeader(scanner, shape, &problems) else { return }
      let width = scanner.cells.count
      var row = TableRow(source: self, shape: shape, places: places, cells: [], start: 0)
      let known = Set(places.compactMap(\.self))
      row.others = scanner.cells.enumerated().compactMap { place, cell in
        known.contains(place) || cell.isEmpty ? nil : (text(cell.range), place)
      }
      while scanner.next() {
        guard scanner.faults.isEmpty else {
          for (fault, offset) in scanner.faults {
            problems.add(problem(about: fault, at: offset))
          }
          continue
        }
        guard scanner.cells.count == width || scanner.hasOnlyBlanks(from: width) else {
          problems.add(problem(aboutWidth: scanner, expected: width))
          continue
        }
        scanner.exchangeCells(&row.cells)
        row.start = scanner.recordStart
        body(row, &problems)
      }
    }
  }
}

// MARK: - Header

extension SourceText {
  /// For each column of the shape, its place in the file; nil where a required one is missing.
  private func readHeader(
    _ scanner: TableScanner, _ shape: TableShape, _ problems: inout ProblemList
  ) -> [Int?]? {
    guard scanner.faults.isEmpty else {
      for (fault, offset) in scanner.faults { problems.add(problem(about: fault, at: offset)) }
      return nil
    }
    var places = [Int?](repeating: nil, count: shape.columns.count)
    var unknown: [(name: String, offset: Int)] = []
    for (place, cell) in scanner.cells.enumerated() {
      let name = text(cell.range)
      guard let column = shape.columns.firstIndex(where: { $0.name == name }) else {
        unknown.append((name, cell.start))
        continue
      }
      if places[column] != nil {
        problems.add(
          problem(
            at: cell.start, "the column stands twice in the header", value: .shown(name),
            remedy: "keep one of them"))
      }
      places[column] = place
    }
    let missing = shape.columns.indices.filter {
      shape.columns[$0].isRequired && places[$0] == nil
    }
    for column in missing {
      problems.add(
        problem(
          at: scanner.recordStart, "a required column is missing",
          value: .shown(shape.columns[column].name),
          remedy: missingColumnRemedy(shape.columns[column].name, scanner, unknown.map(\.name))))
    }
    for (name, offset) in unknown where !name.isEmpty && !shape.own.contains(name) {
      let nearest = TextDistance.nearest(to: name, among: shape.columns.map(\.name))
      problems.note(
        "unknown-column",
        problem(
          at: offset,
          shape.keepsOthers
            ? "no program uses the column" : "the column is not known and is left out",
          value: .shown(name),
          remedy: nearest.map { "did you mean \($0)?" }
            ?? (shape.keepsOthers
              ? "name it under questions if it should count" : "nothing needs to be done")))
    }
    return missing.isEmpty ? places : nil
  }

  private func missingColumnRemedy(
    _ name: String, _ scanner: TableScanner, _ unknown: [String]
  ) -> String {
    if scanner.cells.count == 1, let only = unknown.first {
      for (separator, word) in [(";", "semicolons"), ("\t", "tabs")] where only.contains(separator)
      {
        return "separate cells by commas, not by \(word)"
      }
    }
    if let nearest = TextDistance.nearest(to: name, among: unknown) {
      return "rename the column \(InputProblem.onOneLine(nearest))"
    }
    return "add it to the header"
  }
}

// MARK: - Problems of form

extension SourceText {
  func problem(about fault: TableScanner.Fault, at offset: Int) -> InputProblem {
    switch fault {
    case .strayQuote:
      problem(
        at: offset, "a quote stands inside a cell that is not quoted",
        remedy: "quote the whole cell and double the quotes inside")
    case .textAfterQuote:
      problem(
        at: offset, "text follows a closing quote", remedy: "double the quotes inside the cell")
    case .openQuote:
      problem(at: offset, "a quote is never closed", remedy: "close it")
    case .longRecord:
      problem(
        at: offset, "a row is longer than \(TableScanner.longestRecord) bytes",
        remedy: "check that every row ends with a line break")
    }
  }

  func problem(aboutWidth scanner: TableScanner, expected: Int) -> InputProblem {
    let count = scanner.cells.count
    let offset =
      count > expected ? scanner.cells[expected].start : scanner.cells[count - 1].end
    return problem(
      at: offset, "the row has \(count) cells and the header \(expected)",
      remedy: count > expected
        ? "quote cells that hold a comma, or remove what is too much" : "add the missing cells")
  }
}
