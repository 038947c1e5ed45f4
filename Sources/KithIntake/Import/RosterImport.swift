import Foundation
package import Kith
package import KithFiles

/// Builds a roster from whatever a school has, or brings an earlier one up to date.
package struct RosterImport {
  /// Where things are.
  package struct Sources: Sendable {
    /// OneRoster exports, in the order in which they are applied.
    package var oneRoster: [String] = []
    /// Surveys, each with its mapping or without one.
    package var surveys: [(table: String, map: String?)] = []
    /// Grids, slot tables, calendars, and folders of them.
    package var availability: [String] = []
    /// Tables of coaches, venues and earlier teams.
    package var coaches: [String] = []
    package var venues: [String] = []
    package var history: [String] = []

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
    /// How each survey was joined.
    package var joins: [JoinReport]
    /// What is kept beside the roster for next time: keys, refusals and mappings.
    package var files: [(name: String, text: String)]
    /// Students who may be matched, as far as consents go.
    package var consenting: Int
  }

  let folder: String
  let sources: Sources
  let options: IntakeOptions
  let adviser: Adviser

  /// An import into a folder; the roster that it holds already is brought up to date.
  package init(
    _ sources: Sources, into folder: String, _ options: IntakeOptions,
    asking adviser: Adviser = Adviser()
  ) {
    self.sources = sources
    self.folder = folder
    self.options = options
    self.adviser = adviser
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
    var intake = Intake(earlier, state, options, PeopleKeys(in: folder, &problems))
    intake.refusals = Refusals(in: folder, &problems)
    for path in sources.oneRoster {
      var reader = OneRosterReader(path, after: intake.oneRoster)
      // Taken apart first, so that the records are not copied.
      intake.oneRoster = OneRoster()
      if reader.read(&problems) {
        intake.take(reader.roster, holdsAllUsers: reader.holdsAllUsers, file: path, &problems)
      }
    }
    intake.surveysAddStudents =
      options.addsPeople || earlier == nil && sources.oneRoster.isEmpty && state.isEmpty
    // What failed would only be told again, as students that nobody knows.
    guard problems.count == before else { return nil }
    var maps = SurveyMaps(in: folder, adviser)
    for (path, file) in sources.surveys {
      guard let source = TableFile.open(path, &problems),
        let table = ExportTable(source, &problems),
        let map = maps.map(for: table, at: path, file, &problems),
        var reader = SurveyReader(table, map, &problems)
      else { continue }
      reader.read(into: &intake, &problems)
    }
    settleZones(&intake, &problems)
    readAvailability(&intake, &problems)
    readOthers(&intake, &problems)
    settleConsents(&intake, &problems)
    guard problems.count == before else { return nil }
    let roster = Roster(
      students: intake.sorted, wishes: intake.wishes, history: intake.history,
      venues: intake.venues, coaches: intake.coaches)
    return Outcome(
      roster: roster, oneRoster: intake.oneRoster,
      changes: RosterChanges(from: earlier ?? Roster(students: []), to: roster), day: intake.day,
      joins: intake.joins, files: files(intake, maps),
      consenting: roster.students.count { $0.isEnrolled && $0.consents.contains(.matching) })
  }

  /// What lies beside the roster.
  private func files(_ intake: Intake, _ maps: SurveyMaps) -> [(name: String, text: String)] {
    var files = maps.files
    if !intake.keys.isEmpty { files.append((PeopleKeys.file, intake.keys.text)) }
    if !intake.refusals.isEmpty { files.append((Refusals.file, intake.refusals.text)) }
    return files
  }

  /// The roster that the folder holds already; nil where it holds none.
  private func earlierRoster(_ problems: inout ProblemList) -> Roster? {
    guard !RosterFolderReader.files(in: folder).isEmpty else { return nil }
    var reader = RosterFolderReader(folder)
    var list = ProblemList()
    let roster = reader.read(&list)
    for problem in list.problems { problems.add(problem) }
    // Columns of the school's own are kept, so that nobody has to be told.
    for notice in list.notices where notice.code != "unknown-column" { problems.add(notice) }
    return roster
  }

  /// Everybody needs a clock, and nobody's is guessed.
  private func settleZones(_ intake: inout Intake, _ problems: inout ProblemList) {
    let without = intake.sorted.filter(\.timeZone.isEmpty)
    guard let first = without.first else { return }
    let file = sources.oneRoster.first ?? sources.surveys.first?.table ?? folder
    guard let zone = options.timeZone ?? adviser.timeZone(without.count) else {
      problems.add(
        InputProblem(
          file: file,
          message:
            "nothing tells the time zone of students, \(first.id) first: \(without.count)",
          remedy: "name it with --time-zone, or ask for it in a survey"))
      return
    }
    for student in without { intake.students[student.id]?.timeZone = zone }
    problems.announce(
      "time-zone",
      InputProblem(
        file: file,
        message: "students of whom nothing tells the zone live in \(zone): \(without.count)",
        remedy: "nothing needs to be done"))
  }

  /// Gives everybody that the import speaks of the consents and roles that are said of all, and takes
  /// away what somebody has refused.
  ///
  /// What a survey seems to refuse, in a question that nobody has confirmed yet, is not given either.
  private func settleConsents(_ intake: inout Intake, _ problems: inout ProblemList) {
    let speaksOfNobody = sources.oneRoster.isEmpty && sources.surveys.isEmpty
    var doubted = 0
    for id in speaksOfNobody ? Set(intake.students.keys) : intake.touched {
      let doubts = intake.doubts[id] ?? []
      if !options.consents.isDisjoint(with: doubts) { doubted += 1 }
      intake.students[id]?.consents.formUnion(options.consents.subtracting(doubts))
      for role in options.roles where intake.students[id]?.roles.contains(role) == false {
        intake.students[id]?.roles.append(role)
      }
    }
    for (id, refused) in intake.refusals.all { intake.students[id]?.consents.subtract(refused) }
    guard doubted > 0 else { return }
    problems.note(
      "doubted-consent",
      InputProblem(
        file: sources.surveys.first?.table ?? folder,
        message: "students seem to have said No to what --consents gives everybody, in a question "
          + "that nobody has confirmed, and do not get it: \(doubted)",
        remedy: "confirm the question, or drop it, in the mapping"))
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
