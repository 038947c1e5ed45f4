import ArgumentParser
import Kith
import KithFiles
import KithReport
import KithWorkspace

/// A result with its roster and its program, shared by the commands that show it to people.
struct PublicationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The result, as `kith match` wrote it; in a workspace, its latest otherwise.",
      valueName: "result.json"))
  var result: String?

  @OptionGroup var request: RequestOptions

  /// Reads all files.
  ///
  /// - Parameter more: Reads further files, so that the problems of all files are told together.
  /// - Returns: The result with its roster and its program.
  /// - Throws: All problems of all files together, one of them where the result is not of this roster
  ///   and program.
  func read(
    _ more: (inout ProblemList) -> Void = { _ in }
  ) throws -> Publication {
    var problems = ProblemList()
    guard let result else {
      more(&problems)
      try problems.throwAny()
      let state = try Workspace.current(request.program)
      return Publication(state.result, of: state.program, roster: state.roster)
    }
    var reader = ResultFileReader(result)
    let read = reader.read(&problems)
    more(&problems)
    let (program, roster, _) = try request.read(problems)
    guard let read else { preconditionFailure("the reader failed without a problem") }
    let publication = Publication(read, of: program, roster: roster)
    var strangers = ProblemList()
    for stranger in publication.strangers {
      strangers.add(
        InputProblem(
          file: result, message: "the roster and the program do not know this",
          value: .shown(stranger),
          remedy: "give the roster and the program that the result was made from"))
    }
    try strangers.throwAny()
    return publication
  }
}
