import ArgumentParser
import Kith
import KithWorkspace

extension KithCommand {
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what the workspace holds now.",
      discussion: "  kith status")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let store = workspace.store
      if let roster = try store.currentRoster() {
        print("Roster: version \(roster.version) of \(roster.studentCount) students")
      } else {
        print("Roster: none yet; take one in with kith roster DIR")
      }
      let held = try HeldGroups(workspace)
      for program in try store.currentPrograms() {
        print("Program \(program.name): version \(program.version)")
        if let draft = try workspace.draft(of: program.name) {
          print("  draft \(draft.stored.id) by \(draft.stored.action): \(summary(draft.result))")
        }
        if let published = try workspace.publication(of: program.name) {
          print(
            "  published \(published.stored.id) for \(published.stored.term): "
              + summary(published.result))
        }
        for line in held.lines(of: program.name) { print("  \(line)") }
        let pins = try store.pins(of: program.name).count
        if pins > 0 { print("  \(pins) fixed by hand") }
      }
    }

    private func summary(_ result: MatchResult) -> String {
      "\(result.groups.count) groups, \(result.placed) placed, \(result.unplaced.count) unplaced"
    }
  }
}
