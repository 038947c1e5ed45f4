import Foundation
import Kith
import KithFiles
import TestSupport
import Testing

/// Keeps the guide page of each kind true: its program is matched, and the page shows what came out.
struct KindGuideTests {
  private let folder: KithProcess.Folder

  init() throws { folder = try KithProcess.Folder() }

  @Test(arguments: Program.Kind.allCases)
  func `the guide of a kind shows what its program really answers`(kind: Program.Kind) throws {
    let page = "docs/guides/\(kind == .buddy ? "buddies" : kind.rawValue + "s").md"
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..")
      .standardizedFileURL
    let text = try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    let program = try #require(parts.first { $0.hasPrefix("yaml\n") })
    let shown = try #require(parts.firstIndex { $0.hasPrefix("text\n") })
    try folder.write("program.yaml", String(program.dropFirst(5)))
    _ = try KithProcess.run(
      "generate", "--students", "120", "--seed", "5", "--out", "school", in: folder)
    let run = try KithProcess.run(
      "match", "--roster", "school", "--program", "program.yaml", "--out", "out", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let sections = run.output.components(separatedBy: "\n\n")
    let kept = sections.enumerated().filter { place, section in
      place == 0 || section.hasPrefix("Figures") || section.contains("best group")
    }
    let best = kept.map(\.element).joined(separator: "\n\n")
    var now = parts
    now[shown] = "text\n\(best.trimmingCharacters(in: .newlines))\n"
    try GoldenFile(inRepository: page).expect(now.joined(separator: "```"))
  }

  @Test(arguments: Program.Kind.allCases)
  func `the page of a kind is a program file that changes nothing`(kind: Program.Kind) throws {
    let listed = try KithProcess.run("kinds", in: folder)
    #expect(listed.output.contains(kind.rawValue))
    let page = try KithProcess.run("kinds", kind.rawValue, in: folder)
    try folder.write("kind.yaml", page.output)
    var problems = ProblemList()
    let program = ProgramFileReader(folder.path + "/kind.yaml").read(&problems)
    #expect(problems.problems.map(\.description) == [])
    #expect(program == .preset(kind, id: "my-\(kind.rawValue)"))
    #expect(try KithProcess.run("kinds", "pot", in: folder).code == 2)
  }
}
