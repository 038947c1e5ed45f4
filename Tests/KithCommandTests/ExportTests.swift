import Testing

@Suite struct ExportTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    _ = try KithProcess.run(
      "generate", "--students", "20", "--seed", "4", "--out", "school", in: folder)
    try folder.write(
      "p.yaml", "program: p\nkind: pod\nterm: {starts: 2027-01-11, ends: 2027-02-28}\n")
    _ = try KithProcess.run(
      "match", "--roster", "school", "--program", "p.yaml", "--out", "out", "--effort", "1",
      "--quiet", in: folder)
  }

  private func export(_ more: String...) throws -> KithProcess.Outcome {
    try KithProcess.run(
      ["export", "out/result.json", "--roster", "school", "--program", "p.yaml"] + more, in: folder)
  }

  @Test func `everything is written, the same every time, and a new edition on request`() throws {
    let first = try export("--out", "a")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    let names = try folder.names(in: "a")
    #expect(
      names == [
        "calendars", "canvas", "groups.csv", "letters", "moodle", "oneroster", "published.csv",
      ])
    let calendar = try #require(folder.read("a/calendars/groups/g1.ics"))
    #expect(try export("--out", "a").code == 0)
    #expect(folder.read("a/calendars/groups/g1.ics") == calendar)
    #expect(try export("--out", "b", "--previous", "a", "--only", "calendars").code == 0)
    #expect(try folder.names(in: "b") == ["calendars", "published.csv"])
    let next = String(decoding: folder.read("b/calendars/groups/g1.ics") ?? [], as: UTF8.self)
    #expect(next.contains("SEQUENCE:1\r\n"))
  }

  @Test func `a letter, a result or a folder that is wrong is told with its place`() throws {
    try folder.write("l.txt", "Dear {{name}},\nsee {{wit}}.\n")
    let letter = try export("--out", "c", "--letter", "l.txt")
    #expect(letter.code == 2)
    #expect(
      letter.errors
        == "l.txt:2:5: nothing has this name in a letter: wit; did you mean with?\n")
    try folder.write("q.yaml", "program: q\nkind: pod\nday: 2027-01-11\n")
    let other = try KithProcess.run(
      "export", "out/result.json", "--roster", "school", "--program", "q.yaml", "--out", "c",
      in: folder)
    #expect(other.code == 2)
    #expect(other.errors.contains("the roster and the program do not know this: the program p"))
    #expect(try export("--out", "c", "--previous", "nowhere").code == 2)
    #expect(try export("--out", "c", "--at", "today").code == 2)
    #expect(try export("--out", "c", "--only", "faxes").code == 2)
    #expect(!(try folder.names.contains("c")))
  }
}
