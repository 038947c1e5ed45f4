import ArgumentParser
import KithFiles
import KithWorkspace

extension KithCommand {
  struct Initialize: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Makes a folder a workspace that remembers.",
      discussion: """
        Writes kith.sqlite, which only you may read. Then take in students and a program, match, \
        look, and publish:

          kith init
          kith roster maple
          kith program pods.yaml
          kith match --draft
          kith review
          kith publish
        """)

    @Argument(help: ArgumentHelp("The folder; the current one otherwise.", valueName: "dir"))
    var folder: String?

    func run() throws {
      if let folder { try AtomicFile.makeFolder(folder) }
      let store = try Store.create(at: Workspace.path(in: folder))
      print("Made \(store.path), which only you may read.")
      print("next: kith roster DIR, with the folder that holds students.csv")
    }
  }
}
