import Testing

/// Bad input ends with 2, says where it is wrong, and writes nothing.
@Suite struct BadInputTests {
  static let program = "program: p\nkind: pod\n"
  static let students = "id,time_zone\ns1,UTC\ns2,UTC\ns3,UTC\n"

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var bytes: [UInt8]
    var errors: String

    init(_ name: String, _ file: String, _ text: String, _ errors: String) {
      self.init(name, file, Array(text.utf8), errors)
    }

    init(_ name: String, _ file: String, _ bytes: [UInt8], _ errors: String) {
      self.name = name
      self.file = file
      self.bytes = bytes
      self.errors = errors
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      "missing column", "roster/students.csv", "id,name\ns1,Ann\n",
      "roster/students.csv:1:1: a required column is missing: time_zone; add it to the header\n"),
    Case(
      "double id", "roster/students.csv", students + "s2,UTC\n",
      "roster/students.csv:5:1: the id stands in line 3 already: s2; give every student one row\n"),
    Case(
      "unknown zone", "roster/students.csv", "id,time_zone\ns1,America/New_Yrok\n",
      "roster/students.csv:2:4: time_zone is not a known time zone: America/New_Yrok; "
        + "did you mean America/New_York?\n"),
    Case(
      "time 25:00", "roster/availability.csv", "student,day,from,to\ns1,mon,09:00,25:00\n",
      "roster/availability.csv:2:14: to is not a time of day: 25:00; "
        + "write HH:MM from 00:00 to 24:00\n"),
    Case(
      "weight as text", "p.yaml", program + "weights:\n  shared_interests: much\n",
      "p.yaml:4:21: the weight of shared_interests is not a whole number: much; "
        + "write a whole number from 0 to 1000; 0 switches the criterion off\n"),
    Case(
      "empty file", "roster/students.csv", "",
      "roster/students.csv:1:1: the file is empty; begin it with the header id,time_zone\n"),
    Case(
      "empty program", "p.yaml", "",
      "p.yaml:1:1: the file is empty; begin it with `program: a-name` and `kind: pod`\n"),
    Case(
      "binary file", "roster/students.csv", Array("id,time_zone\ns1,".utf8) + [0x7F, 0x00, 0xFF],
      "roster/students.csv:2:5: the file is not UTF-8 text: byte 0x0; save it as UTF-8 text\n"),
    Case(
      "10 MB line", "roster/students.csv",
      Array(students.utf8) + [UInt8](repeating: 0x78, count: 10_000_000),
      "roster/students.csv:5:1: a row is longer than 1048576 bytes; "
        + "check that every row ends with a line break\n"),
    Case(
      "10 MB program", "p.yaml", [UInt8](repeating: 0x78, count: 10_000_000),
      "p.yaml:1:1: the file is longer than 1048576 bytes; "
        + "check that this is the right file\n"),
    Case(
      "private value", "roster/students.csv", "id,time_zone,birth_date\ns1,UTC,2014-13-01\n",
      "roster/students.csv:2:8: birth_date is not a day of the calendar: (hidden); "
        + "write YYYY-MM-DD\n"),
  ]

  @Test(arguments: cases)
  func `a bad file ends with 2, file, line and column, and no output`(bad: Case) throws {
    let folder = try KithProcess.Folder()
    try folder.write("p.yaml", Self.program)
    try folder.write("roster/students.csv", Self.students)
    try folder.write(bad.file, bad.bytes)
    let before = try folder.names
    let match = try KithProcess.run(
      "match", "--roster", "roster", "--program", "p.yaml", "--out", "out", in: folder)
    #expect(match.code == 2)
    #expect(match.errors == bad.errors)
    #expect(match.output.isEmpty)
    let score = try KithProcess.run(
      "score", "--roster", "roster", "--program", "p.yaml", "--out", "edges.csv", in: folder)
    #expect(score.code == 2)
    #expect(score.errors == bad.errors)
    #expect(try folder.names == before)
  }

  @Test func `problems of all files are told together, in the order of files and lines`() throws {
    let folder = try KithProcess.Folder()
    try folder.write("p.yaml", "program: p\nkind: pdo\n")
    try folder.write("roster/students.csv", "id,time_zone\ns1,\n,UTC\n")
    try folder.write("roster/history.csv", "term\n")
    let match = try KithProcess.run(
      "match", "--roster", "roster", "--program", "p.yaml", "--out", "out", in: folder)
    #expect(match.code == 2)
    #expect(
      match.errors.split(separator: "\n").map { $0.split(separator: " ")[0] } == [
        "p.yaml:2:7:", "roster/history.csv:1:1:", "roster/history.csv:1:1:",
        "roster/history.csv:1:1:", "roster/students.csv:2:4:", "roster/students.csv:3:1:",
      ])
  }

  @Test(arguments: [
    ["--nonsense"], ["solve", "assignment"], ["solve", "knapsack", "e.csv"], ["match"],
    ["solve", "pairing", "e.csv", "--gap", "2"], ["solve", "pairing", "e.csv", "--seconds", "0"],
    ["solve", "grouping", "e.csv", "--least", "4", "--most", "3"],
    ["solve", "pairing", "e.csv", "--threads", "none"], ["generate", "--students", "-1"],
  ])
  func `usage errors end with 2`(arguments: [String]) throws {
    let folder = try KithProcess.Folder()
    try folder.write("e.csv", "a,b,weight\nx,y,1\n")
    let outcome = try KithProcess.run(arguments, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Error: "))
    #expect(outcome.output.isEmpty)
  }

  @Test func `help is no error and lists the exit codes`() throws {
    let folder = try KithProcess.Folder()
    let outcome = try KithProcess.run("--help", in: folder)
    #expect(outcome.code == 0)
    for line in ["0   done", "1   no answer", "2   bad input", "3   stopped", "70  an internal"] {
      #expect(outcome.output.contains(line))
    }
    for command in ["match", "verify", "score", "solve", "generate"] {
      let help = try KithProcess.run(command, "--help", in: folder)
      #expect(help.code == 0)
      #expect(help.output.contains("kith \(command) "))
    }
  }

  @Test func `what cannot be written is said, and nothing is left behind`() throws {
    let folder = try KithProcess.Folder()
    try folder.write("e.csv", "a,b,weight\nx,y,1\n")
    let outcome = try KithProcess.run(
      "solve", "pairing", "e.csv", "--out", "none/a.json", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("none/a.json: cannot be written: "))
    #expect(try folder.names == ["e.csv"])
  }
}
