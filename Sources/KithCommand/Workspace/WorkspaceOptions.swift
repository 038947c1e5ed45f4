import ArgumentParser
import Foundation
import KithWorkspace

/// Which workspace a command works in.
struct WorkspaceFolder: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the workspace; the current one otherwise.", valueName: "dir"))
  var workspace: String?
}

/// Who works, for the audit log.
struct ActorOption: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who does this, for the audit log; the name of the account otherwise.", valueName: "name"))
  var actor: String?

  var author: Author { Author(name: actor ?? NSUserName()) }
}

/// Which workspace a command works in, and who works.
struct WorkspaceOptions: ParsableArguments {
  @OptionGroup var folder: WorkspaceFolder
  @OptionGroup var actor: ActorOption

  var author: Author { actor.author }

  func open() throws -> Workspace { try Workspace(folder.workspace) }
}

/// Which of a workspace's programs a command is about.
struct ProgramOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The id of the program, where there are several.", valueName: "id"))
  var program: String?
}

/// What a person has to say before changed groups are told.
struct TellingOptions: ParsableArguments {
  @Flag(help: "Tell the groups although something changed since; safety still forbids.")
  var asItIs = false

}

extension StandardError {
  /// What changed and is told all the same.
  static func say(_ concerns: [Concern]) {
    for concern in concerns.prefix(20) { say("told as it is: \(concern)") }
    if concerns.count > 20 { say("and \(concerns.count - 20) more") }
  }
}
