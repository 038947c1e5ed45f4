import ArgumentParser
import Kith
import KithFiles
import KithWorkspace

/// A roster and a program, shared by all commands that need students.
struct RequestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds students.csv; in a workspace, its roster otherwise.", valueName: "dir")
  )
  var roster: String?

  @Option(
    help: ArgumentHelp(
      "The program file; in a workspace without --roster, the id of a program.",
      valueName: "file"))
  var program: String?

  @OptionGroup var folder: WorkspaceFolder

  /// Reads all files.
  ///
  /// - Parameter earlier: Problems of files that were read before.
  /// - Returns: The program, the roster, and what the files hold that the reader should know.
  /// - Throws: All problems of all files together.
  func read(
    _ earlier: ProblemList = ProblemList()
  ) throws -> (program: Program, roster: Roster, notices: [InputNotice]) {
    guard let folder = roster, let file = program else { return try readWorkspace(earlier) }
    var problems = earlier
    let program = ProgramFileReader(file).read(&problems)
    var reader = RosterFolderReader(folder, for: program)
    let roster = reader.read(&problems)
    if let program, let roster { Self.check(program, file, roster, &problems) }
    try problems.throwAny()
    guard let program, let roster else { throw ReaderFault() }
    return (program, roster, problems.notices)
  }

  /// Notes what a program asks for and the roster does not hold.
  static func check(
    _ program: Program, _ file: String, _ roster: Roster, _ problems: inout ProblemList
  ) {
    if let venue = program.venue, !roster.venues.contains(where: { $0.id == venue }) {
      let nearest = TextDistance.nearest(to: venue, among: roster.venues.map(\.id))
      problems.add(
        InputProblem(
          file: file, message: "the roster knows no such venue", value: .shown(venue),
          remedy: nearest.map { "did you mean \($0)?" } ?? "write an id of venues.csv"))
    }
    if let missing = program.missingDay(for: roster.students) {
      problems.add(
        InputProblem(
          file: file, message: missing.problem, value: .shown(missing.value),
          remedy: missing.remedy))
    }
  }

  private func readWorkspace(
    _ earlier: ProblemList
  ) throws -> (program: Program, roster: Roster, notices: [InputNotice]) {
    try earlier.throwAny()
    guard roster == nil, isInWorkspace else {
      let missing = roster == nil ? "--roster" : "--program"
      throw ValidationError("\(missing) is missing; name it, or work in a workspace")
    }
    let workspace = try Workspace(folder.workspace)
    let found = try workspace.program(program)
    let roster = try workspace.rosterWithHistory(
      version: workspace.roster().version,
      before: workspace.term(of: found.program, Author(name: "")), of: found.stored.name)
    return (found.program, roster, [])
  }

  /// The latest groups of the workspace, with the program, the roster and the other programs' groups
  /// that they were made of.
  func latest() throws -> MadeGroups {
    guard roster == nil, isInWorkspace else {
      throw ValidationError("the result is missing; name it, or work in a workspace")
    }
    return try Workspace(folder.workspace).made(program)
  }

  /// Whether there is a workspace to read from.
  var isInWorkspace: Bool {
    folder.workspace != nil || Workspace.exists()
  }

  /// The files that are read.
  var files: [String] {
    [program].compactMap(\.self) + (roster.map(RosterFolderReader.files) ?? [])
  }
}
