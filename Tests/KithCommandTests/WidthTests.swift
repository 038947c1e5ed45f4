import Foundation
import Testing

/// What a page of 80 columns holds: every command over a small school that is made up.
@Suite struct WidthTests {
  private let folder: KithProcess.Folder

  init() throws { folder = try KithProcess.Folder() }

  /// Runs a command, and says which of its lines are too wide.
  private func wide(_ line: String) throws -> [String] {
    let outcome = try KithProcess.run(line.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.code == 0 || outcome.code == 1, "\(line): \(outcome.errors)")
    return outcome.output.split(separator: "\n").filter { $0.count > 80 }.map { "\(line): \($0)" }
  }

  private static let search = "--effort 8 --threads 1"

  @Test func `no line of any command is wider than 80 columns`() throws {
    let files = "--roster r --program p.yaml"
    let commands = [
      "generate --students 40 --seed 3 --out r",
      "program --new pod --term 2027-01-11..2027-05-28 --out p.yaml",
      "check r --program p.yaml", "match \(files) --out o \(Self.search)",
      "verify \(files) --result o/result.json", "explain o/result.json \(files)",
      "explain o/result.json \(files) --why-not s001 s004",
      "suggest \(files) --result o/result.json --student s001",
      "report o/result.json \(files) --out page", "export o/result.json \(files) --out send",
      "score \(files) --out edges.csv", "diff o/result.json o/result.json", "kinds", "kinds pod",
      "rules", "rules grade_band", "criteria", "criteria shared_interests",
      "init", "roster r", "program p.yaml", "match --draft \(Self.search)", "review",
      "review --worst 3", "review --unplaced", "review --student s001", "status",
      "pin g1 --why because", "review --pins", "unpin 1", "veto s001 s002", "undo", "redo",
      "match --draft \(Self.search)", "publish", "letters --out letters", "rematch \(Self.search)",
      "publish --as-it-is", "outcomes", "status", "learn",
      "withdraw s004 peer-contact \(Self.search)",
      "forget s005", "log",
    ]
    var found: [String] = []
    for command in commands { found += try wide(command) }
    #expect(found == [])
  }

  @Test func `no line of any help is wider than 80 columns`() throws {
    let help = try KithProcess.run(["--help"], in: folder).output
    var found = help.split(separator: "\n").filter { $0.count > 80 }.map(String.init)
    let names = help.split(separator: "\n").filter {
      $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true
    }.compactMap { $0.split(separator: " ").first.map(String.init) }
    for name in Set(names).subtracting(["kith"]).sorted() {
      let page = try KithProcess.run(["help", name], in: folder).output
      found += page.split(separator: "\n").filter { $0.count > 80 }.map { "\(name): \($0)" }
    }
    #expect(found == [])
  }

  @Test func `what was taken back comes back, until something else is changed`() throws {
    func kith(_ line: String) throws -> KithProcess.Outcome {
      try KithProcess.run(line.split(separator: " ").map(String.init), in: folder)
    }
    try folder.write("r/students.csv", "id,time_zone\na,UTC\nb,UTC\nc,UTC\n")
    try folder.write("p.yaml", "program: p\nkind: pod\n")
    for line in ["init", "roster r", "program p.yaml", "veto a b", "veto a c"] {
      #expect(try kith(line).code == 0)
    }
    #expect(try kith("undo").output.contains("Took back pin 2"))
    #expect(try kith("undo").output.contains("Took back pin 1"))
    #expect(try kith("redo").output.contains("Brought back pin 1"))
    #expect(try kith("review --pins").output.contains("veto  a, b"))
    #expect(try kith("veto b c").output.contains("Kept apart as 3: b, c."))
    #expect(try kith("redo").code == 2)
    #expect(try kith("review --unplaced --names").code == 2)
  }
}
