import Testing

@Suite struct ImportTests {
  private static let users =
    "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds,grades\n"

  private func school() throws -> KithProcess.Folder {
    let folder = try KithProcess.Folder()
    try folder.write(
      "sis/users.csv",
      Self.users
        + "u1,true,,student,ann,Ann,Lee,ann@x.org,,05\nu2,true,,student,ben,Ben,Lee,ben@x.org,,TK\n"
    )
    return folder
  }

  @Test func `notices stand in the way until they are accepted`() throws {
    let folder = try school()
    let held = try KithProcess.run(
      "import", "--oneroster", "sis", "--time-zone", "UTC", "--out", "roster", in: folder)
    #expect(held.code == 2)
    #expect(held.errors.contains("sis/users.csv:3:41: notice: a grade is read as KG: TK;"))
    #expect(try folder.names == ["sis"])
    let accepted = try KithProcess.run(
      "import", "--oneroster", "sis", "--time-zone", "UTC", "--out", "roster", "--accept-notices",
      in: folder)
    #expect(accepted.code == 0)
    #expect(accepted.output.hasPrefix("Added 2 students: u1, u2\n"))
    #expect(try folder.names == ["roster", "sis"])
    let check = try KithProcess.run("check", "roster", in: folder)
    #expect(check.code == 0)
    #expect(check.output.hasSuffix("2 students, 0 problems, 4 notices\n"))
    let again = try KithProcess.run(
      "import", "--oneroster", "sis", "--out", "roster", "--accept-notices", "--json", in: folder)
    #expect(again.output.contains("\"unchanged\": 2"))
  }

  @Test func `problems end with 2, and leave an earlier roster as it was`() throws {
    let folder = try school()
    try folder.write("roster/students.csv", "id,time_zone\nu1,UTC\n")
    try folder.write("sis/users.csv", Self.users + ",true,,student,,,,,,\n")
    let outcome = try KithProcess.run(
      "import", "--oneroster", "sis", "--out", "roster", "--accept-notices", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("sis/users.csv:2:1: the row has no key;"))
    #expect(folder.read("roster/students.csv") == Array("id,time_zone\nu1,UTC\n".utf8))
    #expect(folder.read("roster/requests.csv") == nil)
  }

  @Test func `a mapping is drafted, printed or written`() throws {
    let folder = try school()
    try folder.write("survey.csv", "Email,Grade\nann@x.org,5th\n")
    let printed = try KithProcess.run("map", "survey.csv", in: folder)
    #expect(printed.code == 0)
    #expect(printed.output.contains("to: grade"))
    let written = try KithProcess.run("map", "survey.csv", "--out", "map.yaml", in: folder)
    #expect(written.code == 0)
    #expect(folder.read("map.yaml") == Array(printed.output.utf8))
    #expect(try KithProcess.run("map", "none.csv", in: folder).code == 2)
  }

  @Test(arguments: [
    ["import", "--out", "r"],
    ["import", "--survey", "s.csv", "--map", "a", "--map", "b", "--out", "r"],
    ["import", "--oneroster", "sis", "--consents", "matching", "--out", "r"],
    ["import", "--oneroster", "sis", "--time-zone", "EST", "--out", "r"],
    ["import", "--oneroster", "sis", "--on", "tomorrow", "--out", "r"],
    ["import", "--oneroster", "sis", "--hours", "9-5", "--out", "r"],
    ["check", "r", "--json", "--csv"],
  ])
  func `usage errors end with 2`(arguments: [String]) throws {
    let outcome = try KithProcess.run(arguments, in: try school())
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Error: "))
  }
}
