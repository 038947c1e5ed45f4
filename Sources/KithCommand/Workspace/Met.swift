import ArgumentParser
import Kith
import KithFiles
import KithReport
import KithWorkspace

extension KithCommand {
  struct Met: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Notes which meetings took place.",
      discussion: """
        For one group, or for many from a table:

          kith met g4 --yes
          kith met g4 --on 2027-01-19 --no --by s17
          kith met import answers.csv
        """,
      subcommands: [One.self, Import.self], defaultSubcommand: One.self)

    struct One: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Notes whether one group met.",
        discussion: """
          The one who looks after the group says so, or a member with --by. A member may also say \
          whether the group fits:

            kith met g4 --yes --by s17 --fit yes
          """)

      enum Fit: String, ExpressibleByArgument, CaseIterable {
        case yes, no
      }

      @Argument(help: "The id or the room of a published group.")
      var group: String

      @Flag(name: .customLong("yes"), help: "The meeting took place.")
      var took = false

      @Flag(name: .customLong("no"), help: "The meeting did not take place.")
      var missed = false

      @Option(help: ArgumentHelp("The member who says so.", valueName: "student"))
      var by: String?

      @Option(help: "Whether the group fits.")
      var fit: Fit?

      @OptionGroup var day: DayOption
      @OptionGroup var target: ProgramOption
      @OptionGroup var options: WorkspaceOptions

      func validate() throws {
        guard took != missed else { throw ValidationError("say --yes or --no") }
      }

      func run() throws {
        let workspace = try options.open()
        let found = try workspace.meet(
          group, of: target.program, on: day.day, met: took,
          by: by.map(Student.ID.init(rawValue:)), fits: fit.map { $0 == .yes },
          author: options.author)
        print("Noted: \(found.group.id) \(took ? "met" : "did not meet") on \(day.day).")
        if let remark = try workspace.remark(on: day.day, of: found) {
          let times = found.group.meetings.map(Figures.meeting).joined(separator: ", ")
          StandardError.say("\(remark); it meets \(times)")
        }
      }
    }

    struct Import: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Takes in a table of meetings, all of it or nothing.",
        discussion: """
          The columns are group, date, student, met (yes or no), fit (yes or no) and note; only \
          group and date are needed, and each row says at least one of the last three:

            kith met import answers.csv
          """)

      @Argument(help: ArgumentHelp("The table.", valueName: "file"))
      var file: String

      @OptionGroup var target: ProgramOption
      @OptionGroup var options: WorkspaceOptions

      func run() throws {
        let workspace = try options.open()
        let groups = try PublishedGroups(workspace, of: target.program)
        var problems = ProblemList()
        let read = MeetingFile(reading: file, mostWords: Workspace.mostWords, &problems) { name in
          let found = groups[name]
          return found.count > 1
            ? .several : found.first.map { .group($0.everybody) } ?? .nothing
        }
        try problems.throwAny()
        guard let read else { throw ReaderFault() }
        for notice in problems.notices { StandardError.say(notice.about.description) }
        let notes = read.rows.compactMap { row in
          groups[row.group].first.map {
            MeetingNote(
              program: $0.program, group: $0.group.id, day: row.day, student: row.student,
              met: row.met, fits: row.fits, text: row.note)
          }
        }
        _ = try workspace.take(notes, author: options.author)
        let count = Set(notes.map { [$0.program, $0.group] }).count
        print(
          "Took in \(Figures.count(notes.count, "report")) of \(Figures.count(count, "group")).")
      }
    }
  }
}
