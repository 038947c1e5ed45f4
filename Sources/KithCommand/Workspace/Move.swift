import ArgumentParser
import Foundation
import Kith
import KithWorkspace

extension KithCommand {
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a student into another group of the draft, and shows what it costs first.",
      discussion: """
        The group stays as it then is in every later match. Rules of safety refuse the move, with \
        their names; ordinary rules that it breaks are shown:

          kith move s17 g3 --dry-run
          kith move s17 g3
        """)

    @Argument(help: "The id of the student.")
    var student: String

    @Argument(help: "The id of the group; in mentor and tutor programs, of any with the guide.")
    var group: String

    @Flag(help: "Show what it would cost, and do nothing.")
    var dryRun = false

    @OptionGroup var confirmation: Confirmation

    @Option(help: "Why, for whoever reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let moving = try Moving(
        student, to: group, workspace, target.program, by: options.author)
      let (before, change) = (moving.draft.result, moving.change)
      for line in cost(before, change, moving.program) { print(line) }
      guard !dryRun, confirmation.isGiven("Move \(student) to \(group)?") else {
        print("Nothing was moved.")
        return
      }
      let id = try moving.keep(because: why)
      print("Moved \(student); kept as draft \(id) of \(moving.name).")
      print("next: kith publish --program \(moving.name)")
    }

    /// What the move costs, group by group.
    private func cost(
      _ before: MatchResult, _ change: Rearrangement, _ program: Program
    ) -> [String] {
      let after = change.result
      var lines = [
        "Objective: \(before.objective) -> \(after.objective) "
          + "(\(after.objective - before.objective) points); placed: \(before.placed) -> "
          + "\(after.placed)"
      ]
      let old = Dictionary(before.groups.map { ($0.id, $0) }) { first, _ in first }
      let new = Dictionary(after.groups.map { ($0.id, $0) }) { first, _ in first }
      for id in Set(old.keys).union(new.keys).sorted()
      where old[id]?.members != new[id]?.members {
        let scores = [old[id], new[id]].map { group in
          group.map { "\($0.meanScore(program)) of \($0.members.count)" } ?? "none"
        }
        lines.append("\(id): score \(scores[0]) -> \(scores[1])")
      }
      for breach in change.breaches { lines.append("Breaks \(breach)") }
      if new.values.contains(where: { group in
        group.members.contains { $0.student.rawValue == student } && group.meetings.isEmpty
      }), !program.meeting.isAsynchronous {
        lines.append("Breaks common_meeting: they have no common time")
      }
      if !change.displaced.isEmpty {
        let names = change.displaced.map(\.rawValue).joined(separator: ", ")
        lines.append("Falls apart, so that these wait for the next match: \(names)")
      }
      return lines
    }
  }
}
