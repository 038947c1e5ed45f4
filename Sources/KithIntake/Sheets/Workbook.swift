import KithFiles

/// The parts of an .xlsx file: which sheets it has, its shared texts, and how its numbers are shown.
///
/// Reference: ECMA-376, part 1, section 18 (SpreadsheetML), and part 2 (packages).
struct Workbook {
  struct Sheet {
    var path: String
    var isHidden: Bool
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  /// Texts that cells name by their number.
  private(set) var texts: [String] = []
  /// How the cells of each style show numbers.
  private(set) var formats: [CellFormat] = []
  /// Whether days are counted from 1904 on, as old Macintosh files do.
  private(set) var countsFrom1904 = false

  /// Bytes of all shared texts together, beyond which a file is refused.
  private static let mostTextBytes = 1 << 28
  /// Bytes of one cell; programs of sheets allow 32,767 letters.
  static let mostCellBytes = 1 << 17

  /// Whether an archive is an .xlsx file.
  static func isWorkbook(_ archive: ZipArchive) -> Bool {
    archive.entries.contains { $0.path.lowercased() == "xl/workbook.xml" }
      || archive.entries.contains { $0.path == "[Content_Types].xml" }
  }

  /// Reads everything but the sheets; nil, with a problem, where it is no workbook or is unsound.
  init?(_ archive: ZipArchive, _ problems: inout ProblemList) {
    self.archive = archive
    let main =
      relations("_rels/.rels", from: "", &problems).first { $0.kind.hasSuffix("/officeDocument") }?
      .path ?? "xl/workbook.xml"
    guard let found = readSheets(main, &problems) else { return nil }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let name = main.split(separator: "/").last.map(String.init) ?? main
    let parts = relations("\(folder)/_rels/\(name).rels", from: folder, &problems)
    sheets = found.compactMap { id, isHidden in
      parts.first { $0.id == id && $0.kind.hasSuffix("/worksheet") }
        .map { Sheet(path: $0.path, isHidden: isHidden) }
    }
    guard !sheets.isEmpty else {
      refuse("the workbook has no sheet with cells", &problems)
      return nil
    }
    if let path = parts.first(where: { $0.kind.hasSuffix("/sharedStrings") })?.path,
      !readTexts(path, &problems)
    {
      return nil
    }
    if let path = parts.first(where: { $0.kind.hasSuffix("/styles") })?.path,
      !readFormats(path, &problems)
    {
      return nil
    }
  }

  func refuse(_ message: String, _ problems: inout ProblemList) {
    problems.add(
      InputProblem(
        file: archive.file, message: message,
        remedy: "save the table again as .xlsx or CSV UTF-8"))
  }

  /// Walks a part of the workbook; false, with a problem, where it is missing or unsound.
  func walk(
    _ path: String, _ problems: inout ProblemList, _ body: (inout XMLScanner) -> Void
  ) -> Bool {
    let path = path.lowercased()
    guard let entry = archive.entries.first(where: { $0.path.lowercased() == path }) else {
      refuse("a part of the workbook is missing", &problems)
      return false
    }
    guard let bytes = archive.inflate(entry, &problems) else { return false }
    // Nearly every workbook is UTF-8; a few are UTF-16.
    guard let text = TextEncoding.of(bytes).decoded(bytes), !text.contains(0) else {
      refuse("a part of the workbook is no text", &problems)
      return false
    }
    let fault = text.withUnsafeBufferPointer { bytes in
      var scanner = XMLScanner(bytes)
      body(&scanner)
      return scanner.fault
    }
    guard let fault else { return true }
    refuse("a part of the workbook is unsound: \(fault)", &problems)
    return false
  }
}

// MARK: - Parts

extension Workbook {
  private struct Relation {
    var id: String
    var kind: String
    var path: String
  }

  /// What a part refers to, by paths from the root.
  private func relations(
    _ path: String, from folder: String, _ problems: inout ProblemList
  ) -> [Relation] {
    var found: [Relation] = []
    guard archive.entries.contains(where: { $0.path.lowercased() == path.lowercased() }) else {
      return []
    }
    _ = walk(path, &problems) { scanner in
      while let event = scanner.next() {
        guard event == .start, scanner.isNamed("Relationship"),
          let id = scanner.attribute("Id"), let kind = scanner.attribute("Type"),
          let target = scanner.attribute("Target")
        else { continue }
        let whole = target.hasPrefix("/") || folder.isEmpty ? target : "\(folder)/\(target)"
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        found.append(Relation(id: id, kind: kind, path: parts.joined(separator: "/")))
      }
    }
    return found
  }

  private mutating func readSheets(
    _ path: String, _ problems: inout ProblemList
  ) -> [(id: String, isHidden: Bool)]? {
    var found: [(String, Bool)] = []
    var isLate = false
    let isSound = walk(path, &problems) { scanner in
      while let event = scanner.next() {
        guard event == .start else { continue }
        if scanner.isNamed("sheet"), let id = scanner.attribute("id") {
          found.append((id, scanner.attribute("state").map { $0 != "visible" } ?? false))
        } else if scanner.isNamed("workbookPr") {
          isLate = ["1", "true"].contains(scanner.attribute("date1904") ?? "")
        }
      }
    }
    countsFrom1904 = isLate
    return isSound ? found : nil
  }

  private mutating func readTexts(_ path: String, _ problems: inout ProblemList) -> Bool {
    var texts: [String] = []
    var size = 0
    var longest = 0
    let isSound = walk(path, &problems) { scanner in
      while let event = scanner.next() {
        guard event == .start, scanner.isNamed("si") else { continue }
        let text = scanner.cellText()
        size += text.utf8.count + 16
        longest = max(longest, text.utf8.count)
        guard size <= Self.mostTextBytes, longest <= Self.mostCellBytes else { return }
        texts.append(text)
      }
    }
    self.texts = texts
    guard isSound else { return false }
    if longest > Self.mostCellBytes {
      refuse("a cell holds more text than a sheet can", &problems)
      return false
    }
    if size > Self.mostTextBytes {
      refuse("the texts of the workbook are larger than \(Self.mostTextBytes) bytes", &problems)
      return false
    }
    return true
  }

  private mutating func readFormats(_ path: String, _ problems: inout ProblemList) -> Bool {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    let isSound = walk(path, &problems) { scanner in
      var isInCells = false
      while let event = scanner.next() {
        if scanner.isNamed("cellXfs") {
          isInCells = event == .start
        } else if event == .start, isInCells, scanner.isNamed("xf") {
          ids.append(scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0)
        } else if event == .start, scanner.isNamed("numFmt"),
          let id = scanner.attribute("numFmtId").flatMap({ Int($0) })
        {
          codes[id] = scanner.attribute("formatCode")
        }
      }
    }
    formats = ids.map { CellFormat($0, codes[$0]) }
    return isSound
  }
}

extension XMLScanner {
  /// The text of the element that has just begun, up to its end: its `t` elements one after another,
  /// without how to pronounce them.
  mutating func cellText() -> String {
    let outside = depth - 1
    var text = ""
    var isText = false
    while depth > outside, let event = next() {
      switch event {
      case .start:
        if isNamed("rPh") { skipElement() } else if isNamed("t") { isText = true }
      case .end: isText = false
      case .text: if isText { text += self.text }
      }
    }
    return text.contains("_x") ? Self.withoutEscapes(text) : text
  }

  /// Letters that sheets write as `_x000D_`.
  private static func withoutEscapes(_ text: String) -> String {
    text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init)
        .map { $0.value == 0 ? "" : String(Character($0)) } ?? ""
    }
  }
}
