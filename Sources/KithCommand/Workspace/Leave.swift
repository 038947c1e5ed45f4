import ArgumentParser
import Kith
import KithWorkspace

extension KithCommand {
  struct PauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pause",
      abstract: "Lets a student rest until a day.",
      discussion: """
        No round places the student before that day, and nobody counts them as waiting; then they \
        are matched again by themselves. Their groups stay. A later pause replaces an earlier one, \
        and one until today ends it:

          kith pause s17 --until 2027-02-15
        """)

    @Argument(help: "The id of the student.")
    var student: String

    @Option(
      help: ArgumentHelp(
        "The day from which the student is matched again.", valueName: "YYYY-MM-DD"))
    var until: DayArgument

    @OptionGroup var day: DayOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let id = Student.ID(rawValue: student)
      try options.open().pause(
        id, from: day.day, until: until.date, author: options.author)
      print("\(id) rests until \(until.date).")
    }
  }

  struct LeaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave",
      abstract: "Takes a student out of a published group.",
      discussion: """
        From now on the group is told without the student everywhere. With --never-again no match \
        puts the student together with any of the others again, in any program, and groups that \
        hold two of them are told to nobody:

          kith leave s17 g4 --reason "moved to another team"
          kith fill g4
        """)

    @Argument(help: "The id of the student.")
    var student: String

    @Argument(help: "The id or the room of the group.")
    var group: String

    @Option(help: "Why, for staff alone.")
    var reason: String

    @Flag(help: "Never place the student with the others of the group again.")
    var neverAgain = false

    @OptionGroup var day: DayOption
    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let id = Student.ID(rawValue: student)
      let (found, left) = try options.open().leave(
        id, group, of: target.program, on: day.day, reason: reason, neverAgain: neverAgain,
        author: options.author)
      let name = found.group.id
      print(
        "\(id) has left \(name)\(neverAgain ? ", never to be placed with the others again" : "").")
      print(
        left.isEmpty
          ? "\(name) is no group any more."
          : "\(name) goes on with \(left.map(\.rawValue).joined(separator: ", ")).")
      print("next: kith fill \(name) --program \(found.program)")
    }
  }

  struct FlagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "flag",
      abstract: "Asks a coach to look at a group.",
      discussion: """
        The flag stands in kith today of that coach until it is settled:

          kith flag g4 --about "nobody answers" --to c2
          kith flag --settle 3
        """)

    @Argument(help: "The id or the room of the group.")
    var group: String?

    @Option(help: ArgumentHelp("What it is about, for staff alone.", valueName: "text"))
    var about: String?

    @Option(help: ArgumentHelp("The id of the coach.", valueName: "coach"))
    var to: String?

    @Option(help: ArgumentHelp("Take a flag down that was looked at.", valueName: "number"))
    var settle: Int64?

    @OptionGroup var day: DayOption
    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      let isWhole = group != nil && about != nil && to != nil
      let isEmpty = group == nil && about == nil && to == nil
      guard settle == nil ? isWhole : isEmpty else {
        throw ValidationError(
          settle == nil
            ? "name a group, --about and --to" : "--settle needs the number of the flag alone")
      }
    }

    func run() throws {
      let workspace = try options.open()
      if let settle {
        try workspace.store.settleFlag(settle, by: options.author)
        print("Flag \(settle) is settled.")
        return
      }
      guard let group, let about, let to else { return }
      let number = try workspace.flag(
        group, of: target.program, about: about, to: to, on: day.day, author: options.author)
      print("Flag \(number) is up for \(to).")
    }
  }
}
