import Foundation
import Testing

/// From what a school has to its first match, at a terminal: two commands, and no file to write.
@Suite struct FirstMatchTests {
  private static let form = """
    "Timestamp","Email Address","Your full name","What grade are you in?","What are your hobbies?",\
    "When are you available?","Do you agree to be matched with other students and to talk to them?"
    "2026/11/02 4:10:00 PM","ann@x.org","Ann Lee","5","Chess, Art","Mon 3-4 PM, Tue 3-4 PM","Yes"
    "2026/11/02 4:11:00 PM","ben@x.org","Ben Roy","5","Chess, Lego","Mon 3-4 PM, Tue 3-4 PM","Yes"
    "2026/11/02 4:12:00 PM","cy@x.org","Cy Fox","5","Art, Lego","Mon 3-4 PM, Tue 3-4 PM","Yes"
    "2026/11/02 4:13:00 PM","dee@x.org","Dee Kim","5","Art, Chess","Mon 3-4 PM, Tue 3-4 PM","No"

    """

  private static let users =
    "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds,grades\n"
    + "u1,true,,student,ann,Ann,Lee,ann@x.org,,05\nu2,true,,student,ben,Ben,Roy,ben@x.org,,05\n"
    + "u3,true,,student,cy,Cy,Fox,cy@x.org,,05\nu4,true,,student,dee,Dee,Kim,dee@x.org,,05\n"

  /// What somebody at the terminal knows and no file tells.
  private static let answers = [
    (prompt: "[l] later ", keys: "y"),
    (prompt: "Eastern, Berlin) ", keys: "Eastern\n"),
    (prompt: "[y/n] ", keys: "y"),
    (prompt: "[o]uting [-] nothing ", keys: "b"),
    (prompt: "(2027-01-11..2027-05-28) ", keys: "2026-12-07..2027-05-28\n"),
  ]

  private func play(_ sources: [String], in folder: KithProcess.Folder) throws {
    let session = try PseudoTerminal.run(
      ["import"] + sources + ["--on", "2026-11-30", "--out", "school"], in: folder,
      answers: Self.answers)
    #expect(session.code == 0, "\(session.screen)")
    // Three answers of the form stand beside each question.
    #expect(session.screen.contains("· Yes → matching, peer-contact"), "\(session.screen)")
    #expect(session.screen.contains("4 rows matched") || session.screen.contains("4 new"))
    let match = try KithProcess.run(
      "match", "--roster", "school", "--program", "school/program.yaml", "--out", "result", "-q",
      in: folder)
    #expect(match.code == 0, "\(match.errors)")
    let result = String(decoding: folder.read("result/result.json") ?? [], as: UTF8.self)
    #expect(result.contains("\"placed\": 3") || result.contains("\"placed\": 2"), "\(result)")
    let students = String(decoding: folder.read("school/students.csv") ?? [], as: UTF8.self)
    #expect(students.components(separatedBy: "matching").count == 4, "\(students)")
    // What was confirmed is asked about no more.
    let again = try PseudoTerminal.run(
      ["import"] + sources + ["--on", "2026-12-07", "--out", "school"], in: folder,
      answers: [(prompt: "[y/n] ", keys: "y")])
    #expect(again.code == 0, "\(again.screen)")
    #expect(!again.screen.contains("[l] later"), "\(again.screen)")
  }

  @Test func `a OneRoster export and a form`() throws {
    let folder = try KithProcess.Folder()
    try folder.write("sis/users.csv", Self.users)
    try folder.write("form.csv", Self.form)
    try play(["--oneroster", "sis", "--survey", "form.csv"], in: folder)
  }

  @Test func `a form alone`() throws {
    let folder = try KithProcess.Folder()
    try folder.write("form.csv", Self.form)
    try play(["--survey", "form.csv"], in: folder)
  }
}
