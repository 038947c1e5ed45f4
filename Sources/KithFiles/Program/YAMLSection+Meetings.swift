import Foundation
import Kith
import Yams

/// What a program file says of holidays, cadence and links.
extension YAMLSection {
  /// The holidays of a term: a list of `{from, to}`, both included; `to` may be left out for a single day.
  func holidays(
    within term: Program.Term, _ problems: inout ProblemList
  ) -> [ClosedRange<CalendarDate>] {
    guard let node = self["holidays"] else { return [] }
    guard case .sequence(let items) = node else {
      problems.add(
        text.problem(
          node, "holidays is no list",
          remedy: "write it as [{from: 2027-03-15, to: 2027-03-19}]"))
      return []
    }
    var found: [ClosedRange<CalendarDate>] = []
    for item in items {
      guard let part = YAMLSection(text, "a holiday", item, &problems) else { continue }
      part.checkKeys(["from", "to"], &problems)
      let from = part.termDay("from", &problems)
      let to = part["to"] == nil ? from : part.termDay("to", &problems)
      if part["from"] == nil {
        problems.add(
          text.problem(item, "a holiday has no from", remedy: "write its first and its last day"))
      }
      guard let from, let to else { continue }
      if from > to {
        problems.add(
          text.problem(item, "a holiday ends before it starts", remedy: "swap the two days"))
      } else if to < term.starts || from > term.ends {
        problems.add(
          text.problem(
            item, "a holiday lies outside the term",
            remedy: "check its days, or take it out"))
      } else {
        found.append(from...to)
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Weeks from one meeting to the next.
  func cadence(_ key: String, _ problems: inout ProblemList) -> Int? {
    value(key, "1, 2 or 4 weeks", &problems) { scalar in
      scalar.whole.flatMap { MeetingWish.cadences.contains($0) ? $0 : nil }
    }
  }

  /// A share of the bound within which a match may choose by chance, in hundredths of a per cent: `0.5 %`.
  func explore(_ kind: Program.Kind, _ problems: inout ProblemList) -> Int? {
    let most = Program.mostExplored / 100
    let share = value("explore", "a share such as 0.5 %, up to \(most) %", &problems) {
      scalar -> Int? in
      let text = scalar.string.replacing(" ", with: "")
      guard text != "0" else { return 0 }
      guard text.hasSuffix("%"), let percent = Double(text.dropLast()),
        (0...Double(most)).contains(percent)
      else { return nil }
      let hundredths = (percent * 100).rounded()
      return abs(hundredths - percent * 100) < 1e-6 ? Int(hundredths) : nil
    }
    if let share, share > 0, kind == .tutor, let node = self["explore"] {
      problems.add(
        text.problem(
          node, "a tutor program leaves nothing to chance",
          remedy: "leave explore out, or use another kind"))
      return nil
    }
    return share
  }

  /// An address with `{group}` in it, or `{file, column}`: a table with a column `group`, beside the file
  /// that is read.
  func link(_ key: String, _ problems: inout ProblemList) -> MeetingLink? {
    guard let node = self[key] else { return nil }
    guard case .mapping = node else {
      guard let pattern = string(key, &problems) else { return nil }
      guard pattern.contains(MeetingLink.placeholder),
        MeetingLink.isAddress(
          pattern.replacing(MeetingLink.placeholder, with: "g"))
      else {
        problems.add(
          text.problem(
            node, "link is no address with \(MeetingLink.placeholder) in it",
            remedy: "write it like https://meet.example.org/{group}, or name a file and a column"))
        return nil
      }
      return .pattern(pattern)
    }
    guard let part = section(key, ["file", "column"], &problems) else { return nil }
    for key in ["file", "column"] where part[key] == nil { part.missing(key, &problems) }
    guard let file = part.string("file", &problems), let column = part.string("column", &problems)
    else { return nil }
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
      problems.add(
        text.problem(
          node, "the file of links lies elsewhere", value: file,
          remedy: "put it beside the program, and name it alone"))
      return nil
    }
    let folder = URL(fileURLWithPath: text.file).deletingLastPathComponent()
    let path = folder.appendingPathComponent(file).path
    // A workspace keeps the program's text alone; links are there once the table lies beside it.
    let isKept = !FileManager.default.fileExists(atPath: text.file)
    if isKept, !FileManager.default.fileExists(atPath: path) { return .table([:]) }
    return LinkFile(reading: path, column: column, &problems).map { .table($0.addresses) }
  }
}

/// A table of addresses: a column `group`, with ids or rooms, and one with addresses.
struct LinkFile {
  private(set) var addresses: [String: String] = [:]

  init?(reading path: String, column: String, _ problems: inout ProblemList) {
    let before = problems.count
    guard let source = SourceText(reading: path, problems: &problems) else { return nil }
    let shape = TableShape(columns: [
      .init("group", required: true), .init(column, required: true, isPrivate: true),
    ])
    var found: [String: String] = [:]
    source.readTable(shape, problems: &problems) { row, problems in
      guard let group = row.required(0, &problems), let address = row.text(1) else { return }
      guard MeetingLink.isAddress(address) else {
        problems.add(
          row.problem(1, "this is no address", remedy: "write one that begins with https://"))
        return
      }
      found[group] = address
    }
    guard problems.count == before else { return nil }
    addresses = found
  }
}
