import Foundation
import Testing

/// A school on which every command that tells something has run, and all that they told.
struct EveryOutput {
  let folder: KithProcess.Folder
  /// What each command printed, by its words.
  private(set) var printed: [(command: String, text: String)] = []

  /// The folders and files that commands wrote.
  static let written = [
    "out", "pages", "send", "edges.csv", "maybe.json", "study", "published", "w", "made", "taken",
  ]

  /// Runs everything on the roster `r` and the program `p.yaml` of a folder; `student` is in a group,
  /// `coach` looks after them.
  init(_ folder: KithProcess.Folder, student: String, coach: String, pinReason: String) throws {
    self.folder = folder
    let files = ["--roster", "r", "--program", "p.yaml"]
    let result = ["out/result.json"] + files
    try run(["match"] + files + ["--out", "out", "--threads", "1", "--effort", "20"])
    try run(["check", "r", "--program", "p.yaml"])
    try run(["check", "r", "--program", "p.yaml", "--csv"])
    try run(["check", "r", "--program", "p.yaml", "--json"])
    try run(["verify"] + files + ["--result", "out/result.json"])
    for options in [[], ["--json"], ["--student", student], ["--student", student, "--json"]] {
      try run(["explain"] + result + options)
    }
    for reader in [["coordinator"], ["coaches"], ["families"]] {
      try run(["report"] + result + ["--out", "pages", "--for"] + reader)
    }
    try run(["export"] + result + ["--out", "send"])
    try run(["score"] + files + ["--out", "edges.csv", "--breakdown"])
    let asked = ["suggest"] + files + ["--student", student]
    for options in [[], ["--json"], ["--result", "out/result.json", "--hurt-at-most", "1000"]] {
      try run(asked + options)
      try run(asked + options + ["--for-coach", coach])
    }
    try run(asked + ["--carry-out", "1", "--out", "maybe.json"])
    try run(["generate", "--students", "8", "--seed", "1", "--out", "made"])
    try run(["init", "w"])
    let workspace = ["--workspace", "w"]
    try run(["roster", "r"] + workspace)
    try run(["program", "p.yaml"] + workspace)
    try run(["match", "--draft", "--threads", "1", "--effort", "20"] + workspace)
    try run(["review"] + workspace)
    try run(["review", "--student", student] + workspace)
    try run(["veto", student, "nobody-\(pinReason)", "--why", pinReason] + workspace)
    try run(["pin", student, "--why", pinReason, "--as", "me\(pinReason)"] + workspace)
    try run(["review", "--pins"] + workspace)
    try run(["publish", "--out", "published"] + workspace)
    try run(["log"] + workspace)
    try run(["status"] + workspace)
    try run(["outcomes"] + workspace)
    printed.append(
      (
        "export --pseudonymous",
        try KithProcess.shell("cd w && \"$0\" export --pseudonymous --out ../study", in: folder)
          .output
      ))
  }

  private mutating func run(_ arguments: [String]) throws {
    let outcome = try KithProcess.run(arguments, in: folder)
    // No fault and no signal, whatever the school holds.
    #expect(outcome.code < 70, "\(arguments): \(outcome.errors)")
    printed.append((arguments.joined(separator: " "), outcome.output + outcome.errors))
  }

  /// The files that were written, by their paths, but for the workspace's own.
  var files: [(path: String, text: String)] {
    paths.filter { !$0.hasPrefix("w/") && !$0.hasPrefix("made/") }.compactMap { path in
      folder.read(path).map { (path, String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// The paths of all files and folders that were written.
  var paths: [String] {
    Self.written.flatMap { name -> [String] in
      let inner = FileManager.default.enumerator(atPath: "\(folder.path)/\(name)")
      let below = (inner?.allObjects as? [String] ?? []).map { "\(name)/\($0)" }
      return FileManager.default.fileExists(atPath: "\(folder.path)/\(name)") ? [name] + below : []
    }
  }
}
