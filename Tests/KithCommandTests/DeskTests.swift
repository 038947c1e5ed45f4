import Foundation
import Testing

/// What a coordinator may tell, by the command alone.
@Suite struct DeskTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    try folder.write("p.yaml", Self.program(""))
    try folder.write("p2.yaml", Self.program("rules: {grade_band: 0}\n"))
    try writeRoster("r", lacking: nil)
    try writeRoster("r2", lacking: "a")
  }

  private static func program(_ more: String) -> String {
    """
    program: p
    kind: pod
    term: {starts: 2027-01-11, ends: 2027-02-28}
    size: {least: 2, most: 4}
    limits: {effort: 10}
    \(more)
    """
  }

  /// Four students in two grades; one of them may lack the consent to contact with peers.
  private func writeRoster(_ name: String, lacking: String?) throws {
    let all = "matching;peer-contact;in-person;cross-age;adult-contact"
    let rows = ["a", "b", "c", "d"].enumerated().map { number, id in
      "\(id),\(6 + number % 2),2015-03-01,UTC,\(id == lacking ? "matching" : all)"
    }
    try folder.write(
      "\(name)/students.csv",
      "id,grade,birth_date,time_zone,consents\n\(rows.joined(separator: "\n"))\n")
    let hours = ["a", "b", "c", "d"].map { "\($0),mon,09:00,12:00" }.joined(separator: "\n")
    try folder.write("\(name)/availability.csv", "student,day,from,to\n\(hours)\n")
  }

  /// Runs a command that has to succeed.
  @discardableResult private func kith(_ arguments: String...) throws -> String {
    let outcome = try KithProcess.run(arguments, in: folder)
    try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  private func begin(_ workspace: String = "w") throws {
    try kith("init", workspace)
    try kith("roster", "r", "--workspace", workspace)
    try kith("program", "p.yaml", "--workspace", workspace)
    try kith("match", "--draft", "-q", "--workspace", workspace)
  }

  @Test func `every command of a workspace takes its folder, and what is published is told`() throws
  {
    try begin()
    for arguments in [["export", "--out", "x"], ["report", "--out", "x"]] {
      let outcome = try KithProcess.run(arguments + ["--workspace", "w"], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("nothing is published"))
    }
    try kith("export", "--draft", "--out", "x", "--workspace", "w")
    let letter = String(decoding: folder.read("x/letters/letter/a.txt") ?? [], as: UTF8.self)
    #expect(letter.hasPrefix("DRAFT: "))
    try kith("report", "--draft", "--out", "x", "--workspace", "w")
    let page = String(decoding: folder.read("x/report.html") ?? [], as: UTF8.self)
    #expect(page.contains("<title>Draft: ") && page.contains("DRAFT: "))
    try kith("publish", "--workspace", "w")
    try kith("export", "--out", "y", "--workspace", "w")
    let told = String(decoding: folder.read("y/letters/letter/a.txt") ?? [], as: UTF8.self)
    #expect(!told.contains("DRAFT") && told.contains("First meeting: "))
    for arguments in [
      ["explain", "--student", "a"], ["verify"], ["suggest", "--student", "a"],
      ["report", "--out", "y"], ["review"], ["status"],
    ] {
      let outcome = try KithProcess.run(arguments + ["--workspace", "w"], in: folder)
      #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
    }
  }

  @Test func `what is forbidden now is told to nobody, and named at once`() throws {
    try begin()
    try kith("publish", "--workspace", "w")
    let news = try kith("roster", "r2", "--workspace", "w")
    #expect(news.contains("g1: consent_peer_contact: a lacks"), "\(news)")
    #expect(try kith("status", "--workspace", "w").contains("consent_peer_contact"))
    #expect(try kith("review", "--workspace", "w").contains("forbidden now: g1: consent_peer"))
    for arguments in [
      ["export", "--out", "x"], ["report", "--out", "x", "--for", "families"],
      ["suggest", "--student", "b"], ["publish", "--out", "x"],
      ["export", "--draft", "--out", "x"],
    ] {
      for more in [[], arguments[0] == "suggest" ? [] : ["--as-it-is"]] {
        let outcome = try KithProcess.run(arguments + more + ["--workspace", "w"], in: folder)
        #expect(outcome.code == 1, "\(arguments)")
        #expect(outcome.errors.contains("g1: consent_peer_contact: "), "\(outcome.errors)")
      }
    }
    #expect(!(try folder.names.contains("x")))
  }

  @Test func `a newer program forbids, and other changes need a word`() throws {
    try begin()
    try kith("program", "p2.yaml", "--workspace", "w")
    let outcome = try KithProcess.run("publish", "--as-it-is", "--workspace", "w", in: folder)
    #expect(outcome.code == 1 && outcome.errors.contains("grade_band"), "\(outcome.errors)")
    // The same rules in other words need a person's word alone.
    try folder.write("p3.yaml", Self.program("weights: {shared_interests: 77}\n"))
    try kith("program", "p3.yaml", "--workspace", "w")
    let asked = try KithProcess.run("publish", "--workspace", "w", in: folder)
    #expect(asked.code == 1 && asked.errors.contains("--as-it-is"), "\(asked.errors)")
    try kith("publish", "--as-it-is", "--workspace", "w")
  }

  @Test func `a consent is withdrawn, and the others are placed again`() throws {
    try begin()
    try kith("publish", "--workspace", "w")
    let told = try kith("withdraw", "a", "peer-contact", "--workspace", "w")
    #expect(told.contains("g1: consent_peer_contact"), "\(told)")
    #expect(told.contains("cancel: Mon") && told.contains("until 2027-02-28"))
    #expect(told.contains("tell: the family of a, b, c, d"))
    #expect(told.contains("next: kith review"))
    try kith("publish", "--workspace", "w")
    try kith("export", "--out", "x", "--only", "groups", "--workspace", "w")
    let table = String(decoding: folder.read("x/groups.csv") ?? [], as: UTF8.self)
    #expect(table.contains(",b,") && !table.contains(",a,"))
  }

  private static let races =
    ProcessInfo.processInfo.environment["KITH_RACES"].flatMap(Int.init) ?? 12

  @Test func `publishing beside a new roster never publishes what it forbids`() throws {
    try begin()
    for round in 0..<Self.races {
      let copy = "race\(round)"
      try FileManager.default.copyItem(
        atPath: folder.path + "/w", toPath: folder.path + "/" + copy)
      let outcome = try KithProcess.shell(
        "\"$0\" roster r2 --workspace \(copy) > \(copy).log 2>&1 & sleep 0.0\(round % 12); "
          + "\"$0\" publish --workspace \(copy); wait", in: folder)
      let log = try kith("log", "--workspace", copy).split(separator: "\n").map(String.init)
      let roster = try #require(log.lastIndex { $0.contains("  roster") })
      let published = log.lastIndex { $0.contains("  publish") }
      #expect(published.map { $0 < roster } ?? true, "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test(arguments: ["mentor", "buddy", "tutor", "pod", "playdate", "club", "outing"])
  func `a first program of every kind is one that match takes`(kind: String) throws {
    try kith("program", "--new", kind, "--term", "2027-01-11..2027-05-28", "--out", "n.yaml")
    let matched = try KithProcess.run(
      "match", "--roster", "r", "--program", "n.yaml", "--out", "o", "--effort", "5", "-q",
      in: folder)
    #expect(matched.code == 0, "\(matched.errors)")
    let again = try KithProcess.run(
      "program", "--new", kind, "--term", "2027-01-11..2027-05-28", "--out", "n.yaml", in: folder)
    #expect(again.code == 2 && again.errors.contains("n.yaml"))
    for term in ["2027-01-11", "2027-05-28..2027-01-11", "now..then"] {
      #expect(
        try KithProcess.run("program", "--new", kind, "--term", term, in: folder).code == 2)
    }
  }

  @Test func `a file that was changed by hand is told to nobody`() throws {
    try kith("match", "--roster", "r", "--program", "p.yaml", "--out", "o", "-q")
    let text = String(decoding: try #require(folder.read("o/result.json")), as: UTF8.self)
    let sentence = try #require(text.range(of: "\"text\": \""))
    try folder.write(
      "edited.json", text.replacingCharacters(in: sentence, with: "\"text\": \"Indeed, "))
    for arguments in [
      ["export", "edited.json", "--out", "x"], ["report", "edited.json", "--out", "x"],
      ["explain", "edited.json"], ["suggest", "--result", "edited.json", "--student", "a"],
    ] {
      let outcome = try KithProcess.run(
        arguments + ["--roster", "r", "--program", "p.yaml"], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("changed by hand"), "\(arguments)")
    }
    #expect(!(try folder.names.contains("x")))
  }

  @Test func `an answer that cannot be written is no answer`() throws {
    try begin()
    for command in ["review --workspace w", "log --workspace w", "check r --csv", "kinds"] {
      let outcome = try KithProcess.shell("\"$0\" \(command) > /dev/full", in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("standard output"), "\(command)")
    }
  }
}
