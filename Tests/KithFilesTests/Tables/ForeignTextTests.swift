import Foundation
import Kith
import KithFiles
import TestSupport
import Testing

/// Odd texts through files and back.
struct ForeignTextTests {
  private static let texts = [
    "=cmd|'x'!A0", "+1+1", "-2+3", "@SUM(A1)", "a\u{1B}[2Jb", "\u{202E}eno", "\tx", "'=1", "'",
    "a\\b", "x\u{85}y", "\u{301}e", "a\"b,c",
  ]

  @Test func `a roster of odd texts is read back as it was written`() throws {
    let students = Self.texts.enumerated().map { number, text in
      var student = Student(id: Student.ID(rawValue: "\(text)\(number)"), timeZone: "UTC")
      student.givenName = text
      student.school = text
      // Blanks around an item of a list are no part of it.
      student.interests = [text.filter { $0 != "\t" }]
      student.home = Coordinates(latitude: -12.5, longitude: -0.25)
      student.directory = [nil, .listed, .unlisted, .fields([.grade, .givenName])][number % 4]
      return student
    }.sorted { $0.id.rawValue.utf8.lexicographicallyPrecedes($1.id.rawValue.utf8) }
    let folder = try TemporaryFolder()
    let roster = Roster(
      students: students,
      wishes: [Wish(student: students[0].id, other: students[1].id, kind: .apart)])
    try RosterFolderWriter(roster).write(to: folder.path)
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let read = reader.read(&problems)
    #expect(problems.problems.isEmpty)
    #expect(read == roster)
  }

  @Test(arguments: [
    ("yes", DirectoryEntry.listed), ("no", .unlisted), ("No", .unlisted), ("", nil),
    ("grade; given_name", .fields([.grade, .givenName])), ("interests", .fields([.interests])),
  ])
  func `the column directory says what others may see`(cell: String, entry: DirectoryEntry?) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("students.csv", "id,time_zone,directory\na,UTC,\(cell)\n")
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let roster = reader.read(&problems)
    #expect(problems.problems.isEmpty)
    #expect(roster?.students.first?.directory == .some(entry))
  }

  @Test(arguments: ["nein", "yes;grade", "birth_date", "grade;wishes", "no;no"])
  func `what the column directory does not know is refused by line and column`(cell: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("students.csv", "id,time_zone,directory\na,UTC,grade\nb,UTC,\(cell)\n")
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    #expect(reader.read(&problems) == nil)
    let problem = try #require(problems.problems.first)
    #expect(problem.description.hasPrefix("\(folder.path)/students.csv:3:7: directory holds an"))
  }

  @Test func `what is written is its owner's alone, over an older file too`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("old.json", "{}")
    #expect(chmod(file, 0o644) == 0)
    try AtomicFile.write([65], to: file)
    try AtomicFile.makeFolder(folder.file("new/inner"))
    try AtomicFile.write([65], to: folder.file("new/inner/a"))
    var draft = try FolderDraft(folder.file("roster"))
    try draft.write("b.csv", "b")
    try draft.write("sub/c.csv", "c")
    try draft.finish()
    for name in ["old.json", "new/inner/a", "roster/b.csv", "roster/sub/c.csv"] {
      #expect(mode(folder.file(name)) == 0o600, "\(name)")
    }
    for name in ["new", "new/inner", "roster", "roster/sub"] {
      #expect(mode(folder.file(name)) == 0o700, "\(name)")
    }
    #expect(contents(of: folder.path) == ["new", "old.json", "roster"])
    #expect(contents(of: folder.file("roster")) == ["b.csv", "sub"])
  }

  @Test func `a draft that is given up leaves nothing, and those of the dead are swept`() throws {
    let folder = try TemporaryFolder()
    do {
      var file = try AtomicFile(folder.file("a"))
      try file.append([1, 2, 3])
    }
    #expect(contents(of: folder.path) == [])
    // No process has such a number.
    let other = try TemporaryFolder()
    try other.write(".kith-draft-999999999-1", "half")
    try other.write(".kith-draft-\(getpid())-99", "somebody's")
    try AtomicFile.write([65], to: other.file("a"))
    #expect(contents(of: other.path) == [".kith-draft-\(getpid())-99", "a"])
  }

  @Test func `a device is written to and stays one`() throws {
    try AtomicFile.write([65], to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  private func mode(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : nil
  }

  private func contents(of folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
