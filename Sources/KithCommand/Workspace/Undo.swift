import ArgumentParser
import KithWorkspace

extension KithCommand {
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes back the last change of the workspace.",
      discussion: """
        Rosters, programs, drafts, moves, pins, vetoes, publications, feedback, reports of meetings, \
        pauses, leaves and flags can be taken back, one after the other. What was forgotten cannot:

          kith undo
        """)

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      print("Took back \(try options.open().store.undo(options.author)).")
    }
  }

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows who did what in the workspace, without any student.",
      discussion: "  kith log")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      for entry in try options.open().store.auditLog() {
        let about = entry.program.map { " \($0)" } ?? ""
        print("\(entry.time)  \(entry.actor)  \(entry.action)\(about): \(entry.detail)")
      }
    }
  }
}
