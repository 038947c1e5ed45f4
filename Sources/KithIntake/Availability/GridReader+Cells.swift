import Kith
import KithFiles

extension GridReader {
  func isFree(
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
  func find(
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
}

/// Cells that list hours, taken apart once each: thousands of students give the same answers.
final class HoursCells {
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
