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
        The draft is looked at as things are now: what safety, a veto, a consent or the newest \
        program forbids is refused, and what else changed needs --as-it-is. Published groups are \
        the history of later terms:

          kith publish
          kith publish --out term1
        """)

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var telling: TellingOptions

    @Option(help: ArgumentHelp("Also write result.json into this folder.", valueName: "dir"))
    var out: String?

    func run() throws {
      let workspace = try options.open()
      let name = try workspace.program(target.program).stored.name
      let published = try workspace.publish(
        name, by: options.author, asItIs: telling.asItIs
      ) {
        if let out { try AtomicFile.makeFolder(out) }
      }
      let draft = published.draft
      StandardError.say(published.concerns)
      if let out {
        try AtomicFile.write([UInt8](draft.stored.result), to: "\(out)/result.json")
      }
      print(
        "Published \(draft.result.groups.count) groups with \(draft.result.placed) placed "
          + "as publication \(published.id) of \(name).")
      print("next: kith letters --out letters")
    }
  }
}
