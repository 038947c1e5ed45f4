import Foundation
import Kith
import KithWorkspace
import TestSupport

/// A workspace with nine students in pods of two to four, and with two coaches.
struct TinyDesk {
  let workspace: Workspace
  let author = Author(name: "coordinator")
  var roster: Roster

  init(_ folder: TemporaryFolder, _ name: String, students: Int = 9, extra: String = "") throws {
    let path = folder.file(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    _ = try Store.create(at: Workspace.path(in: path))
    workspace = try Workspace(path)
    roster = Roster(students: (0..<students).map(Self.student))
    for id in ["c1", "c2"] {
      var coach = Coach(id: id)
      coach.isBackgroundChecked = true
      coach.students = roster.students.map(\.id).filter {
        ($0.rawValue.last?.wholeNumberValue ?? 0).isMultiple(of: 2) == (id == "c1")
      }
      roster.coaches.append(coach)
    }
    _ = try workspace.take(roster, by: author)
    try take(extra)
  }

  static func student(_ number: Int) -> Student {
    var student = Student(id: Student.ID(rawValue: "s\(number)"), timeZone: "UTC")
    student.grade = Grade(String(5 + number % 2))
    student.birthDate = CalendarDate("2015-03-0\(number % 9 + 1)")
    student.consents = Set(Consent.allCases)
    student.availability = [.mon, .tue, .wed].map {
      LocalStretch(day: $0, from: 9 * 60, to: 12 * 60)
    }
    return student
  }

  func take(_ extra: String, size: String = "{least: 2, most: 3}") throws {
    let text = """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-05-28}
      size: \(size)
      limits: {effort: 2}
      \(extra)

      """
    _ = try workspace.take(Program.preset(.pod, id: "p"), text: Data(text.utf8), by: author)
  }

  func match(_ action: String = "match") throws {
    let drafting = try Drafting(workspace, "p", author)
    let standing = action == "rematch" ? try workspace.standing(of: "p")?.result : nil
    _ = try drafting.run(action, .init(threads: 1), from: nil, disturbing: standing)
  }

  func publish() throws {
    try match()
    _ = try workspace.publish("p", by: author, asItIs: true)
  }

  /// The groups that stand, by id.
  func groups() throws -> [String: [Student.ID]] {
    let groups = try workspace.standing(of: "p")?.result.groups ?? []
    return Dictionary(groups.map { ($0.id, $0.members.map(\.student)) }) { first, _ in first }
  }
}
