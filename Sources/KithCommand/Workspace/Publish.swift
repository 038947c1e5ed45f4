import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithWorkspace

extension KithCommand {
  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes the draft under review what holds.",
      discussion: """
        The draft is checked once more against the roster of now: what breaks a rule of safety, \
        or names somebody who left, is refused. Published groups are the history of later terms:

          kith publish
          kith publish --out term1
        """)

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    @Option(help: ArgumentHelp("Also write result.json into this folder.", valueName: "dir"))
    var out: String?

    func run() throws {
      let workspace = try options.open()
      let name = try workspace.program(target.program).stored.name
      let (id, draft) = try workspace.publish(name, by: options.author) {
        if let out { try AtomicFile.makeFolder(out) }
      }
      if let out {
        try AtomicFile.write([UInt8](draft.stored.result), to: "\(out)/result.json")
      }
      print(
        "Published \(draft.result.groups.count) groups with \(draft.result.placed) placed "
          + "as publication \(id) of \(name).")
    }
  }
}
