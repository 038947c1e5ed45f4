import ArgumentParser
import Kith
import KithWorkspace
import Suggest

extension KithCommand {
  struct UnderstudiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "understudies",
      abstract: "Lists who could step in for a member of each published group.",
      discussion: """
        For each group the best second choice of all who wait (and, where groups are a guide with a \
        learner, of all guides with a free seat), whose seats they could take at the group's \
        present times, and what the group would be worth. kith today tells whose second choice is \
        gone:

          kith understudies
          kith understudies --program pods
        """)

    @OptionGroup var day: DayOption
    @OptionGroup var target: ProgramOption
    @OptionGroup var folder: WorkspaceFolder

    func run() throws {
      let workspace = try Workspace(folder.workspace)
      let name = try workspace.program(target.program).stored.name
      let (groups, found) = try workspace.understudies(of: name, on: day.day)
      for group in groups {
        guard let understudy = found.ofGroup[group.id] else {
          print("\(group.id): nobody who waits could step in")
          continue
        }
        print(
          "\(group.id): \(understudy.student) for "
            + understudy.seats.map(\.rawValue).joined(separator: " or ")
            + ", worth \(understudy.value) points then instead of \(group.value)")
      }
    }
  }
}
