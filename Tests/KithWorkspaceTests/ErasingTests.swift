import Foundation
import Kith
import KithWorkspace
import TestSupport
import Testing

/// Nothing of a student is left, in whatever way an id is written.
struct ErasingTests {
  private let folder: TemporaryFolder
  private let author = Author(name: "coordinator")

  init() throws { folder = try TemporaryFolder() }

  private func filled(_ id: String) throws -> Workspace {
    _ = try Store.create(at: Workspace.path(in: folder.path))
    let workspace = try Workspace(folder.path)
    let students = [id, "b", "c"].map { name in
      var student = Student(id: Student.ID(rawValue: name), timeZone: "UTC")
      student.grade = Grade("6")
      student.birthDate = CalendarDate("2015-03-01")
      student.consents = Set(Consent.allCases)
      student.availability = [LocalStretch(day: .mon, from: 540, to: 720)]
      return student
    }
    _ = try workspace.take(Roster(students: students), by: author)
    let text = "program: p\nkind: pod\nday: 2027-01-11\nlimits: {effort: 5}\n"
    _ = try workspace.take(Program.preset(.pod, id: "p"), text: Data(text.utf8), by: author)
    _ = try Drafting(workspace, "p", author).run("match", .init(threads: 1), from: nil)
    _ = try workspace.publish("p", by: author, asItIs: false)
    _ = try workspace.store.addPins(
      [NewPin(.pin, [Student.ID(rawValue: id), "b"], reason: "for \(id)")], of: "p", by: author)
    return workspace
  }

  @Test(arguments: [
    ("s1", "s1"), ("SCHOOL\\ann", "SCHOOL\\ann"), ("a\\\\b\"c", "a\\\\b\"c"),
    ("k\u{F6}ln/anna", "k\u{F6}ln/anna"), ("Jose\u{301}", "Jos\u{E9}"),
    ("Jos\u{E9}", "Jose\u{301}"),
  ])
  func `an id is erased everywhere, however it is written and typed`(
    stored: String, typed: String
  ) throws {
    let workspace = try filled(stored)
    _ = try workspace.forget(Student.ID(rawValue: typed), by: author)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.store.path))
    let forms = [
      stored.precomposedStringWithCanonicalMapping, stored.decomposedStringWithCanonicalMapping,
    ]
    for form in forms where stored != "s1" {
      let quoted = form.replacingOccurrences(of: "\\", with: "\\\\")
        .replacingOccurrences(of: "\"", with: "\\\"")
      for text in [form, quoted] {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
      }
    }
    let members = try workspace.publication(of: "p")?.result.groups.flatMap(\.members)
    #expect(members?.map(\.student.rawValue).sorted() == ["b", "c", "forgotten-1"])
    #expect(throws: StoreProblem.self) {
      _ = try workspace.forget(Student.ID(rawValue: typed), by: author)
    }
  }
}
