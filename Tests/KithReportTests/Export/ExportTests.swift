import Foundation
import Kith
import KithReport
import TestSupport
import Testing

@Suite struct ExportTests {
  private static func export(
    _ publication: Publication = SampleSchool.publication,
    _ change: (inout Export.Options) -> Void = { _ in }
  ) throws -> [String: String] {
    var options = Export.Options()
    change(&options)
    let files = try Export(publication, options).files
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func `all files of a small school are as they were`() throws {
    // One calendar of single meetings is as good as three.
    let files = try Self.export().filter { !["S3.ics", "s5.ics"].contains($0.key.suffix(6)) }
    let text = files.sorted { $0.key < $1.key }.map { path, content in
      "==> \(path)\n" + content.replacing("\r\n", with: "\n")
    }
    try GoldenFile("export").expect(text.joined(separator: "\n"))
  }

  @Test func `no file holds a birth date, a home, a circumstance or a household`() throws {
    for (path, text) in try Self.export() {
      for secret in SampleSchool.secrets + ["Secretsson"] {
        #expect(!text.contains(secret), "\(path) holds \(secret)")
      }
    }
  }

  @Test func `every file says what a group is about, and letters say who hosts it`() throws {
    var (result, roster) = (SampleSchool.result, SampleSchool.roster)
    result.groups[0].interest = "chess"
    result.groups[0].host = "c1"
    roster.coaches[0].givenName = "Imani"
    let files = try Self.export(Publication(result, of: SampleSchool.program, roster: roster))
    #expect(files["groups.csv"]?.contains(",chess,") == true)
    #expect(files["groups.csv"]?.contains(",c1\r\n") == true)
    #expect(files["canvas/groups.csv"]?.contains(" chess,,kith-") == true)
    #expect(files["calendars/students/s1.ics"]?.contains("Pod around chess with") == true)
    let letter = files["letters/letter/s1.txt"]
    #expect(letter?.contains("  About: chess\n") == true)
    #expect(letter?.contains("  Host: Imani\n") == true)
  }

  @Test func `rooms have names of their own, and Canvas a set for each seat`() throws {
    var result = SampleSchool.result
    let guide = result.groups[0].members[0]
    // The same student in every group, as a mentor is.
    for place in result.groups.indices.dropFirst() { result.groups[place].members.append(guide) }
    let rooms = Dictionary(uniqueKeysWithValues: result.groups.map { ($0.id, "Room \($0.id)") })
    let publication = Publication(
      result, of: SampleSchool.program, roster: SampleSchool.roster, rooms: rooms)
    let files = try Self.export(publication)
    let sets = files.filter { $0.key.hasPrefix("canvas/") }
    #expect(sets.count == result.groups.count)
    for (path, text) in sets {
      let users = text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[0] }
      #expect(Set(users).count == users.count, "\(path)")
    }
    let table = try #require(files["groups.csv"])
    #expect(table.hasPrefix("group,room,student,role,"))
    for group in result.groups { #expect(table.contains("\(group.id),Room \(group.id),")) }
    #expect(files["letters/letter/s1.txt"]?.contains("Pod: Room g1\n") == true)
    // Without names of the school each group still has one, and the next export keeps it.
    let plain = try Self.export()
    let named = try #require(plain["published.csv"]).split(separator: "\r\n").dropFirst()
    #expect(Set(named.compactMap { $0.split(separator: ",").last }).count == 3)
  }

  @Test func `files on request hold each group and member once, and the archive is whole`() throws {
    var options = Export.Options()
    options.parts = [.onerosterBulk, .classroom, .schoolDataSync, .mailMerge]
    let files = try Export(SampleSchool.publication, options).files
    let members = SampleSchool.result.groups.map(\.members.count).reduce(0, +)
    func rows(_ path: String) throws -> Int {
      let file = try #require(files.first { $0.path == path }, "\(path)")
      return String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").count - 1
    }
    #expect(try rows("classroom/courses.csv") == SampleSchool.result.groups.count)
    #expect(try rows("classroom/students.csv") == members)
    #expect(try rows("school-data-sync/classes.csv") == SampleSchool.result.groups.count)
    #expect(try rows("school-data-sync/enrollments.csv") == members)
    #expect(try rows("mail-merge.csv") == members)
    let archive = try #require(files.first { $0.path == "oneroster-bulk.zip" }).bytes
    #expect(archive.starts(with: [0x50, 0x4b, 3, 4]))
    let text = String(decoding: archive, as: UTF8.self)
    for name in ["manifest.csv", "users.csv", "roles.csv", "classes.csv", "enrollments.csv"] {
      // Before the file, and once more in the directory at the end.
      #expect(text.components(separatedBy: name).count == 3, "\(name)")
    }
    #expect(text.contains("file.users,bulk") && !text.contains("delta"))
    for secret in SampleSchool.secrets { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test func `what a program does not list is nowhere`() throws {
    var program = SampleSchool.program
    program.directory = []
    let publication = Publication(SampleSchool.result, of: program, roster: SampleSchool.roster)
    for (path, text) in try Self.export(publication) {
      #expect(!text.contains("Ana"), "\(path)")
      #expect(!text.contains("grade 6"), "\(path)")
    }
  }

  @Test(arguments: [
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{A0}+1", "＝1",
    "|x", "%0", "−2",
  ])
  func `a cell that could be a formula is made harmless`(cell: String) throws {
    var roster = SampleSchool.roster
    roster.students[0].givenName = cell
    let publication = Publication(
      SampleSchool.result, of: SampleSchool.program, roster: roster)
    let table = try #require(try Self.export(publication)["groups.csv"])
    #expect(table.contains("\"'\(cell)\""))
  }

  @Test(arguments: [("\u{FEFF}=1", #"\u{FEFF}=1"#), ("-1", "-1")])
  func `a hidden mark is spelled out, and a plain number stays one`(
    cell: String, shown: String
  ) throws {
    var roster = SampleSchool.roster
    roster.students[0].givenName = cell
    let publication = Publication(
      SampleSchool.result, of: SampleSchool.program, roster: roster)
    let table = try #require(try Self.export(publication)["groups.csv"])
    #expect(table.contains(",s1,member,\(shown),"))
  }

  @Test func `every path stays inside the folder and no two are one`() throws {
    let ids = [
      "../x", "..", ".", "", "/etc/passwd", "a/b", "a\\b", "C:x", "con", "CON.txt", "nul", "lpt1",
      "a", "A", "á", "a~2", "a.", ".a", "-rf", "a b", "a\u{0}b", "名前",
      String(repeating: "x", count: 300), String(repeating: "x", count: 301),
    ]
    let roster = Roster(students: ids.map { Student(id: .init(rawValue: $0), timeZone: "UTC") })
    var result = SampleSchool.result
    result.unplaced = []
    result.groups = ids.enumerated().map { number, id in
      var group = SampleSchool.group(
        "g\(number)", [.init(rawValue: id)], .mon, 600, "UTC", value: 0)
      group.venue = nil
      return group
    }
    let publication = Publication(result, of: SampleSchool.program, roster: roster)
    let paths = try Export(publication, Export.Options()).files.map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    #expect(paths.count { $0.hasPrefix("calendars/students/") } == Set(ids).count)
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasPrefix("-") })
      #expect(path.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
      let names = parts.map { $0.prefix { $0 != "." }.lowercased() }
      #expect(!names.contains("con") && !names.contains("nul") && !names.contains("lpt1"))
    }
  }

  @Test func `classes and enrollments refer to what is there`() throws {
    let files = try Self.export()
    func column(_ name: String, of file: String) throws -> [String] {
      let lines = try #require(files["oneroster/\(file).csv"]).split(separator: "\r\n")
      let place = try #require(lines[0].split(separator: ",").firstIndex { $0 == name })
      return lines.dropFirst().map {
        String($0.split(separator: ",", omittingEmptySubsequences: false)[place])
      }
    }
    let classes = try column("sourcedId", of: "classes")
    #expect(Set(classes).count == 3)
    #expect(Set(try column("classSourcedId", of: "enrollments")) == Set(classes))
    #expect(
      Set(try column("courseSourcedId", of: "classes"))
        == Set(try column("sourcedId", of: "courses")))
    #expect(try column("endDate", of: "academicSessions") == ["2027-03-27"])
    let enrollments = try column("sourcedId", of: "enrollments")
    #expect(Set(enrollments).count == enrollments.count)
    let manifest = try #require(files["oneroster/manifest.csv"])
    for name in ["orgs", "academicSessions", "courses", "classes", "enrollments"] {
      #expect(manifest.contains("file.\(name),delta\r\n"))
      #expect(files["oneroster/\(name).csv"] != nil)
    }
    #expect(manifest.contains("file.users,absent\r\n"))
  }

  @Test func `without a term there are tables and no dates`() throws {
    var program = SampleSchool.program
    program.term = nil
    let publication = Publication(SampleSchool.result, of: program, roster: SampleSchool.roster)
    let export = try Export(publication)
    #expect(export.omissions.count == 2)
    #expect(export.files.contains { $0.path == "groups.csv" })
    #expect(!export.files.contains { $0.path.hasPrefix("calendars") })
  }
}
