import Foundation
package import Kith
import Matching
import Yams

/// Reads the file of a plan, and the files of its programs beside it.
package struct PlanFileReader {
  private static let keys = [
    "plan", "term", "programs", "load", "companions", "nobody", "first", "limits", "seed",
  ]

  private let file: String

  /// A reader of a file.
  package init(_ file: String) { self.file = file }

  /// The files of the programs that a plan names, as far as they can be made out.
  package private(set) var programFiles: [String] = []

  /// The plan; nil, with all problems of it and of its programs, where something has to be put right.
  package mutating func read(_ problems: inout ProblemList) -> TermPlan? {
    let before = problems.count
    guard let section = YAMLSection(mapAt: file, "the plan", &problems) else { return nil }
    section.checkKeys(Self.keys, &problems)
    for key in ["plan", "term", "programs"] where section[key] == nil {
      section.missing(key, &problems)
    }
    let id = section.string("plan", &problems)
    let term = term(section, &problems)
    let programs = programs(section, &problems)
    let load = load(section, &problems)
    let company = company(section, &problems)
    let nobody = section.section("nobody", ["points"], &problems)
    if let nobody, nobody["points"] == nil { nobody.missing("points", &problems) }
    let points = nobody?.whole("points", 0...1_000_000, &problems)
    let first = section.choice("first", TermPlan.Priority.self, &problems)
    let limits = limits(section, &problems)
    let seed = section.value("seed", "a whole number of at least 0", &problems) { scalar in
      scalar.style == .plain ? UInt64(scalar.string) : nil
    }
    guard problems.count == before, let id, let term else { return nil }
    return TermPlan(
      id: id, term: term, programs: programs, load: load,
      company: company, somebodyPoints: points ?? 0, first: first, limits: limits, seed: seed ?? 1)
  }

  // MARK: - Parts

  private func term(_ section: YAMLSection, _ problems: inout ProblemList) -> Program.Term? {
    section.section("term", ["starts", "ends", "holidays"], &problems).flatMap {
      Program.Term($0, of: section, &problems)
    }
  }

  /// More programs than a plan can hold.
  private static let mostPrograms = 32

  private mutating func programs(
    _ section: YAMLSection, _ problems: inout ProblemList
  ) -> [Program] {
    guard let node = section["programs"] else { return [] }
    guard case .sequence(let items) = node, (1...Self.mostPrograms).contains(items.count) else {
      problems.add(
        section.text.problem(
          node, "programs is no list of 1 to \(Self.mostPrograms) files", value: "",
          remedy: "write it as [mentors.yaml, pods.yaml]"))
      return []
    }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().relativePath
    var programs: [Program] = []
    for item in items {
      guard let name = item.scalar?.string, !name.isEmpty else {
        problems.add(
          section.text.problem(
            item, "a program is no file", remedy: "write the name of its file, as pods.yaml"))
        continue
      }
      let path = name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
      programFiles.append(path)
      guard let program = ProgramFileReader(path).read(&problems) else { continue }
      if program.term != nil {
        problems.add(
          InputProblem(
            file: path, message: "the program has a term or a day of its own",
            value: .shown(program.id), remedy: "leave it out; the plan's term counts"))
      }
      if let flaw = flaw(of: program.id, programs) {
        problems.add(
          section.text.problem(item, flaw.message, value: program.id, remedy: flaw.remedy))
      }
      programs.append(program)
    }
    return programs
  }

  /// What keeps the id of a program from being the name of a folder of its own.
  private func flaw(of id: String, _ others: [Program]) -> (message: String, remedy: String)? {
    if others.contains(where: { $0.id == id }) {
      return ("two programs have this id", "give each program an id of its own")
    }
    let isName =
      !id.hasPrefix(".") && id.utf8.count <= 100
      && id.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.value >= 0x20 }
    guard !isName else { return nil }
    return ("the program's id cannot name a folder", "use letters, digits and hyphens")
  }

  private func load(_ section: YAMLSection, _ problems: inout ProblemList) -> TermPlan.Load {
    guard let part = section.section("load", ["hours_a_week", "groups"], &problems) else {
      return TermPlan.Load()
    }
    let hours = part.decimal("hours_a_week", 0.01...168, "a number from 0.01 to 168", &problems)
    return TermPlan.Load(
      minutesAWeek: hours.map { Int(($0 * 60).rounded()) },
      groups: part.whole("groups", 1...1000, &problems))
  }

  private func company(_ section: YAMLSection, _ problems: inout ProblemList) -> TermPlan.Company? {
    guard let part = section.section("companions", ["hours", "points"], &problems) else {
      return nil
    }
    for key in ["hours", "points"] where part[key] == nil { part.missing(key, &problems) }
    let hours = part.decimal("hours", 0.01...10_000, "a number from 0.01 to 10000", &problems)
    guard let hours, let points = part.whole("points", 0...1_000_000, &problems) else { return nil }
    return TermPlan.Company(minutes: Int((hours * 60).rounded()), points: points)
  }

  private func limits(_ section: YAMLSection, _ problems: inout ProblemList) -> Program.Limits {
    var limits = Program.Limits(seconds: 120)
    guard let part = section.section("limits", ["seconds", "effort"], &problems) else {
      return limits
    }
    limits.effort = part.whole("effort", 0...Int.max, &problems)
    if limits.effort != nil { limits.seconds = SearchLimits.endless }
    limits.seconds =
      part.decimal("seconds", 0.001...1e9, "a number of seconds above 0", &problems)
      ?? limits.seconds
    return limits
  }
}
