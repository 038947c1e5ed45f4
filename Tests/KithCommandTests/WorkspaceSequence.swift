import Foundation
import Kith
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
    for name in ["p", "q"] {
      try sequence.writeProgram(name)
      _ = sequence.run(["match", "--draft", "--program", name] + effort)
      if sequence.chances.below(3) > 0 { _ = sequence.run(["publish", "--program", name]) }
    }
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
    switch chances.below(40) {
    case 0, 1, 2:
      for _ in 0...chances.below(3) { school.change(&chances) }
      try school.write(in: folder)
      run("roster", "school")
    case 3: try writeProgram(program())
    case 4, 5, 6: _ = run(["match", "--draft"] + about(program()) + Self.effort)
    case 7, 8: _ = run(["rematch"] + about(program()) + Self.effort)
    case 9, 10:
      _ = run(
        ["pin"] + people(2 + chances.below(2)) + (chances.below(3) == 0 ? ["--only"] : [])
          + about(program()))
    case 11: _ = run(["pin", group()] + about(program()))
    case 12, 13: _ = run(["veto"] + people(2) + about(program()))
    case 14: _ = run(["unpin", "\(1 + chances.below(6))"] + about(program()))
    case 15, 16, 17: _ = run(["move", "-y", person(), group()] + about(program()))
    case 18, 19, 20, 21: try publish()
    case 22, 23: suggest()
    case 24: try answer()
    case 25: _ = run(["learn", "--out", "learnt.yaml"] + about(program()) + Self.effort)
    case 26: run("forget", person())
    case 27, 28: run("undo")
    case 29: run("redo")
    case 30: try spend()
    case 31, 32, 33: try tell()
    case 34, 35, 36: try live()
    default: look()
    }
  }

  private static let effort = ["-q", "--effort", "2", "--threads", "1"]

  /// A day of the term, or near it.
  private mutating func day() -> String {
    let days = [
      "2026-01-20", "2026-02-02", "2026-02-03", "2026-03-05", "2026-04-20", "2026-05-29",
      "2026-06-30",
    ]
    return days[chances.below(days.count)]
  }

  /// What happens in a term.
  private mutating func live() throws {
    let name = program()
    switch chances.below(8) {
    case 0: _ = run(["pause", person(), "--until", day(), "--on", day()])
    case 1, 2:
      _ = run(
        ["leave", person(), group(), "--reason", "tired", "--on", day()] + about(name)
          + (chances.below(2) == 0 ? ["--never-again"] : []))
    case 3: _ = run(["flag", group(), "--about", "silent", "--to", "c1"] + about(name))
    case 4:
      let word = ["--yes", "--no"][chances.below(2)]
      _ = run(
        ["met", group(), word, "--on", day()] + about(name)
          + (chances.below(2) == 0 ? ["--by", person(), "--fit", "no"] : []))
    case 5:
      let isAtOnce = chances.below(2) == 0
      try runTelling(
        ["fill", group(), "--on", day()] + about(name) + (isAtOnce ? ["--publish"] : []), name)
    default:
      let isAtOnce = chances.below(2) == 0
      try runTelling(
        ["round", "--on", day()] + about(name) + Self.effort
          + (chances.below(2) == 0 ? ["--seats"] : []) + (isAtOnce ? ["--publish"] : []), name)
    }
  }

  private mutating func suggest() {
    let what = ["size 2-4", "free mon 15:00-18:00", "weight shared_interests 90"]
    _ = run(
      ["suggest", "--student", person(), "-n", "3"] + about(program())
        + (chances.below(3) == 0 ? ["--student", person()] : [])
        + (chances.below(3) == 0 ? ["--if", what[chances.below(3)]] : []))
  }

  private mutating func answer() throws {
    let name = program()
    try folder.write(
      "survey.csv",
      "student,fit,rating,belonging\n"
        + published(name).map {
          "\($0),\(chances.below(3) == 0 ? "no" : "yes"),\(1 + chances.below(5)),"
            + "\(chances.below(101))\n"
        }.joined())
    _ = run(["feedback", "import", "survey.csv"] + about(name))
    run("outcomes")
  }

  /// A consent is taken back, or several programs are planned as one.
  private mutating func spend() throws {
    guard chances.below(4) == 0 else {
      let consents = Consent.allCases.map(\.rawValue)
      _ = run(["withdraw", person(), consents[chances.below(consents.count)]] + Self.effort)
      return
    }
    try folder.write("plan.yaml", "plan: t\nprograms: [planned.yaml]\nlimits: {seconds: 2}\n")
    try folder.write("planned.yaml", "program: planned\nkind: buddy\nlimits: {effort: 2}\n")
    _ = run(
      ["plan", "--roster", "school", "--plan", "plan.yaml", "--out", "plan"] + Self.effort)
  }

  /// Looks at everything without changing anything.
  private mutating func look() {
    let name = program()
    switch chances.below(10) {
    case 0: run("status")
    case 1: _ = run(["review", "--pins"] + about(name))
    case 2: _ = run(["review", "--unplaced"] + about(name))
    case 3: run("log")
    case 4: run("today", "--on", day())
    case 5: _ = run(["rounds"] + about(name))
    case 6: run("milestones", "--on", day())
    case 7: run("record", person(), "--out", "record")
    case 8: _ = run(["explain", "--student", person()] + about(name))
    default: _ = run(["review", "--student", person()] + about(name))
    }
  }

  // MARK: - What leaves the desk

  /// Publishes; a group that the raw roster forbids is a fault.
  private mutating func publish() throws {
    let name = program()
    let asItIs = chances.below(3) == 0
    guard !run(["publish"] + about(name) + (asItIs ? ["--as-it-is"] : [])).isEmpty else { return }
    if let breach = try RawDesk(in: folder).breach(of: name, justPublished: !asItIs) {
      fault = "published although \(breach)"
    }
  }

  /// Writes to families, platforms or readers; a group that the raw roster forbids is a fault.
  private mutating func tell() throws {
    let name = program()
    let asItIs = chances.below(2) == 0 ? ["--as-it-is"] : []
    switch chances.below(3) {
    case 0:
      guard !run(["letters", "--out", "letters"] + asItIs).isEmpty else { return }
      for name in try RawDesk(in: folder).names { try expectSafety(name, "letters") }
    case 1:
      guard !run(["export", "--out", "files"] + about(name) + asItIs).isEmpty else { return }
      try expectSafety(name, "export")
    default:
      guard !run(["report", "--out", "pages", "--for", "families"] + about(name) + asItIs).isEmpty
      else { return }
      try expectSafety(name, "report")
    }
  }

  private mutating func expectSafety(_ name: String, _ act: String) throws {
    guard fault == nil, let breach = try RawDesk(in: folder).breach(of: name) else { return }
    fault = "\(act) told \(name) although \(breach)"
  }

  /// Runs what may publish.
  private mutating func runTelling(_ arguments: [String], _ name: String) throws {
    let before = try RawDesk(in: folder).publication(of: name)
    _ = run(arguments)
    let after = try RawDesk(in: folder)
    if try after.publication(of: name) != before, let breach = try after.breach(of: name) {
      fault = "\(arguments[0]) published although \(breach)"
    }
  }

  // MARK: - Chances

  /// One of the programs.
  private mutating func program() -> String { ["p", "q"][chances.below(2)] }

  private func about(_ name: String) -> [String] { ["--program", name] }

  /// A program of some kind with some other settings; its name stays.
  private mutating func writeProgram(_ name: String) throws {
    let kind = Self.kinds[chances.below(7)]
    var lines = [
      "program: \(name)", "kind: \(kind)",
      "term: {starts: \(RawDesk.starts), ends: \(RawDesk.ends)}",
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
    try folder.write("\(name).yaml", lines.joined(separator: "\n") + "\n")
    run("program", "\(name).yaml")
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

  private mutating func group() -> String { "g\(1 + min(chances.below(8), chances.below(8)))" }

  /// Everybody in a published group, as far as they can be read off.
  private mutating func published(_ name: String) -> [String] {
    run("review", "--published", "--program", name).components(separatedBy: "\n").flatMap {
      line -> [String] in
      let parts = line.components(separatedBy: "  ")
      return line.hasPrefix("g") && parts.count > 2 ? parts[2].components(separatedBy: ", ") : []
    }
  }
}
