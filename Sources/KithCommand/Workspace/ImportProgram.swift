import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithWorkspace

extension KithCommand {
  struct ImportProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "program",
      abstract: "Takes a program file into the workspace.",
      discussion: """
        The program's id is its name in the workspace. The same id again is a new version of it:

          kith program pods.yaml
        """)

    @Argument(help: ArgumentHelp("The program file.", valueName: "file"))
    var file: String

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      var problems = ProblemList()
      let read = ProgramFileReader(file).read(&problems)
      try problems.throwAny()
      guard let program = read else { preconditionFailure("a reader failed without a problem") }
      let text = try Data(contentsOf: URL(fileURLWithPath: file))
      let version = try workspace.take(program, text: text, by: options.author)
      print("Program \(program.id), version \(version).")
    }
  }
}
