import Kith
import KithFiles
import TestSupport
import Testing

struct QuestionTests {
  /// What a program file with these lines comes to, and the problems of it.
  private func program(_ lines: String) -> (program: Program?, problems: [String]) {
    var problems = ProblemList()
    let text = "program: p\nkind: pod\n\(lines)\n"
    let program = ProgramFileReader("p.yaml", text: Array(text.utf8)).read(&problems)
    return (program, problems.problems.map(\.description))
  }

  @Test func `questions of three kinds are read, and their weights`() throws {
    let read = program(
      """
      questions:
        gender: {kind: choice, private: true}
        instruments: {kind: choices}
        skill: {kind: number, from: 1, to: 4.5}
      weights: {alike: {instruments: 20, skill: 10}, unlike: {gender: 15}}
      """)
    #expect(read.problems == [])
    let program = try #require(read.program)
    #expect(program.questions["gender"] == Question(.choice, isPrivate: true))
    #expect(program.questions["instruments"] == Question(.choices))
    let (from, to) = (try #require(Quantity("1")), try #require(Quantity("4.5")))
    #expect(program.questions["skill"] == Question(.number(from: from, to: to)))
    #expect(program.weights["alike:instruments"] == 20)
    #expect(program.weights["unlike:gender"] == 15)
    #expect(program.problems == [])
  }

  @Test func `everything wrong with questions is told at once, each at its place`() {
    let read = program(
      """
      questions:
        a: {kind: choise}
        b: {kind: number, from: 5, to: 1}
        c: {kind: choice, from: 1}
        d: {private: yes}
        grade: {kind: choice}
        "e:f": {kind: choice}
        g: {kind: number, from: 0.1234567, to: 2}
        h: {kind: choice, hidden: true}
      weights: {alike: {nobody: 3}, unlike: 5, "alike:a": 1}
      """)
    #expect(read.program == nil)
    let lines = read.problems.map { $0.split(separator: ":")[1] }
    for line in 4...12 { #expect(lines.contains("\(line)"), "line \(line)") }
    #expect(read.problems.contains { $0.contains("did you mean choice?") })
    #expect(read.problems.contains { $0.contains("end before they begin") })
    #expect(read.problems.contains { $0.contains("unlike has a weight for each question") })
  }

  @Test func `answers that are none are problems at their cells, private ones without their text`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "students.csv",
      """
      id,time_zone,skill,secret,track,spare
      a,UTC,6,x;y,art,1
      b,UTC,many,x,art;law,2
      c,UTC,,,,3
      d,UTC,2.5,y,law;,4
      """)
    let read = program(
      """
      questions:
        skill: {kind: number, from: 1, to: 5}
        secret: {kind: choice, private: true}
        track: {kind: choice}
      """)
    let program = try #require(read.program)
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path, for: program)
    #expect(reader.read(&problems) == nil)
    let told = problems.problems.map(\.description)
    #expect(told.count == 4)
    #expect(told.contains { $0.contains(":2:7:") && $0.contains("lies outside 1 to 5") })
    #expect(told.contains { $0.contains(":2:9:") && !$0.contains("x;y") })
    #expect(told.contains { $0.contains(":3:7:") && $0.contains("not a number from 1 to 5") })
    #expect(told.contains { $0.contains(":3:14:") && $0.contains("holds a list") })
    #expect(problems.notices.map(\.about.value) == [.shown("spare")])
  }

  @Test func `columns that mean something to every program are those that the reader knows`() throws
  {
    let folder = try TemporaryFolder()
    let columns = Student.columns.sorted()
    let cells = columns.map { ["id": "a", "time_zone": "UTC"][$0] ?? "" }
    let rows = [columns + ["spare"], cells + ["x"]].map { $0.joined(separator: ",") }
    try folder.write("students.csv", rows.joined(separator: "\n"))
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let student = try #require(reader.read(&problems)?.students.first)
    #expect(problems.notices.map(\.about.value) == [.shown("spare")])
    #expect(student.own == ["spare": "x"])
  }
}
