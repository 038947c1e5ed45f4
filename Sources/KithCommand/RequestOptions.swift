import ArgumentParser
import Kith
import KithFiles

/// A roster and a program, shared by all commands that need students.
struct RequestOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds students.csv.", valueName: "dir"))
  var roster: String

  @Option(help: ArgumentHelp("The program file.", valueName: "file"))
  var program: String

  /// Reads all files.
  ///
  /// - Parameter earlier: Problems of files that were read before.
  /// - Returns: The program, the roster, and what the files hold that the reader should know.
  /// - Throws: All problems of all files together.
  func read(
    _ earlier: ProblemList = ProblemList()
  ) throws -> (program: Program, roster: Roster, notices: [InputNotice]) {
    var problems = earlier
    let program = ProgramFileReader(program).read(&problems)
    var reader = RosterFolderReader(roster, circumstances: program?.circumstances ?? [])
    let roster = reader.read(&problems)
    if let venue = program?.venue, let roster, !roster.venues.contains(where: { $0.id == venue }) {
      let nearest = TextDistance.nearest(to: venue, among: roster.venues.map(\.id))
      problems.add(
        InputProblem(
          file: self.program, message: "the roster knows no such venue", value: .shown(venue),
          remedy: nearest.map { "did you mean \($0)?" } ?? "write an id of venues.csv"))
    }
    try problems.throwAny()
    guard let program, let roster else { preconditionFailure("a reader failed without a problem") }
    return (program, roster, problems.notices)
  }

  /// The files that are read.
  var files: [String] { [program] + RosterFolderReader.files(in: roster) }
}
