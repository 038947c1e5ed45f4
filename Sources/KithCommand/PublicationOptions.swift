import ArgumentParser
import Kith
import KithFiles
import KithReport
import KithWorkspace

/// A result with its roster and its program, shared by the commands that show it to people.
struct PublicationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The result, as `kith match` wrote it; in a workspace, what is published otherwise.",
      valueName: "result.json"))
  var result: String?

  @OptionGroup var request: RequestOptions

  @Flag(help: "In a workspace: the draft under review, which then says that it is one.")
  var draft = false

  @OptionGroup var telling: TellingOptions

  /// Reads all files, or what the workspace holds, and looks at what speaks against telling of it.
  ///
  /// - Parameter more: Reads further files, so that the problems of all files are told together.
  /// - Returns: The result with its roster and its program.
  /// - Throws: All problems of all files together, one of them where the result is not of this roster
  ///   and program; ``HeldBack`` where nobody may hear of the groups.
  func read(
    _ more: (inout ProblemList) -> Void = { _ in }
  ) throws -> Publication {
    var problems = ProblemList()
    guard let file = result else {
      more(&problems)
      try problems.throwAny()
      guard request.roster == nil, request.isInWorkspace else {
        throw ValidationError("the result is missing; name it, or work in a workspace")
      }
      let told = try Workspace(request.folder.workspace)
        .told(request.program, draft: draft, asItIs: telling.asItIs)
      StandardError.say(told.concerns)
      return Publication(
        told.result, of: told.program, roster: told.roster, rooms: told.rooms,
        isDraft: told.isDraft)
    }
    var reader = ResultFileReader(file)
    let read = reader.readUnedited(&problems)
    more(&problems)
    let (program, roster, _) = try request.read(problems)
    guard let read else { throw ReaderFault() }
    let publication = Publication(read, of: program, roster: roster)
    var strangers = ProblemList()
    for stranger in publication.strangers {
      strangers.add(
        InputProblem(
          file: file, message: "the roster and the program do not know this",
          value: .shown(stranger),
          remedy: "give the roster and the program that the result was made from"))
    }
    try strangers.throwAny()
    let watch = Watch(program, roster, fixed: Keeping(apart: read.keeping.apart))
    StandardError.say(try watch.allowed(read, of: file, asItIs: telling.asItIs))
    return publication
  }
}
