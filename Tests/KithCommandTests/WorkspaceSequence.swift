import Foundation
import Matching

/// A random story of a workspace, told by the command alone: a school changes, people match, fix, move,
/// publish, ask and forget, in whatever order chance says.
///
/// Whatever the order, a command does what it says or refuses in words.
struct WorkspaceSequence {
  /// What is wrong with a command that was run.
  struct Fault: CustomStringConvertible {
    var seed: UInt64
    var commands: [[String]]
    var what: String

    var description: String {
      "seed \(seed): \(what)\n" + commands.map { $0.joined(separator: " ") }.joined(separator: "\n")
    }
  }

  private let seed: UInt64
  private let folder: KithProcess.Folder
  private var chances: SplitMix64
  private var school: ChangingSchool
  private var commands: [[String]] = []
  private var fault: String?

  private static let kinds = ["mentor", "buddy", "tutor", "pod", "playdate", "club", "outing"]

  private init(seed: UInt64) throws {
    self.seed = seed
    folder = try KithProcess.Folder()
    chances = SplitMix64(seed: seed)
    let count = 12 + chances.below(18)
    let made = try KithProcess.run(
      ["generate", "--students", "\(count)", "--seed", "\(seed % 97)", "--out", "school"],
      in: folder)
    guard made.code == 0 else { throw CocoaError(.fileReadUnknown) }
    school = ChangingSchool(in: folder)
  }

  /// Runs one story of so many commands; nil where nothing was wrong with it.
  static func fault(seed: UInt64, commands: Int) throws -> Fault? {
    var sequence = try WorkspaceSequence(seed: seed)
    sequence.run("init")
    sequence.run("roster", "school")
    try sequence.writeProgram()
    sequence.run("match", "--draft", "-q", "--effort", "2")
    for _ in 0..<commands where sequence.fault == nil { try sequence.step() }
    return sequence.fault.map { Fault(seed: seed, commands: sequence.commands, what: $0) }
  }

  // MARK: - Commands

  @discardableResult private mutating func run(_ arguments: String...) -> String {
    run(arguments)
  }

  private mutating func run(_ arguments: [String]) -> String {
    guard fault == nil else { return "" }
    commands.append(arguments)
    do {
      let outcome = try KithProcess.run(arguments, in: folder)
      if outcome.isSignalled || !(0...3).contains(outcome.code) {
        fault =
          "\(outcome.isSignalled ? "signal" : "exit code") \(outcome.code) of \(arguments): "
          + outcome.errors.suffix(2000)
      }
      return outcome.code == 0 ? outcome.output : ""
    } catch {
      fault = "\(arguments): \(error)"
      return ""
    }
  }

  private mutating func step() throws {
    let effort = ["-q", "--effort", "2", "--threads", "1"]
    switch chances.below(26) {
    case 0, 1, 2:
      for _ in 0...chances.below(3) { school.change(&chances) }
      try school.write(in: folder)
      run("roster", "school")
    case 3: try writeProgram()
    case 4, 5, 6: _ = run(["match", "--draft"] + effort)
    case 7, 8: _ = run(["rematch"] + effort)
    case 9, 10:
      _ = run(["pin"] + people(2 + chances.below(2)) + (chances.below(3) == 0 ? ["--only"] : []))
    case 11: run("pin", group())
    case 12: _ = run(["veto"] + people(2))
    case 13: run("unpin", "\(1 + chances.below(6))")
    case 14, 15, 16: run("move", "-y", person(), group())
    case 17, 18: publish()
    case 19, 20:
      let what = ["size 2-4", "free mon 15:00-18:00", "weight shared_interests 90"]
      _ = run(
        ["suggest", "--student", person(), "-n", "3"]
          + (chances.below(3) == 0 ? ["--student", person()] : [])
          + (chances.below(3) == 0 ? ["--if", what[chances.below(3)]] : []))
    case 21:
      try folder.write(
        "survey.csv",
        "student,fit,rating,belonging\n"
          + published().map { "\($0),yes,\(1 + chances.below(5)),\(chances.below(101))\n" }.joined()
      )
      run("feedback", "import", "survey.csv")
      run("outcomes")
    case 22: _ = run(["learn", "--out", "learnt.yaml"] + effort)
    case 23: run("forget", person())
    case 24: run("undo")
    default: look()
    }
  }

  /// Looks at everything without changing anything.
  private mutating func look() {
    switch chances.below(7) {
    case 0: run("status")
    case 1: run("review", "--pins")
    case 2: run("review", "--unplaced")
    case 3: run("log")
    case 4: run("report", "--out", "pages", "-q", "--for", "families")
    case 5: run("export", "--out", "files", "-q")
    default: run("review", "--student", person())
    }
  }

  private mutating func publish() {
    guard !run("publish").isEmpty else { return }
    let groups = run("review", "--published").components(separatedBy: "\n").compactMap { line in
      line.hasPrefix("g") ? line.components(separatedBy: "  ") : nil
    }
    for group in groups where group.count > 2 && fault == nil {
      if let breach = school.breach(of: group[2].components(separatedBy: ", ")) {
        fault = "\(group[0]) was published although \(breach)"
      }
    }
  }

  // MARK: - Chances

  /// A program of some kind with some other settings; its name stays.
  private mutating func writeProgram() throws {
    let kind = Self.kinds[chances.below(7)]
    var lines = [
      "program: p", "kind: \(kind)", "term: {starts: 2026-02-02, ends: 2026-05-29}",
      "limits: {effort: 2}",
    ]
    let isGuided = kind == "mentor" || kind == "tutor"
    if !isGuided, chances.below(3) == 0 { lines.append("size: {least: 2, most: 4}") }
    if chances.below(4) == 0 { lines.append("unanswered: half") }
    if chances.below(4) == 0 { lines.append("value: sum") }
    if !isGuided, chances.below(5) == 0 { lines.append("host: coach") }
    let rules = [
      "grade_band: 1", "household_together: true", "not_again: 1", "shared_interest: true",
      "consent_peer_contact: false", "grade_band: false", "common_language: true",
    ]
    if chances.below(2) == 0 {
      lines.append("rules: {\(rules[chances.below(rules.count)])}")
    }
    if chances.below(4) == 0 { lines.append("meeting: {asynchronous: true}") }
    try folder.write("p.yaml", lines.joined(separator: "\n") + "\n")
    run("program", "p.yaml")
  }

  private mutating func person() -> String {
    // Now and then somebody that nobody knows.
    if chances.below(25) == 0 { return "nobody" }
    let ids = school.everybody
    return ids[chances.below(ids.count)]
  }

  private mutating func people(_ count: Int) -> [String] {
    var people: [String] = []
    for _ in 0..<count { people.append(person()) }
    return people
  }

  private mutating func group() -> String { "g\(1 + chances.below(8))" }

  /// Everybody in a published group, as far as they can be read off.
  private mutating func published() -> [String] {
    run("review", "--published").components(separatedBy: "\n").flatMap { line -> [String] in
      let parts = line.components(separatedBy: "  ")
      return line.hasPrefix("g") && parts.count > 2 ? parts[2].components(separatedBy: ", ") : []
    }
  }
}
