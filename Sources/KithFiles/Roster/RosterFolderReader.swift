import Foundation
package import Kith

/// Reads a roster folder, and checks all of it before anything is used.
///
/// What is read comes in an order of its own (by id, and so on), so that the order of rows changes
/// nothing later.
package struct RosterFolderReader {
  let folder: String
  var zones = ZoneNames()
  /// Where each student's row begins; empty where `students.csv` could not be read.
  var studentRows: [Student.ID: Int] = [:]
  /// Circumstances that are known, those of the program among them.
  let circumstances: Set<String>
  /// What the program asks in columns of the school's own.
  var questions: [String: Question] = [:]
  /// The column in which students say what they accept in a partner.
  var onlyWith: String?
  /// Whether ids can be checked at all.
  var knowsStudents = false
  /// The tables of a roster that lies in no folder, by the names of their files.
  private var tables: [String: SourceText] = [:]
  var studentSource: SourceText?
  var wishSource: SourceText?
  /// Where each wish stands.
  var wishRows: [Wish: Int] = [:]

  /// The files that a folder may hold.
  private static let names = [
    "students.csv", "availability.csv", "requests.csv", "history.csv", "venues.csv", "coaches.csv",
  ]

  /// A reader of a folder, for a program that gives a meaning to circumstances and columns of its own.
  package init(_ folder: String, for program: Program? = nil) {
    self.folder = folder
    circumstances = Self.usualCircumstances.union(program?.circumstances ?? [])
    questions = program?.questions ?? [:]
    onlyWith = program?.onlyWith
  }

  /// A reader of tables that stand in another file; `known` students may be named besides those of
  /// the tables.
  init(_ tables: [String: SourceText], known: Set<Student.ID> = []) {
    folder = ""
    circumstances = Self.usualCircumstances
    self.tables = tables
    for student in known { studentRows[student] = 0 }
    knowsStudents = !known.isEmpty
  }

  /// A reader of the texts of tables, by the names of their files; `place` names them in problems.
  package init(_ texts: [String: [UInt8]], from place: String) {
    folder = place
    circumstances = Self.usualCircumstances
    tables = Dictionary(
      uniqueKeysWithValues: texts.map { ($0, SourceText(file: "\(place):\($0)", bytes: $1)) })
  }

  /// The paths of the files that a folder holds.
  package static func files(in folder: String) -> [String] {
    names.map { path($0, in: folder) }.filter(FileManager.default.fileExists)
  }

  static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The roster; nil, with problems, where something has to be put right.
  package mutating func read(_ problems: inout ProblemList) -> Roster? {
    let before = problems.count
    let roster = readAll(&problems)
    return problems.count == before ? roster : nil
  }

  /// What can be read of the roster, whatever else is wrong with it; nil where nothing can.
  package mutating func readAll(_ problems: inout ProblemList) -> Roster? {
    guard tables.isEmpty else { return readTables(&problems) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      problems.add(
        InputProblem(
          file: folder, message: "there is no such folder",
          remedy: "name a folder that holds students.csv"))
      return nil
    }
    return readTables(&problems)
  }

  /// What all tables say; problems tell whether it may be used.
  mutating func readTables(_ problems: inout ProblemList) -> Roster {
    let students = readStudents(&problems)
    let availability = readAvailability(&problems)
    var roster = Roster(students: students)
    for index in roster.students.indices {
      roster.students[index].availability = availability[roster.students[index].id] ?? []
    }
    roster.wishes = readRequests(&problems)
    roster.history = readHistory(&problems)
    roster.venues = readVenues(&problems)
    roster.coaches = readCoaches(&problems)
    return roster
  }
}

// MARK: - Files

extension RosterFolderReader {
  /// A file of the folder; nil where it cannot be read, or where it may be missing and is.
  func source(
    _ name: String, needed: Bool = false, _ problems: inout ProblemList
  ) -> SourceText? {
    guard tables.isEmpty else { return tables[name] }
    let path = Self.path(name, in: folder)
    guard needed || FileManager.default.fileExists(atPath: path) else { return nil }
    return SourceText(readingTable: path, problems: &problems)
  }

  /// A student of the roster; nil, with a problem, where the cell names nobody known.
  func knownStudent(
    _ row: borrowing TableRow, _ column: Int, _ problems: inout ProblemList
  ) -> Student.ID? {
    guard let text = row.required(column, &problems) else { return nil }
    return knownStudent(text, row, column, &problems)
  }

  func knownStudent(
    _ text: String, _ row: borrowing TableRow, _ column: Int, _ problems: inout ProblemList
  ) -> Student.ID? {
    let id = Student.ID(rawValue: text)
    guard knowsStudents, studentRows[id] == nil else { return id }
    problems.add(
      row.problem(
        column, "no student has this id", value: text,
        remedy: "add the student to students.csv, or correct the id"))
    return nil
  }
}

extension String {
  /// Whether the text comes first by Unicode code points, as UTF-8 bytes do.
  func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
