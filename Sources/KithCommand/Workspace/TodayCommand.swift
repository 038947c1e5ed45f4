import ArgumentParser
import Foundation
import Kith
import KithReport
import KithWorkspace

extension KithCommand {
  struct TodayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "today",
      abstract: "Says who needs somebody today, and what helps most.",
      discussion: """
        Who has nobody; which groups fell silent (two planned meetings in a row that nobody says took \
        place); who should be asked after; who waits, since when; flags; who lacks a consent or hours, \
        with the partners that they would open. Each with the one act that helps most, its command, and the points that the program gains by it:

          kith today
          kith today --coach c2
          kith today --on 2027-02-01 --json
        """)

    @OptionGroup var day: DayOption

    @Option(help: ArgumentHelp("Whose own students alone are listed.", valueName: "coach"))
    var coach: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var folder: WorkspaceFolder

    func run() throws {
      let today = try Workspace(folder.workspace).today(on: day.day, for: coach)
      guard !json else {
        try FileHandle.standardOutput.write(contentsOf: TodayText(today).json)
        return
      }
      for line in lines(today) { print(line) }
    }

    private func lines(_ today: Today) -> [String] {
      guard !today.isEmpty else { return ["\(today.day): nothing needs you."] }
      return ["\(today.day)"]
        + part("Has nobody", today.nobody) { ("\($0.student), since \($0.since)", $0.act) }
        + part("Silent", today.silent) { ("\($0.program) \($0.group), since \($0.since)", $0.act) }
        + part("Somebody should ask after", today.isolated) {
          ("\($0.student), since \($0.since)", $0.act)
        }
        + part("Short of members", today.short) {
          ("\($0.program) \($0.group), since \($0.since)", $0.act)
        }
        + part("Does not fit", today.unfit) { entry in
          let who = entry.student.map { ", says \($0)" } ?? ""
          return ("\(entry.program) \(entry.group)\(who), since \(entry.since)", entry.act)
        }
        + part("Second choice gone", today.understudies) { entry in
          (
            "\(entry.program) \(entry.group), \(entry.student?.rawValue ?? "") could not step in",
            entry.act
          )
        }
        + part("Flagged", today.flags) {
          ("\($0.number): \($0.program) \($0.group) to \($0.coach), \($0.about)", $0.act)
        }
        + part("Waits", today.waiting) {
          (
            "\($0.student) in \($0.program), since \($0.since) "
              + "(\(Figures.count($0.days, "day")))", $0.act
          )
        }
        + part("Lacks something", today.missing) {
          (
            "\($0.student) in \($0.program): \($0.lacks), which would open up to "
              + Figures.count($0.opens, "partner"), $0.act
          )
        }
    }

    private func part<Entry>(
      _ title: String, _ entries: [Entry], _ told: (Entry) -> (String, Today.Act)
    ) -> [String] {
      guard !entries.isEmpty else { return [] }
      return ["\(title): \(entries.count)"]
        + entries.flatMap { entry in
          let (words, act) = told(entry)
          let gain = act.gain.map { " (+\(Figures.grouped($0)) points)" } ?? ""
          return ["  \(words)", "    \(act.words)\(gain): \(act.command)"]
        }
    }
  }
}
