import Foundation
import Kith
import KithFiles

extension GridReader {
  func isFree(
    _ row: borrowing ExportRow, _ column: Int, _ tally: inout Tally
  ) -> Bool {
    guard let text = row.text(column) else { return areBusy }
    if areBusy {
      // A word such as “busy” or “free” says for itself which of the two it is.
      if let flag = marks.plainFlag(text) { return !flag }
    } else if let flag = marks.isFree(text) {
      return flag
    }
    tally.count(
      "cell \(text.lowercased().prefix(32))",
      row.problem(
        column, "a cell says neither yes nor no, and counts as no", remedy: "write 1 or 0"))
    return false
  }

  /// Whose row it is, by the first column that finds somebody.
  func find(
    _ row: borrowing ExportRow, _ columns: [Int], _ people: inout PeopleIndex, _ tally: inout Tally
  ) -> Student.ID? {
    var match = PeopleIndex.Match.unknown(nearest: nil)
    for column in columns {
      guard let text = row.text(column) else { continue }
      let key = table.headers[column].key
      let known = ["id", "email", "username"].contains(where: key.contains)
      let isName = !known || key.hasSuffix("name") && key != "username"
      let found = people.find(
        text, by: isName ? [.name, .username, .email, .id] : [.id, .username, .email])
      if case .student(let id) = found { return id }
      if match == .unknown(nearest: nil) { match = found }
    }
    return settle(
      match,
      row.problem(
        columns.first, "nobody in the roster has this key, and the row is left out",
        remedy: "correct it, or add the student"), &tally)
  }

  func settle(
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

  /// The student whose hours a file is about that has rows for times and columns for days.
  func owner(_ people: inout PeopleIndex, _ tally: inout Tally) -> Student.ID? {
    let stem = URL(fileURLWithPath: table.source.file).deletingPathExtension().lastPathComponent
    return settle(
      people.find(stem, by: PeopleIndex.Key.allCases),
      table.source.problem(
        at: table.source.start, "nothing says whose hours these are",
        remedy: "name the file after the student's id, username or e-mail"), &tally)
  }
}

/// Cells that list hours, taken apart once each: thousands of students give the same answers.
final class HoursCells {
  /// Cells that are remembered.
  private static let most = 10_000
  private let vocabulary: SlotVocabulary
  private var known: [String: [(part: String, slot: SlotText?)]] = [:]

  private var zones: [String: ZoneMention] = [:]

  init(_ vocabulary: SlotVocabulary) {
    self.vocabulary = vocabulary
  }

  /// The clock that a cell mentions: `3-4 PM EST`.
  func zone(in text: String?) -> ZoneMention {
    guard let text else { return .none }
    if let zone = zones[text] { return zone }
    let zone = ZoneMention.find(in: text)
    if zones.count < Self.most { zones[text] = zone }
    return zone
  }

  /// The parts of a cell, each with the hours that it names.
  func hours(in text: String?) -> [(part: String, slot: SlotText?)] {
    guard let text else { return [] }
    if let parts = known[text] { return parts }
    let parts = AnswerSplit.parts(of: text, options: []).map { ($0, SlotText($0, vocabulary)) }
    if known.count < Self.most { known[text] = parts }
    return parts
  }
}
