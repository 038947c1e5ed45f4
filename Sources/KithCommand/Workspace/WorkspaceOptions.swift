import ArgumentParser
import Foundation
import KithWorkspace

/// Which workspace a command works in, and who works.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the workspace; the current one otherwise.", valueName: "dir"))
  var workspace: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who does this, for the audit log; the name of the account otherwise.", valueName: "name"))
  var actor: String?

  var author: Author { Author(name: actor ?? NSUserName()) }

  func open() throws -> Workspace { try Workspace(workspace) }
}

/// Which of a workspace's programs a command is about.
struct ProgramOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The id of the program, where there are several.", valueName: "id"))
  var program: String?
}
