import Foundation
import Kith
import KithFiles
import Matching
import Testing

@Suite struct MatchTests {
  private let folder: KithProcess.Folder

  init() throws { folder = try KithProcess.Folder() }

  private func match(_ program: String, _ roster: String, _ more: String...) throws
    -> KithProcess.Outcome
  {
    let arguments = ["match", "--roster", roster, "--program", program, "--out", "out"]
    return try KithProcess.run(arguments + more, in: folder)
  }

  /// The folder's roster with the rows of every table in another order.
  private func shuffle(_ roster: String, to other: String, seed: UInt64) throws {
    var chances = SplitMix64(seed: seed)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + roster) {
      let text = String(decoding: folder.read("\(roster)/\(name)") ?? [], as: UTF8.self)
      let lines = text.split(separator: "\n")
      let rows = lines.dropFirst().shuffled(using: &chances)
      try folder.write("\(other)/\(name)", ([lines[0]] + rows).joined(separator: "\r\n"))
    }
  }

  @Test(arguments: ["pod", "mentor", "buddy"])
  func `row order, folder and threads change no byte of the result`(kind: String) throws {
    _ = try KithProcess.run(
      "generate", "--students", "30", "--seed", "4", "--out", "school", in: folder)
    try shuffle("school", to: "elsewhere/again", seed: 9)
    try folder.write(
      "p.yaml", "program: p\nkind: \(kind)\nterm: {starts: 2027-01-11, ends: 2027-02-28}\n")
    let first = try match("p.yaml", "school", "--effort", "3", "--threads", "1")
    #expect(first.code == 0, "\(first.errors)")
    let one = try #require(folder.read("out/result.json"))
    let second = try match("p.yaml", "elsewhere/again", "--effort", "3", "--threads", "2")
    #expect(second.code == 0, "\(second.errors)")
    #expect(folder.read("out/result.json") == one)
    // What to do next names the folder.
    let figures = [first, second].map { $0.output.components(separatedBy: "\nFigures\n").last }
    #expect(figures[0] == figures[1] && figures[0] != first.output)
  }

  @Test func `wishes that contradict each other leave those over and say which`() throws {
    try folder.write(
      "roster/students.csv",
      "id,time_zone,consents\n"
        + ["s1", "s2", "s3"].map { "\($0),UTC,matching;peer-contact\n" }.joined())
    try folder.write(
      "roster/requests.csv",
      "student,other,wish\ns1,s2,together\ns1,s2,apart\n")
    try folder.write("p.yaml", "program: p\nkind: pod\n")
    let outcome = try match("p.yaml", "roster", "--quiet")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    var problems = ProblemList()
    var reader = ResultFileReader(folder.path + "/out/result.json")
    let read = reader.read(&problems)
    let result = try #require(read)
    #expect(result.status == .optimal)
    #expect(result.unplaced.allSatisfy { !$0.reasons.isEmpty })
    #expect(
      result.notices.contains {
        $0.code == "contradictory-musts" && $0.students == ["s1", "s2"]
      })
  }

  @Test func `nobody to match is an answer`() throws {
    try folder.write("roster/students.csv", "id,time_zone,enrolled,shoe_size\ns1,UTC,false,40\n")
    try folder.write("p.yaml", "program: p\nkind: pod\n")
    let outcome = try match("p.yaml", "roster", "--json")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\"status\": \"empty\""))
    #expect(
      outcome.output.contains("students.csv: no program uses the column: shoe_size"))
    #expect(Array(outcome.output.utf8) == folder.read("out/result.json"))
    #expect(folder.read("out/run.json") != nil)
  }

  @Test func `every allowed pair is scored, and the table is one that solve reads`() throws {
    _ = try KithProcess.run(
      "generate", "--students", "20", "--seed", "4", "--out", "school", in: folder)
    try folder.write(
      "p.yaml", "program: p\nkind: pod\nterm: {starts: 2027-01-11, ends: 2027-02-28}\n")
    let outcome = try KithProcess.run(
      "score", "--roster", "school", "--program", "p.yaml", "--out", "edges.csv", "--breakdown",
      in: folder)
    try #require(outcome.code == 0, "\(outcome.errors)")
    let lines = String(decoding: folder.read("edges.csv") ?? [], as: UTF8.self).split(
      separator: "\n")
    #expect(lines[0].hasPrefix("a,b,weight,shared_interests,"))
    #expect(lines.dropFirst().elementsEqual(lines.dropFirst().sorted()))
    #expect(lines.count > 10)
    let solved = try KithProcess.run(
      "solve", "pairing", "edges.csv", "--quiet", in: folder)
    #expect(solved.code == 0)
    #expect(solved.errors.isEmpty)
  }
}
