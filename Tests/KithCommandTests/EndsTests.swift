import Foundation
import Matching
import Testing

/// Input without an end, output that nobody takes, and commands that were killed half way.
@Suite(.serialized) struct EndsTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    try folder.write("p.yaml", "program: p\nkind: buddy\nday: 2027-01-11\nlimits: {effort: 1}\n")
    try #require(
      try KithProcess.run(
        "generate", "--students", "12", "--seed", "3", "--out", "school", in: folder
      ).code == 0)
  }

  @Test(arguments: [
    "match --roster school --program /dev/zero --out o",
    "check endless", "check long", "solve pairing /dev/zero",
    "score --roster endless --program p.yaml --out o.csv",
    "verify --roster school --program p.yaml --result /dev/zero",
    "explain long/students.csv --roster school --program p.yaml",
    "import --oneroster /dev/zero --out o", "import --oneroster long/students.csv --out o",
    "map /dev/zero --out m.yaml",
    "init w && \"$0\" program /dev/zero --workspace w",
  ]) func `input without an end is refused after its limit`(command: String) throws {
    let made = try KithProcess.shell(
      "mkdir endless long && ln -s /dev/zero endless/students.csv && "
        + "truncate -s 2G long/students.csv", in: folder)
    try #require(made.code == 0)
    // Not more memory than the largest limit needs.
    let outcome = try KithProcess.shell("ulimit -v 6000000; \"$0\" \(command)", in: folder)
    #expect(outcome.code == 2, "\(command): \(outcome.code) \(outcome.errors)")
    #expect(!(outcome.errors + outcome.output).isEmpty)
  }

  @Test func `a pipe is read as a file is`() throws {
    let outcome = try KithProcess.shell(
      "\"$0\" match --roster school --program <(cat p.yaml) --out o -q", in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test(arguments: ["rules", "rules --json", "--help", "check school", "kinds pod"])
  func `an answer that does not arrive is told`(command: String) throws {
    let full = try KithProcess.shell("\"$0\" \(command) > /dev/full", in: folder)
    #expect(full.code == 2 && !full.isSignalled, "\(full.errors)")
    #expect(full.errors.contains("standard output"), "\(full.errors)")
    let closed = try KithProcess.shell(
      "exec 3> >(true); sleep 0.3; \"$0\" \(command) >&3; echo \"code $?\"", in: folder)
    #expect(closed.output == "code 2\n", "\(closed.errors)")
    #expect(closed.errors.contains("standard output"), "\(closed.errors)")
  }

  @Test func `init that was killed can be run again`() throws {
    var chances = SplitMix64(seed: 1)
    for turn in 0..<12 {
      try KithProcess.kill(
        ["init", "w\(turn)"], after: Double(chances.below(60)) / 1000, in: folder)
      let again = try KithProcess.run("init", "w\(turn)", in: folder)
      #expect(again.code == 0, "\(again.errors)")
    }
    // As it is left when nothing but the file was made.
    try folder.write("empty/kith.sqlite", "")
    #expect(try KithProcess.run("init", "empty", in: folder).code == 0)
    #expect(try KithProcess.run("program", "p.yaml", "--workspace", "empty", in: folder).code == 0)
    let used = try KithProcess.run("init", "empty", in: folder)
    #expect(used.code == 2)
    #expect(used.errors.contains("already"))
  }
}
