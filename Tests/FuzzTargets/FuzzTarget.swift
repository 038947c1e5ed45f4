import Foundation
import Kith
import KithFiles
import KithIntake

/// A reader of files from outside, to be fed with bytes that nobody meant.
///
/// Whatever they are, it must come back, with or without problems: a crash, a hang and an overflow are
/// what fuzzing looks for.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case table, zip, calendar, yaml, result, sheet, bundle

  /// Feeds the reader.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - scratch: A folder to write into, which belongs to this caller alone.
  package func run(_ bytes: [UInt8], in scratch: String) {
    let names: [FuzzTarget: String] = [
      .calendar: "u1.ics", .zip: "bundle.zip", .bundle: "bundle.zip", .sheet: "input.xlsx",
    ]
    let name = names[self] ?? "input"
    let path = "\(scratch)/\(name)"
    let roster = "\(scratch)/roster"
    if !FileManager.default.fileExists(atPath: roster) {
      try? FileManager.default.createDirectory(atPath: roster, withIntermediateDirectories: true)
      try? Data("id,time_zone\nu1,America/New_York\nu2,UTC\n".utf8)
        .write(to: URL(fileURLWithPath: "\(roster)/students.csv"))
    }
    var bytes = bytes
    if self == .sheet { bytes = StoredArchive(sheet: bytes).bytes }
    if self == .bundle { bytes = StoredArchive(files: bytes).bytes }
    guard (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil else { return }
    var problems = ProblemList()
    var sources = RosterImport.Sources()
    let options = IntakeOptions(today: CalendarDate(dayNumber: 20_779))
    switch self {
    case .table, .sheet:
      if let draft = SurveyMapDraft(path, &problems) {
        let map = "\(scratch)/map.yaml"
        try? Data(draft.yaml.utf8).write(to: URL(fileURLWithPath: map))
        sources.surveys = [(path, map)]
        _ = RosterImport(sources, into: roster, options).run(&problems)
        sources.surveys = []
      }
      sources.availability = [path]
    case .zip, .bundle: sources.oneRoster = [path]
    case .calendar: sources.availability = [path]
    case .yaml:
      _ = ProgramFileReader(path).read(&problems)
      _ = SurveyMapReader(path).read(&problems)
      return
    case .result:
      var reader = ResultFileReader(path)
      _ = reader.read(&problems)
      return
    }
    var fresh = ProblemList()
    _ = RosterImport(sources, into: roster, options).run(&fresh)
  }
}
