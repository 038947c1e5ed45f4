import Foundation
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct TableFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The header and the rows of a table, and what was told about it.
  private struct Reading {
    var titles: [String] = []
    var rows: [[String?]] = []
    var problems: [String]
    var notices: [String]
  }

  private func read(_ path: String) -> Reading {
    var problems = ProblemList()
    var reading = Reading(problems: [], notices: [])
    if let source = TableFile.open(path, &problems), let table = ExportTable(source, &problems) {
      reading.titles = table.headers.map(\.name)
      table.forEachRow(&problems) { row, _ in
        reading.rows.append(table.headers.indices.map { row.text($0) })
      }
    }
    reading.problems = problems.problems.map(\.description)
    reading.notices = problems.notices.map(\.code)
    return reading
  }

  private func read(_ name: String, _ bytes: [UInt8]) throws -> Reading {
    let path = "\(folder.path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return read(path)
  }

  private static func workbook(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Workbooks/\(name)").path
  }

  // MARK: - Workbooks

  @Test(arguments: ["answers.xlsx", "answers-1904.xlsx"])
  func `days, times, numbers and texts are read as the sheet shows them`(name: String) {
    let reading = read(Self.workbook(name))
    #expect(reading.problems.isEmpty)
    #expect(reading.titles.prefix(3) == ["Student ID", "Completion time", "Day"])
    #expect(
      reading.rows == [
        [
          "u1", "2026-11-02 16:08:12", "2026-11-02", "15:30", "02134", "0.3", "TRUE",
          "Chess, & “go”",
        ],
        [
          "u2", "2026-11-03 00:00", "2027-01-31", "09:00", "60601", "85%", "FALSE", "line\nbreak",
        ],
      ])
  }

  @Test func `a header of two rows with merged cells is one under a banner`() {
    let reading = read(Self.workbook("merged.xlsx"))
    #expect(
      reading.titles == [
        "username", "Monday 15:00", "Monday 15:30", "Tuesday 15:00", "Tuesday 15:30",
      ])
    #expect(reading.rows == [["alee", "1", "1", "0", "0"], ["blee", "0", "1", "1", "0"]])
    #expect(reading.notices == ["banner"])
  }

  @Test func `the first shown sheet with a table is read, and others are told`() {
    let reading = read(Self.workbook("several.xlsx"))
    #expect(reading.rows == [["u1", "Chess"]])
    #expect(reading.notices == ["sheets"])
  }

  @Test func `a problem names row and column of the sheet`() throws {
    var problems = ProblemList()
    let source = try #require(TableFile.open(Self.workbook("answers.xlsx"), &problems))
    let table = try #require(ExportTable(source, &problems))
    var places: [String] = []
    table.forEachRow(&problems) { row, _ in
      let problem = row.problem(7, "odd", remedy: "none")
      places.append("\(problem.line):\(problem.column)")
    }
    #expect(places == ["2:8", "3:8"])
  }

  /// A workbook by hand, with what openpyxl does not write.
  private func bytes(sheet: String, strings: String? = nil) -> [UInt8] {
    var zip = ZipWriter()
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
      "xl/workbook.xml",
      "<x:workbook xmlns:x='m' xmlns:r='\(kinds)'><x:sheets><x:sheet name='A' r:id='r1'/></x:sheets></x:workbook>"
    )
    zip.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='r1' Type='\(kinds)/worksheet' Target='/xl/s.xml'/>"
        + "<Relationship Id='r2' Type='\(kinds)/sharedStrings' Target='strings.xml'/></Relationships>"
    )
    zip.add("xl/s.xml", sheet)
    zip.add("xl/strings.xml", strings ?? "<sst/>")
    return zip.bytes
  }

  @Test func `inline and rich texts, prefixes, gaps and errors are read`() throws {
    let reading = try read(
      "a.xlsx",
      bytes(
        sheet: """
          <x:worksheet><x:sheetData>
          <x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c>
          <x:c r="C3" t="s"><x:v>0</x:v></x:c></x:row>
          <x:row r="7"><x:c t="str"><x:f>A1</x:f><x:v>u1 &amp; &#x4E2D;</x:v></x:c>
          <x:c r="C7" t="e"><x:v>#N/A</x:v></x:c></x:row>
          </x:sheetData></x:worksheet>
          """,
        strings: "<sst><si><r><t>Li</t></r><r><t>kes</t></r><rPh><t>no</t></rPh></si></sst>"))
    #expect(reading.titles == ["id", "", "Likes"])
    #expect(reading.rows == [["u1 & 中", nil, nil]])
    #expect(reading.notices.contains("cell-errors"))
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>", "document type"),
    (String(repeating: "<a>", count: 100), "nests deeper"), ("<worksheet><row><c>", "cut off"),
    ("<row><c r='ZZZ1'><v>1</v></c></row>", "columns"), ("</a>", "never began"),
  ])
  func `what could do harm is refused`(sheet: String, reason: String) throws {
    let reading = try read("a.xlsx", bytes(sheet: sheet))
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.contains(reason) == true)
    #expect(reading.rows.isEmpty)
  }

  @Test func `a cell with more text than a sheet can hold is refused`() throws {
    let text = String(repeating: "x", count: 200_000)
    for (sheet, strings) in [
      ("<a/>", "<sst><si><t>\(text)</t></si></sst>"),
      ("<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>", "<sst/>"),
    ] {
      let reading = try read("a.xlsx", bytes(sheet: sheet, strings: strings))
      #expect(reading.rows.isEmpty)
      #expect(reading.problems.first?.contains("more text than a sheet can") == true)
    }
  }

  // MARK: - Other files

  @Test func `an archive of one table is that table`() throws {
    var zip = ZipWriter()
    zip.add("__MACOSX/._hours.csv", "junk")
    zip.add("export/hours.csv", "id,Likes\nu1,Chess\n")
    #expect(try read("a.zip", zip.bytes).rows == [["u1", "Chess"]])
    zip.add("export/more.csv", "id\nu1\n")
    #expect(try read("b.zip", zip.bytes).problems.first?.contains("2 tables") == true)
  }

  @Test(arguments: [
    ("\u{FEFF}sep=;\nid;Likes\nu1;a,b\n", ["id", "Likes"], [["u1", "a,b"]]),
    ("id|Likes\nu1|a, b, c\n", ["id", "Likes"], [["u1", "a, b, c"]]),
    (
      "Report, all of it\n\nid\tLikes\tMore\nu1\ta\tb\n", ["id", "Likes", "More"],
      [["u1", "a", "b"]]
    ),
    (
      "Course:,Algebra,,\n\"Exported \"\"today\"\"\",,,\nid,Likes,A,B\nu1,x,1,2\nTotal,,1,2\n",
      ["id", "Likes", "A", "B"], [["u1", "x", "1", "2"]]
    ),
    ("Course:,Algebra\nid,Likes,A\nu1,x,1\n", ["id", "Likes", "A"], [["u1", "x", "1"]]),
    ("id,Likes,\nu1,x,1\nu2,y,2\n", ["id", "Likes", ""], [["u1", "x", "1"], ["u2", "y", "2"]]),
    ("id,Likes\nTotal,none\n", ["id", "Likes"], [["Total", "none"]]),
    (
      "Q1,Q2\nWho are you?,What do you like?\n\"{\"\"ImportId\"\":1}\",\"{\"\"ImportId\"\":2}\"\nu1,Chess\n",
      ["Who are you?", "What do you like?"], [["u1", "Chess"]]
    ),
  ])
  func `banners, separators and counts are no rows`(
    text: String, titles: [String], rows: [[String?]]
  ) throws {
    let reading = try read("a.csv", Array(text.utf8))
    #expect(reading.problems.isEmpty)
    #expect(reading.titles == titles)
    #expect(reading.rows == rows)
  }

  @Test func `a list without quotes is no header`() throws {
    let reading = try read("a.csv", Array("id,Likes\nu1,Chess,Art,Lego,Go\n".utf8))
    #expect(reading.titles == ["id", "Likes"])
    #expect(reading.problems.count == 1)
  }

  @Test func `files that are no tables are called by their names`() throws {
    #expect(try read("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 0]).problems[0].contains(".xls of old"))
    #expect(try read("a.csv", Array("%PDF-1.7".utf8)).problems[0].contains("PDF"))
    #expect(try read("a.xls", Array("<html><table>".utf8)).problems[0].contains("web page"))
  }

  // MARK: - Lists of learning platforms

  @Test func `a gradebook of Canvas has the school's keys and no test student`() throws {
    let reading = try read(
      "g.csv",
      Array(
        """
        Student,ID,SIS User ID,SIS Login ID,Section,Quiz (12),Final Score
        "    Points Possible",,,,,10,
        "Lee, Ann",501,a1,annl,Alg-1,9,90
        "Roy, Ben",502,b2,benr,Alg-1,8,80
        "Student, Test",503,,,Alg-1,,
        """.utf8))
    #expect(reading.titles == ["Student ID", "Username", "First name", "Last name", "Section"])
    #expect(
      reading.rows == [
        ["a1", "annl", "Ann", "Lee", "Alg-1"], ["b2", "benr", "Ben", "Roy", "Alg-1"],
      ])
  }

  @Test func `lists of Moodle and Kolibri have students alone, and no passwords`() throws {
    let moodle = try read(
      "p.csv",
      Array(
        """
        First name,Last name,Email address,Roles,Groups,Last access to course
        Ann,Lee,ann@x.org,Student,Pod 1,now
        Tia,Day,tia@x.org,"Teacher, Manager",,now
        """.utf8))
    #expect(moodle.rows == [["ann@x.org", "ann@x.org", "Ann", "Lee", "Pod 1"]])
    let kolibri = try read(
      "k.csv",
      Array(
        """
        Database ID (UUID),Username (USERNAME),Password (PASSWORD),Full name (FULL_NAME),\
        User type (USER_TYPE),Identifier (IDENTIFIER),Learner enrollment (ENROLLED_IN)
        9f,ann,secret,Ann Lee,LEARNER,a1,Alg
        8f,tia,secret,Tia Day,FACILITY_COACH,t1,
        """.utf8))
    #expect(kolibri.rows == [["a1", "ann", "Ann Lee", "Alg"]])
  }
}
