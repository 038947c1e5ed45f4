import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

/// Faults of real exports: each is read with a word about it, or refused where it stands.
@Suite struct OneRosterFaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An import of the sound export with some texts replaced in one of its files.
  private func importing(
    _ file: String, _ changes: (String, String)..., drop: String? = nil
  ) throws -> ImportRun {
    var files = OneRosterBundles.sound()
    for (old, new) in changes {
      #expect(files[file]?.contains(old) == true)
      files[file] = files[file]?.replacing(old, with: new)
    }
    if let drop { files[drop] = nil }
    try folder.write(bundle: "sis.zip", files)
    return ImportRun(folder, oneRoster: ["sis.zip"])
  }

  private func sound() throws -> Roster? {
    try folder.write(bundle: "sound.zip", OneRosterBundles.sound())
    return ImportRun(folder, oneRoster: ["sound.zip"]).outcome?.roster
  }

  @Test func `spelling of columns, files and flags does not matter`() throws {
    let expected = try sound()
    var files = OneRosterBundles.sound()
    files["Users.CSV"] = files["users.csv"]?.replacing("dateLastModified", with: "dataLastModified")
      .replacing(",true,", with: ",TRUE,").replacing("g1,05,", with: "g1,5,")
      .replacing("password\n", with: "password,,\n").replacing("\n", with: "\r\n")
    files["users.csv"] = nil
    try folder.write(bundle: "sis.zip", files)
    let run = ImportRun(folder, oneRoster: ["sis.zip"])
    #expect(run.problems.isEmpty)
    #expect(run.outcome?.roster == expected)
    #expect(
      run.notices.contains(
        "sis.zip/Users.CSV:1:1: note: the file is usually called users.csv; nothing needs to be done"
      ))
  }

  @Test(arguments: ["utf8-mark", "utf16-little", "utf16-big", "windows", "cr", "folder"])
  func `encodings and line ends tell the same`(form: String) throws {
    var files = OneRosterBundles.sound().mapValues {
      $0.replacing("Ann,Lee", with: "Ann,L\u{E9}e\u{2019}s")
    }
    try folder.write(bundle: "plain.zip", files)
    let expected = ImportRun(folder, oneRoster: ["plain.zip"]).outcome?.roster
    if form == "folder" {
      files = Dictionary(uniqueKeysWithValues: files.map { ("export/\($0)", $1) })
    }
    if form == "cr" { files = files.mapValues { $0.replacing("\n", with: "\r") } }
    var writer = ZipWriter()
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      let units = Array(text.utf16)
      let bytes: [UInt8] =
        switch form {
        case "utf8-mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf16-little": [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf16-big": [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case "windows":
          text.unicodeScalars.map { $0 == "\u{2019}" ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
        default: Array(text.utf8)
        }
      writer.entries.append(.init(path: file, bytes: bytes))
    }
    try folder.write("sis.zip", writer.bytes)
    let run = ImportRun(folder, oneRoster: ["sis.zip"])
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    #expect(run.outcome?.roster == expected)
    #expect(run.student("u1")?.familyName == "L\u{E9}e\u{2019}s")
    #expect(run.notices.contains { $0.contains("Windows-1252") } == (form == "windows"))
    #expect(run.notices.contains { $0.contains("UTF-16") } == form.hasPrefix("utf16"))
  }

  @Test func `days in the American order are read, and told`() throws {
    let run = try importing("demographics.csv", ("2015-03-02", "3/2/2015"))
    #expect(run.waiting == ["day-format-birthDate"])
    #expect(run.student("u1")?.birthDate == CalendarDate("2015-03-02"))
    let notice = try #require(run.notices.first { $0.contains("birthDate") })
    #expect(notice.hasPrefix("sis.zip/demographics.csv:2:4: notice: "))
    #expect(!notice.contains("2015"))
  }

  @Test func `what is no day is left out`() throws {
    let run = try importing("demographics.csv", ("2015-03-02", "n/a"))
    #expect(run.waiting == ["no-day-birthDate"])
    #expect(run.student("u1")?.birthDate == nil)
  }

  @Test func `links that lead nowhere are told once, where the first stands`() throws {
    #expect(try importing("orgs.csv", ("school,d1", "school,d9")).waiting == ["unknown-parent"])
    #expect(
      try importing("users.csv", ("true,s1,student,alee", "true,s9,student,alee")).waiting == [
        "unknown-org"
      ])
    #expect(try importing("enrollments.csv", ("e1,k1", "e1,k9")).waiting == ["unknown-class"])
    #expect(try importing("enrollments.csv", ("s1,u1", "s1,u9")).waiting == ["unknown-user"])
    #expect(try importing("classes.csv", (",c1,t26", ",c9,t26")).waiting == ["unknown-course"])
    #expect(try importing("classes.csv", ("c2,t27", "c2,t99")).waiting == ["unknown-session"])
  }

  @Test func `odd grades are read as the nearest step, or left out`() throws {
    for (code, grade) in [
      ("IT", "PK"), ("PR", "PK"), ("TK", "KG"), ("K", "KG"), ("-1", "PK"), ("0", "KG"),
      ("Grade 5", "5"), ("5th", "5"),
    ] {
      let run = try importing("users.csv", ("g1,05,", "g1,\(code),"))
      #expect(run.student("u1")?.grade == Grade(grade), "\(code)")
      #expect(run.waiting == ["grade-\(code.lowercased().prefix { $0 != " " })"])
    }
    for code in ["Other", "17", "grey"] {
      let run = try importing("users.csv", ("g1,05,", "g1,\(code),"))
      #expect(run.student("u1")?.grade == nil)
      #expect(run.waiting == ["no-grade"])
    }
    #expect(
      try importing("users.csv", ("g1,05,", "g1,\"05,06\",")).student("u1")?.grade == Grade("6"))
  }

  @Test func `a status in a full export is noted, and deleted rows are left out`() throws {
    let active = try importing("users.csv", ("u1,,", "u1,active,"))
    #expect(active.waiting.isEmpty)
    #expect(active.notices.contains { $0.contains(":2:4: note: a file that holds everything") })
    let gone = try importing("users.csv", ("u1,,", "u1,tobedeleted,"))
    #expect(gone.waiting.contains("deleted-row"))
    #expect(gone.student("u1") == nil)
  }

  @Test func `misspelt names of needed columns are read with a word, and missing ones refused`()
    throws
  {
    let slip = try importing("users.csv", ("givenName", "givenNmae"))
    #expect(slip.waiting == ["column-name"])
    #expect(slip.student("u1")?.givenName == "Ann")
    #expect(
      try importing("users.csv", ("sourcedId", "sourceId")).problems == [
        "sis.zip/users.csv:1:1: a required column is missing: sourcedId; rename the column sourceId"
      ])
    #expect(
      try importing("users.csv", (",role,", ",kind,")).problems == [
        "sis.zip/users.csv:1:1: nothing says who is a student; "
          + "export users.csv with a column role, or roles.csv"
      ])
  }

  @Test func `what the manifest promises is held against the files`() throws {
    let missing = try importing(
      "manifest.csv", ("file.users,bulk", "file.users,bulk\nfile.orgs,bulk"), drop: "orgs.csv")
    #expect(missing.waiting == ["manifest"])
    #expect(try importing("manifest.csv", ("users,bulk", "users,absent")).waiting == ["manifest"])
    #expect(try importing("manifest.csv", ("users,bulk", "users,some")).waiting == ["manifest"])
    #expect(try importing("manifest.csv", ("version,1.1", "version,2.0")).waiting == ["version"])
    #expect(try importing("manifest.csv", drop: "users.csv").problems.count == 1)
  }

  @Test func `broken tables are refused where they are broken`() throws {
    #expect(
      try importing("users.csv", ("Ann,Lee", "\"Ann,Lee")).problems.first?
        .hasPrefix("sis.zip/users.csv:3:") == true)
    #expect(
      try importing("users.csv", ("\nu1,", "\n,")).problems.first?.hasPrefix(
        "sis.zip/users.csv:2:1: the row has no key") == true)
    #expect(
      try importing("courses.csv", ("c1,Algebra", "c1,Algebra,more")).problems.first?.hasPrefix(
        "sis.zip/courses.csv:2:12: the row has 3 cells") == true)
    let short = try importing("courses.csv", ("c1,Algebra", "c1"))
    #expect(short.waiting == ["unknown-course", "short-row"])
    let double = try importing("users.csv", ("\nu2,", "\nu1,"))
    #expect(double.waiting.contains("repeated-key"))
  }

  @Test func `no name and no birth date stands in any message`() throws {
    var files = OneRosterBundles.sound()
    files["demographics.csv"] = "sourcedId,birthDate\nu1,31/31/2015\nu9,2015-03-02\n"
    files["users.csv"] = files["users.csv"]?.replacing(
      "true,s1,student,alee", with: "perhaps,s1,student,alee")
    try folder.write(bundle: "sis.zip", files)
    let run = ImportRun(folder, oneRoster: ["sis.zip"])
    for text in run.notices + run.problems {
      for word in ["Ann", "Lee", "ann@", "2015", "31/31"] { #expect(!text.contains(word)) }
    }
    #expect(run.waiting.count == 3)
  }
}
