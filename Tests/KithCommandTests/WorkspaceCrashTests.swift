import Foundation
import Matching
import Testing

/// What is published survives whatever happens to a command.
@Suite struct WorkspaceCrashTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    try folder.write("p.yaml", "program: p\nkind: buddy\nday: 2027-01-11\nlimits: {effort: 1}\n")
    for arguments in [
      ["generate", "--students", "60", "--seed", "3", "--out", "school"], ["init"],
      ["roster", "school"], ["program", "p.yaml"], ["match", "--draft", "-q"], ["publish"],
    ] {
      try #require(try KithProcess.run(arguments, in: folder).code == 0)
    }
  }

  @Test func `commands that are killed at any moment lose nothing`() throws {
    let before = try published()
    var chances = SplitMix64(seed: 1)
    for turn in 0..<30 {
      // The name differs, so that every turn has something to write.
      try folder.write("p\(turn).yaml", "program: p\(turn)\nkind: buddy\n")
      let arguments = [
        ["program", "p\(turn).yaml"], ["match", "--draft", "-q", "--program", "p"],
      ]
      try KithProcess.kill(
        arguments[turn % 2], after: Double(chances.below(60)) / 1000, in: folder)
      #expect(try published() == before)
    }
  }

  private func published() throws -> String {
    let outcome = try KithProcess.run("review", "--published", "--program", "p", in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func `a full disk is told, and nothing is lost`() throws {
    let before = try published()
    let size = try #require(folder.read("kith.sqlite")).count
    let remarks = String(repeating: "# more\n", count: 99_999)
    try folder.write("big.yaml", "program: big\nkind: pod\n\(remarks)")
    // Files may grow by half of what the program needs.
    let outcome = try KithProcess.shell(
      "ulimit -f \(size / 1024 + 300); \"$0\" program big.yaml", in: folder)
    #expect(outcome.code == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("disk is full"), "\(outcome.errors)")
    #expect(try published() == before)
    #expect(try KithProcess.run("program", "big.yaml", in: folder).code == 0)
  }

  @Test func `a folder that may not be written can be read and is told`() throws {
    let before = try published()
    let isRoot = geteuid() == 0
    // Root may write everywhere; somebody else then has to try.
    let user = isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
    _ = try KithProcess.shell(
      (isRoot ? "chown -R 65534 . && " : "") + "chmod 500 . && chmod 400 kith.sqlite", in: folder)
    defer { _ = try? KithProcess.shell("chmod 700 . && chmod 600 kith.sqlite", in: folder) }
    let write = try KithProcess.shell("\(user)\"$0\" program p.yaml", in: folder)
    #expect(write.code == 2)
    #expect(write.errors.contains("writ"), "\(write.errors)")
    let read = try KithProcess.shell("\(user)\"$0\" review --published --program p", in: folder)
    #expect(read.output == before, "\(read.errors)")
  }
}

extension KithProcess {
  /// Runs a line of the shell in which `$0` is the command.
  static func shell(_ line: String, in folder: Folder) throws -> Outcome {
    try run(executable: URL(fileURLWithPath: "/bin/bash"), ["-c", line, path], in: folder)
  }

  /// Begins a command and kills it after so many seconds, unless it has ended by then.
  static func kill(_ arguments: [String], after seconds: Double, in folder: Folder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
