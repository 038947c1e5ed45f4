import Foundation
package import Kith
package import KithFiles

/// Builds a roster from whatever a school has, or brings an earlier one up to date.
package struct RosterImport {
  /// Where things are.
  package struct Sources: Sendable {
    /// OneRoster exports, in the order in which they are applied.
    package var oneRoster: [String] = []
    /// Surveys with their mappings.
    package var surveys: [(table: String, map: String)] = []
    /// Grids, slot tables, calendars, and folders of them.
    package var availability: [String] = []

    package init() {}
  }

  /// What came out.
  package struct Outcome: Sendable {
    package var roster: Roster
    /// What is kept of the school for later changes.
    package var oneRoster: OneRoster
    package var changes: RosterChanges
    /// The day as of which the school was read.
    package var day: CalendarDate
  }

  private let folder: String
  private let sources: Sources
  private let options: IntakeOptions

  /// An import into a folder; the roster that it holds already is brought up to date.
  package init(_ sources: Sources, into folder: String, _ options: IntakeOptions) {
    self.sources = sources
    self.folder = folder
    self.options = options
  }

  /// Reads everything; nil, with problems, where something has to be put right first.
  package func run(_ problems: inout ProblemList) -> Outcome? {
    let before = problems.count
    let earlier = earlierRoster(&problems)
    var state = OneRoster()
    if FileManager.default.fileExists(atPath: OneRosterFolder.path(in: folder)) {
      var reader = OneRosterReader(OneRosterFolder.path(in: folder))
      var quiet = ProblemList()
      if reader.read(&quiet) { state = reader.roster }
      for problem in quiet.problems { problems.add(problem) }
    }
    var intake = Intake(earlier, state, options)
    for path in sources.oneRoster {
      var reader = OneRosterReader(path, after: intake.oneRoster)
      // Taken apart first, so that the records are not copied.
      intake.oneRoster = OneRoster()
      if reader.read(&problems) {
        intake.take(reader.roster, holdsAllUsers: reader.holdsAllUsers, file: path, &problems)
      }
    }
    intake.surveysAddStudents = earlier == nil && sources.oneRoster.isEmpty
    // What failed would only be told again, as students whom nobody knows.
    guard problems.count == before else { return nil }
    for (table, file) in sources.surveys {
      if let map = SurveyMapReader(file).read(&problems),
        var reader = SurveyReader(table, map, &problems)
      {
        reader.read(into: &intake, &problems)
      }
    }
    settleZones(&intake, &problems)
    readAvailability(&intake, &problems)
    guard problems.count == before else { return nil }
    let roster = Roster(
      students: intake.sorted, wishes: intake.wishes, history: intake.history,
      venues: intake.venues, coaches: intake.coaches)
    return Outcome(
      roster: roster, oneRoster: intake.oneRoster,
      changes: RosterChanges(from: earlier ?? Roster(students: []), to: roster), day: intake.day)
  }

  /// The roster that the folder holds already; nil where it holds none.
  private func earlierRoster(_ problems: inout ProblemList) -> Roster? {
    guard !RosterFolderReader.files(in: folder).isEmpty else { return nil }
    var reader = RosterFolderReader(folder)
    return reader.read(&problems)
  }

  /// Everybody needs a clock: nobody's is guessed without a word.
  private func settleZones(_ intake: inout Intake, _ problems: inout ProblemList) {
    let without = intake.sorted.filter(\.timeZone.isEmpty)
    guard let first = without.first else { return }
    for student in without { intake.students[student.id]?.timeZone = options.timeZone ?? "UTC" }
    let file = sources.oneRoster.first ?? sources.surveys.first?.table ?? folder
    if let zone = options.timeZone {
      problems.announce(
        "time-zone",
        InputProblem(
          file: file,
          message: "students of whom nothing tells the zone live in \(zone): \(without.count)",
          remedy: "nothing needs to be done"))
    } else {
      problems.note(
        "time-zone",
        InputProblem(
          file: file,
          message:
            "nothing tells the time zone of students, \(first.id) first, and UTC is taken: \(without.count)",
          remedy: "name it with --time-zone, or ask for it in a survey"))
    }
  }

  private func readAvailability(_ intake: inout Intake, _ problems: inout ProblemList) {
    var people = intake.people()
    var busy: [Student.ID: BusyTimes] = [:]
    for path in sources.availability {
      for file in Self.files(at: path) {
        for source in TableFile.openAll(file, &problems) {
          if CalendarText.isCalendar(source) {
            CalendarReader(source, &problems)?.read(into: intake, &people, &busy, &problems)
          } else if var reader = GridReader(source, &problems) {
            reader.read(into: &intake, &problems)
          }
        }
      }
    }
    intake.subtract(busy)
  }

  /// A file, or the files of a folder.
  private static func files(at path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
  }
}
