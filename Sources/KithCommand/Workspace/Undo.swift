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
          kith redo
        """)

    @OptionGroup var confirmation: Confirmation
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      if let change = try workspace.store.undoable() {
        guard confirmation.isGiven("This takes back \(change). Go on?") else {
          print("Nothing was taken back.")
          return
        }
      }
      print("Took back \(try workspace.store.undo(options.author)).")
      for line in try HeldGroups(workspace).lines { print(line) }
      print("next: kith status, or kith redo to have it again")
    }
  }

  struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Brings back the last change that was taken back.",
      discussion: """
        As long as nothing else was changed since. Groups that safety forbids by now stay held back:

          kith redo
        """)

    @OptionGroup var confirmation: Confirmation
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      if let change = try workspace.store.redoable() {
        guard confirmation.isGiven("This brings back \(change). Go on?") else {
          print("Nothing was brought back.")
          return
        }
      }
      print("Brought back \(try workspace.store.redo(options.author)).")
      for line in try HeldGroups(workspace).lines { print(line) }
      print("next: kith status")
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
