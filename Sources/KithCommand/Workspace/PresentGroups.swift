import Kith
import KithFiles
import KithReport
import KithWorkspace

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
  /// what holds there. `anybody` leaves the groups that are there aside; `asItIs` takes them although
  /// something changed since.
  init(
    _ request: RequestOptions, _ file: String?, anybody: Bool, busy: [String],
    asItIs: Bool
  ) throws {
    var problems = ProblemList()
    let others = busy.flatMap { file -> [Group] in
      var reader = ResultFileReader(file)
      return reader.read(&problems)?.groups ?? []
    }
    guard request.roster == nil, file == nil, request.isInWorkspace else {
      let read = file.map { file in
        var reader = ResultFileReader(file)
        return reader.readUnedited(&problems)
      }
      let (program, roster, _) = try request.read(problems)
      self.init(roster: roster, program: program, result: read ?? nil, busy: others, keeping: nil)
      if let file, let result {
        try checkKnown(result, file)
        let watch = Watch(program, roster, fixed: Keeping(apart: result.keeping.apart))
        StandardError.say(try watch.allowed(result, of: file, asItIs: asItIs))
      }
      return
    }
    try problems.throwAny()
    let present = try Workspace(request.folder.workspace)
      .present(request.program, anybody: anybody, asItIs: asItIs)
    StandardError.say(present.concerns)
    self.init(
      roster: present.roster, program: present.program, result: present.result,
      busy: present.busy + others, keeping: present.keeping)
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

  /// Refuses a result of another program, or with students that the roster does not know.
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
