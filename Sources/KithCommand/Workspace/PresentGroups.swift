import Foundation
import Kith
import KithFiles
import KithReport
import KithStore

/// A roster and a program with the groups that are there: of files, or of the workspace as it is now.
struct PresentGroups {
  let roster: Roster
  let program: Program
  /// nil where nothing was matched yet, or where nobody wants to know.
  let result: MatchResult?
  /// Groups of other programs whose meetings are kept clear of.
  let busy: [Group]
  /// What is fixed by hand; nil where the result says it.
  let keeping: Keeping?

  /// What a request names, with the result of a `file` and the groups of `busy` files; in a workspace,
  /// what holds there. `anybody` leaves the groups that are there aside.
  init(
    _ request: RequestOptions, _ file: String?, anybody: Bool, busy: [String]
  ) throws {
    var problems = ProblemList()
    let others = busy.flatMap { file -> [Group] in
      var reader = ResultFileReader(file)
      return reader.read(&problems)?.groups ?? []
    }
    guard request.roster == nil, file == nil, Workspace.exists() else {
      let read = file.map { file in
        var reader = ResultFileReader(file)
        return reader.read(&problems)
      }
      let (program, roster, _) = try request.read(problems)
      self.init(roster: roster, program: program, result: read ?? nil, busy: others, keeping: nil)
      if let file, let result { try checkKnown(result, file) }
      return
    }
    try problems.throwAny()
    try self.init(of: Workspace(), request.program, anybody: anybody, beside: others)
  }

  private init(
    roster: Roster, program: Program, result: MatchResult?, busy: [Group], keeping: Keeping?
  ) {
    self.roster = roster
    self.program = program
    self.result = result
    self.busy = busy
    self.keeping = keeping
  }

  /// What holds in a workspace: the draft under review or what is published, whichever is newer, with the
  /// roster, the pins and the vetoes of now.
  private init(
    of workspace: Workspace, _ name: String?, anybody: Bool, beside others: [Group]
  ) throws {
    let named = try workspace.program(name)
    let key = named.stored.name
    let draft = try workspace.draft(of: key)
    let published = try workspace.publication(of: key)
    var program = named.program
    var result: MatchResult?
    if let draft, draft.stored.id > published?.stored.draft ?? 0 {
      (program, result) = (try workspace.program(version: draft.stored.program), draft.result)
    } else if let published {
      program = try workspace.program(version: published.stored.program)
      result = published.result
    }
    let fixed = try workspace.keeping(of: key, program)
    var keeping = anybody ? Keeping() : result?.keeping ?? Keeping()
    keeping.apart = fixed.apart
    keeping.together = fixed.together
    let roster = try workspace.rosterWithHistory(
      version: workspace.roster().version,
      before: workspace.term(of: program, Author(name: "")))
    self.init(
      roster: roster, program: program, result: anybody ? nil : result,
      busy: try workspace.busyGroups(beside: key, program) + others, keeping: keeping)
  }

  /// Refuses a result of another program, or with students whom the roster does not know.
  private func checkKnown(_ result: MatchResult, _ file: String) throws {
    var strangers = ProblemList()
    for stranger in KithReport.Publication(result, of: program, roster: roster).strangers {
      strangers.add(
        InputProblem(
          file: file, message: "the roster and the program do not know this",
          value: .shown(stranger),
          remedy: "give the roster and the program that the result was made from"))
    }
    try strangers.throwAny()
  }
}
