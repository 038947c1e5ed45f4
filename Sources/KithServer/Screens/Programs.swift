import Foundation
import Kith
import KithFiles
import KithWorkspace

/// The programs of the school, their texts, and what a text would mean.
struct Programs {
  let visit: Visit

  /// What a program would mean before anybody is matched.
  struct Outlook: Encodable {
    var students: Int
    /// How many could be with nobody.
    var alone: Int
    /// How many partners half of the students have at least.
    var median: Int
  }

  /// Takes a text in as a new version of the program that it names.
  func take(_ text: String) throws -> (program: String, version: Int64) {
    let program = try read(text)
    let version = try visit.workspace.take(
      program, text: Data(text.utf8), by: visit.author)
    return (program.id, version)
  }

  /// - Throws: ``InputProblems`` with all that is wrong.
  func read(_ text: String) throws -> Program {
    var problems = ProblemList()
    let program = ProgramFileReader("the program", text: Array(text.utf8)).read(&problems)
    try problems.throwAny()
    guard let program else { throw Refusal(422, "this is no program", "begin with program: NAME") }
    return program
  }

  /// The look ahead; nil where the school is too large to be looked over at once.
  func outlook(_ program: Program) throws -> Outlook? {
    guard let roster = try? visit.state.roster(), roster.students.count <= 2000 else { return nil }
    let lines = Forecast(
      roster, for: program, threads: ProcessInfo.processInfo.activeProcessorCount
    ).lines.filter { $0.part != .none }
    let partners = lines.map(\.partners).sorted()
    return Outlook(
      students: lines.count, alone: lines.count { $0.partners == 0 },
      median: partners.isEmpty ? 0 : partners[partners.count / 2])
  }

  func page(_ text: String? = nil) throws -> Answer {
    let stored = try visit.workspace.store.currentPrograms()
    let chosen = visit.call.query["program"].flatMap { name in stored.first { $0.name == name } }
    let kind = visit.call.query["kind"].flatMap { Program.Kind(rawValue: $0) }
    let today = CalendarDate.today
    var shown = text ?? chosen.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
    if shown.isEmpty, let kind {
      let term = Program.Term(
        starts: CalendarDate(dayNumber: today.dayNumber - today.weekday.index + 7),
        ends: CalendarDate(dayNumber: today.dayNumber - today.weekday.index + 116))
      shown = ProgramText.first(kind, term: term)
    }
    var values: [String: Any] = [
      "programs": stored.map { program -> [String: Any] in
        [
          "name": program.name, "path": Form.encoded(program.name), "version": program.version,
          "actor": program.actor, "time": program.time,
        ]
      },
      "kinds": Program.Kind.allCases.map { ["kind": $0.rawValue, "summary": $0.summary] },
    ]
    if !shown.isEmpty {
      values["text"] = shown
      do {
        let program = try read(shown)
        if let outlook = try outlook(program) {
          values["outlook"] = [
            "students": outlook.students, "alone": outlook.alone, "median": outlook.median,
          ]
        }
      } catch let problems as InputProblems {
        values["problems"] = problems.problems.map { problem in
          ["text": "line \(problem.line): \(problem.statement); \(problem.remedy)"]
        }
      }
    }
    return try visit.page("Programs", "programs", values, at: "/programs")
  }
}
