import ArgumentParser
import Foundation
import Kith
import KithReport
import KithWorkspace

extension KithCommand {
  struct RoundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "round",
      abstract: "Matches those who wait, around what is published, which stays.",
      discussion: """
        Published groups keep their members and their times. Each day of waiting earns the \
        program's `priority: {waiting: 10}` points, so that who waits longest goes first; \
        `priority: {patience: 3}` holds a student back for up to three days where the group that \
        they could have fits less than half of the published ones do. With --seats those for whom \
        there is no group take free seats in published ones. The round is a draft, to be reviewed \
        and published, or published at once:

          kith round
          kith round --on 2027-02-01 --seats --publish
        """)

    @OptionGroup var day: DayOption

    @Flag(help: "Also place those who wait in free seats of published groups, at their times.")
    var seats = false

    @Flag(help: "Publish the round at once.")
    var publish = false

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var search: SearchOptions

    func run() throws {
      let workspace = try options.open()
      var round = try Round(
        workspace, target.program, on: day.day, takesSeats: seats, by: options.author)
      search.override(&round.drafting.program)
      let interrupt = Interrupt()
      let outcome = try round.run(
        Drafting.Search(
          threads: search.threadCount, stop: interrupt.flag, progress: search.progress))
      search.clearProgress()
      if !search.quiet { for line in lines(outcome, round.name) { print(line) } }
      guard let draft = outcome.draft else { return }
      guard publish else {
        print("Kept as draft \(draft) of \(round.name).")
        print("next: kith publish --program \(round.name)")
        return
      }
      // What is published already is told as it is; what safety forbids is never told.
      let published = try workspace.publish(round.name, by: options.author, asItIs: true)
      StandardError.say(published.concerns)
      print("Published as publication \(published.id) of \(round.name).")
    }

    private func lines(_ outcome: Round.Outcome, _ name: String) -> [String] {
      let newcomers = Set(outcome.placed.map(\.student))
      let groups = outcome.result.groups.filter { group in
        group.members.contains { newcomers.contains($0.student) }
      }
      var lines = groups.map { group in
        "\(group.id): \(group.members.map(\.student.rawValue).joined(separator: ", "))"
          + group.meetings.map { "  \(Figures.meeting($0))" }.joined()
      }
      let days = outcome.placed.map(\.days).reduce(0, +)
      let mean = outcome.placed.isEmpty ? 0 : days / outcome.placed.count
      lines.append(
        "\(name) on \(day.day): \(outcome.placed.count) placed"
          + (outcome.placed.isEmpty ? "" : " after \(Figures.count(mean, "day")) of waiting")
          + ", \(outcome.waiting.count) still waiting"
          + (outcome.heldBack.isEmpty
            ? "" : ", \(outcome.heldBack.count) held back for a better group"))
      if !outcome.waiting.isEmpty {
        lines.append("waiting: \(outcome.waiting.map(\.rawValue).joined(separator: ", "))")
      }
      return lines
    }
  }

  struct Rounds: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the rounds of a program, and how far they are from the best.",
      discussion: """
        With --regret: what all rounds together have made of the term, against a bound on the best \
        that anybody could have done who had known from the start who would come and go:

          kith rounds
          kith rounds --regret
        """)

    @Flag(help: "Prove how far the rounds are from the best that hindsight could have done.")
    var regret = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var target: ProgramOption
    @OptionGroup var folder: WorkspaceFolder
    @OptionGroup var search: SearchOptions

    func run() throws {
      let workspace = try Workspace(folder.workspace)
      let name = try workspace.program(target.program).stored.name
      let rounds = try workspace.store.rounds(of: name)
      let found = regret ? try regret(workspace, name) : nil
      search.clearProgress()
      guard !json else {
        try FileHandle.standardOutput.write(
          contentsOf: RoundsText(program: name, rounds: rounds, regret: found).json)
        return
      }
      for round in rounds {
        print(
          "\(round.day)  draft \(round.draft)\(round.isPublished ? ", published" : ""): "
            + "\(round.placed) of \(round.waiting) placed, after \(round.days) days of waiting in all"
        )
      }
      if rounds.isEmpty { print("\(name): no rounds yet; begin with kith round") }
      guard let found else { return }
      let share = found.bound > 0 ? Double(found.regret) / Double(found.bound) : 0
      print(
        "\(name): the groups of all rounds are worth \(Figures.grouped(found.reached)) points")
      print(
        "  hindsight could have reached \(Figures.grouped(found.bound)) at most, with "
          + Figures.count(found.students, "student"))
      print("  regret: \(Figures.grouped(found.regret)) points at most, \(Figures.percent(share))")
    }

    private func regret(_ workspace: Workspace, _ name: String) throws -> Regret {
      let interrupt = Interrupt()
      return try Regret(
        workspace, name,
        Drafting.Search(
          threads: search.threadCount, stop: interrupt.flag, progress: search.progress)
      ) { search.override(&$0) }
    }
  }

  struct Fill: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fills the place that somebody left in a published group.",
      discussion: """
        Of those who wait, the one by whom the program gains most joins the group, at its present \
        time. Where nobody fits and the group is smaller than its program asks for, those who are \
        left join another group with room; where that is impossible too, it says so. Nobody else \
        is moved:

          kith fill g4
          kith fill g4 --with s17 --publish
        """)

    @Argument(help: "The id or the room of the group.")
    var group: String

    @Option(help: ArgumentHelp("Who is to join.", valueName: "student"))
    var with: String?

    @Flag(help: "Publish the change at once.")
    var publish = false

    @OptionGroup var day: DayOption
    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let filling = try Filling(
        group, workspace, target.program, with: with.map(Student.ID.init(rawValue:)), on: day.day,
        by: options.author)
      let name = filling.group.group.id
      let gain = "the program gains \(Figures.grouped(filling.gain)) points"
      switch filling.way {
      case .filled(let student, let group):
        let company = group == name ? name : "those who are left of \(name)"
        print("\(student) joins \(company); \(gain).")
      case .merged(let students, let target):
        print("\(students.map(\.rawValue).joined(separator: ", ")) join \(target); \(gain).")
      case .told(let reason):
        print("\(name): \(reason).")
        throw ExitCode(.noAnswer)
      }
      guard let draft = try filling.keep() else { return }
      guard publish else {
        print("Kept as draft \(draft) of \(filling.name).")
        print("next: kith publish --program \(filling.name)")
        return
      }
      let published = try workspace.publish(filling.name, by: options.author, asItIs: true)
      StandardError.say(published.concerns)
      print("Published as publication \(published.id) of \(filling.name).")
    }
  }
}
