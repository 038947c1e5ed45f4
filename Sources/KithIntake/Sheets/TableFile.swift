import Foundation
package import KithFiles

/// A table as it lies on a disk: text, an .xlsx file, or an archive that holds one of them.
package enum TableFile {
  /// Opens a file; nil, with a problem, where it is no table.
  package static func open(_ file: String, _ problems: inout ProblemList) -> SourceText? {
    guard let bytes = SourceText.bytes(of: file, problems: &problems),
      let source = open(file, bytes, isInside: false, &problems)
    else { return nil }
    return ClassList.students(of: source, &problems) ?? source
  }

  /// Opens a file that may also be an archive of several calendars.
  static func openAll(_ file: String, _ problems: inout ProblemList) -> [SourceText] {
    guard let bytes = SourceText.bytes(of: file, problems: &problems) else { return [] }
    if ZipArchive.isArchive(bytes), let archive = archive(file, bytes, &problems),
      !Workbook.isWorkbook(archive)
    {
      let calendars = archive.entries.filter { extensionOf($0.path) == "ics" }
      if !calendars.isEmpty {
        return calendars.compactMap { entry in
          archive.inflate(entry, &problems).flatMap {
            SourceText(table: "\(file)/\(entry.path)", bytes: $0, problems: &problems)
          }
        }
      }
    }
    return [open(file, bytes, isInside: false, &problems)].compactMap(\.self)
  }

  /// What the ends of names of tables are.
  private static let extensions: Set<String> = ["csv", "tsv", "tab", "txt", "xlsx", "xlsm"]

  private static func extensionOf(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.contains(".") ? String(name.split(separator: ".").last ?? "").lowercased() : ""
  }

  private static func archive(
    _ file: String, _ bytes: [UInt8], _ problems: inout ProblemList
  ) -> ZipArchive? {
    var limits = ZipArchive.Limits()
    // Sheets say the same tags over and over, and deflate makes little of them.
    limits.ratio = 500
    return ZipArchive(file, bytes: bytes, limits: limits, &problems)
  }

  private static func open(
    _ file: String, _ bytes: [UInt8], isInside: Bool, _ problems: inout ProblemList
  ) -> SourceText? {
    if let kind = foreignKind(bytes) {
      problems.add(
        InputProblem(
          file: file, message: "the file is \(kind), and no table that can be read",
          remedy: "save the table as .xlsx or CSV UTF-8"))
      return nil
    }
    guard ZipArchive.isArchive(bytes) else {
      return SourceText(table: file, bytes: bytes, problems: &problems)
    }
    guard let archive = archive(file, bytes, &problems) else { return nil }
    if Workbook.isWorkbook(archive) { return workbook(archive, &problems) }
    let tables = archive.entries.filter { entry in
      let parts = entry.path.split(separator: "/")
      return extensions.contains(extensionOf(entry.path)) && parts.first != "__MACOSX"
        && parts.last?.hasPrefix(".") == false
    }
    guard let entry = tables.first, tables.count == 1, !isInside else {
      problems.add(
        InputProblem(
          file: file,
          message: tables.isEmpty
            ? "the archive holds no table" : "the archive holds \(tables.count) tables",
          remedy: "give the table itself, or an archive of one alone"))
      return nil
    }
    guard let inner = archive.inflate(entry, &problems) else { return nil }
    problems.announce(
      "archive",
      InputProblem(
        file: file, message: "the one table in the archive is read",
        remedy: "nothing needs to be done"))
    return open("\(file)/\(entry.path)", inner, isInside: true, &problems)
  }

  /// What a file is that people take for a table.
  private static func foreignKind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "an .xls of old, or locked by a password"
    }
    if bytes.starts(with: "%PDF-".utf8) { return "a PDF" }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return "a web page" }
    if head.contains("mimetypeapplication/vnd.oasis.opendocument") { return "an OpenDocument file" }
    return nil
  }
}

// MARK: - Workbooks

extension TableFile {
  /// The first sheet that is shown and holds a table.
  private static func workbook(
    _ archive: ZipArchive, _ problems: inout ProblemList
  ) -> SourceText? {
    guard let book = Workbook(archive, &problems) else { return nil }
    var chosen: (number: Int, text: SheetText)?
    var others = 0
    let shown = book.sheets.filter { !$0.isHidden }
    for (number, sheet) in (shown.isEmpty ? book.sheets : shown).enumerated() {
      guard let text = SheetText(sheet, of: book, &problems) else { return nil }
      if chosen == nil, text.rows > 0 { chosen = (number, text) }
      guard text.rows > 1, text.columns > 1 else { continue }
      if let first = chosen, first.text.rows > 1, first.text.columns > 1, first.number != number {
        others += 1
      } else {
        chosen = (number, text)
      }
    }
    guard let (number, text) = chosen else {
      book.refuse("the workbook has no sheet with cells", &problems)
      return nil
    }
    let file = archive.file
    if others > 0 {
      problems.note(
        "sheets",
        InputProblem(
          file: file,
          message: "sheet \(number + 1) is read, and \(others) more with tables are not",
          remedy: "if another is meant, put it first, or save it alone"))
    }
    if text.errors > 0 {
      problems.note(
        "cell-errors",
        InputProblem(
          file: file, message: "cells that hold an error of a formula: \(text.errors)",
          remedy: "they count as empty; correct the formulas"))
    }
    return SourceText(file: file, bytes: text.bytes, places: text.places)
  }
}
