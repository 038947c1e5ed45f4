import Foundation
import Testing

@Suite struct VerifyTests {
  private let folder: KithProcess.Folder
  /// The result of a small school, as `kith match` wrote it.
  private let text: String

  init() throws {
    folder = try KithProcess.Folder()
    _ = try KithProcess.run(
      "generate", "--students", "24", "--seed", "4", "--out", "school", in: folder)
    try folder.write(
      "p.yaml", "program: p\nkind: buddy\nterm: {starts: 2027-01-11, ends: 2027-02-28}\n")
    let outcome = try KithProcess.run(
      "match", "--roster", "school", "--program", "p.yaml", "--out", "out", "--effort", "3",
      in: folder)
    try #require(outcome.code == 0, "\(outcome.errors)")
    text = String(decoding: folder.read("out/result.json") ?? [], as: UTF8.self)
  }

  private func verify(_ text: String) throws -> KithProcess.Outcome {
    try folder.write("edited.json", text)
    return try KithProcess.run(
      "verify", "--roster", "school", "--program", "p.yaml", "--result", "edited.json", in: folder)
  }

  /// The first number after a text, one higher.
  private func raising(after prefix: String) throws -> String {
    let start = try #require(text.range(of: prefix)?.upperBound)
    let end = try #require(text[start...].firstIndex { !"-0123456789".contains($0) })
    let number = try #require(Int(text[start..<end]))
    return text.replacingCharacters(in: start..<end, with: String(number + 1))
  }

  @Test func `what was matched is accepted, and its bound is proven again`() throws {
    let outcome = try verify(text)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("The result is feasible"))
    #expect(outcome.output.contains("agree"))
    #expect(outcome.output.contains("The certificate proves"))
  }

  @Test(arguments: [
    "\"value\": ", "\"objective\": ", "\"bound\": ", "\"placed\": ", "\"gap\": ",
    "\"certificate\": {\n    \"bound\": ",
  ])
  func `a figure that was changed is refused with the reason`(key: String) throws {
    let outcome = try verify(raising(after: key))
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("edited.json: refused\n  "))
  }

  @Test func `a price that was lowered proves nothing`() throws {
    let prices = try #require(text.range(of: "\"prices\": {")?.upperBound)
    let line = try #require(
      text[prices...].split(separator: "\n").first { $0.contains(": ") && !$0.contains(": 0,") })
    let colon = try #require(line.firstIndex(of: ":"))
    let outcome = try verify(
      text.replacingOccurrences(of: line, with: line[..<colon] + ": 0,"))
    #expect(outcome.code == 1)
  }

  @Test func `a student in two groups is refused`() throws {
    let members = text.split(separator: "\n").filter { $0.contains("\"role\": ") }
    let first = members[0]
    let outcome = try verify(
      text.replacingOccurrences(
        of: members[2].prefix { $0 != "," }, with: first.prefix { $0 != "," }))
    #expect(outcome.code == 1)
  }

  @Test func `what another program holds is taken, for who matches and for who verifies`() throws {
    func run(_ call: String, _ more: String...) throws -> KithProcess.Outcome {
      try KithProcess.run(
        [call, "--roster", "school", "--program", "q.yaml"] + more, in: folder)
    }
    try folder.write(
      "q.yaml", "program: q\nkind: pod\nterm: {starts: 2027-01-11, ends: 2027-02-28}\n")
    let effort = ["--effort", "3"]
    let alone = try KithProcess.run(
      ["match", "--roster", "school", "--program", "q.yaml", "--out", "alone"] + effort,
      in: folder)
    try #require(alone.code == 0, "\(alone.errors)")
    let beside = try KithProcess.run(
      ["match", "--roster", "school", "--program", "q.yaml", "--out", "beside", "--busy"]
        + ["alone/result.json"] + effort, in: folder)
    try #require(beside.code == 0, "\(beside.errors)")
    let told = try run("verify", "--result", "beside/result.json", "--busy", "alone/result.json")
    #expect(told.code == 0, "\(told.errors)")
    #expect(told.output.contains("The certificate proves"))
    let clash = try run("verify", "--result", "alone/result.json", "--busy", "alone/result.json")
    #expect(clash.code == 1)
    #expect(clash.errors.contains("is in a group of another program then"))
    #expect(try run("verify", "--result", "alone/result.json").code == 0)
    #expect(try run("verify", "--result", "alone/result.json", "--busy", "none.json").code == 2)
  }

  @Test func `a file that is no result is bad input`() throws {
    let outcome = try verify(String(text.dropLast(20)))
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("edited.json:"))
  }
}
