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

    @Option(help: "Why, for the one who reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let moving = try Moving(
        student, to: group, workspace, target.program, by: options.author)
      for line in lines(moving.cost(of: student)) { print(line) }
      guard !dryRun, confirmation.isGiven("Move \(student) to \(group)?") else {
        print("Nothing was moved.")
        return
      }
      let id = try moving.keep(because: why)
      print("Moved \(student); kept as draft \(id) of \(moving.name).")
      print("next: kith publish --program \(moving.name)")
    }

    /// What the move costs, group by group.
    private func lines(_ cost: MoveCost) -> [String] {
      var lines = [
        "Objective: \(cost.objectiveNow) -> \(cost.objectiveThen) "
          + "(\(cost.objectiveThen - cost.objectiveNow) points); placed: \(cost.placedNow) -> "
          + "\(cost.placedThen)"
      ]
      for touched in cost.groups {
        let scores = [(touched.scoreNow, touched.sizeNow), (touched.scoreThen, touched.sizeThen)]
          .map {
            score, size in score.map { "\($0) of \(size)" } ?? "none"
          }
        lines.append("\(touched.group): score \(scores[0]) -> \(scores[1])")
      }
      lines += cost.breaches.map { "Breaks \($0)" }
      if cost.lacksTime { lines.append("Breaks common_meeting: they have no common time") }
      if !cost.displaced.isEmpty {
        let names = cost.displaced.joined(separator: ", ")
        lines.append("Falls apart, so that these wait for the next match: \(names)")
      }
      return lines
    }
  }
}
