import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithIntake

extension KithCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Builds a roster from the exports that a school has.",
      discussion: """
        Takes OneRoster exports, surveys with their mappings (see `kith map`), grids of free hours \
        and calendars, in any mix:

          kith import --oneroster sis.zip --survey answers.csv --map answers.yaml \\
            --availability hours.csv --time-zone America/New_York --out maple

        Nothing is written while anything is wrong. Notices tell what was left out or read in a way \
        that somebody should know; nothing is written either until they are accepted with \
        --accept-notices. Notes only tell how something was read.

        A folder that holds a roster already is brought up to date, and what changed is told.
        """)

    @Option(
      help: ArgumentHelp(
        "A OneRoster export, a zip archive or a folder. May be repeated.", valueName: "zip|dir"))
    var oneroster: [String] = []

    @Option(
      help: ArgumentHelp("A table of survey answers. May be repeated.", valueName: "file.csv"))
    var survey: [String] = []

    @Option(
      help: ArgumentHelp(
        "The mapping of a survey, one for each, in their order.", valueName: "map.yaml"))
    var map: [String] = []

    @Option(
      help: ArgumentHelp(
        "A grid of free hours, a table of slots, a calendar, or a folder of them. May be repeated.",
        valueName: "file"))
    var availability: [String] = []

    @Option(help: ArgumentHelp("The roster folder to write or bring up to date.", valueName: "dir"))
    var out: String

    @Option(
      name: .customLong("time-zone"),
      help: ArgumentHelp("The zone of students of whom nothing tells it.", valueName: "zone"))
    var timeZone: String?

    @Option(
      name: .customLong("hours-zone"),
      help: ArgumentHelp(
        "The zone of the hours in grids and slot tables; each student's own where nothing is said.",
        valueName: "zone"))
    var hoursZone: String?

    @Option(
      help: ArgumentHelp(
        "The part of a day that is free where a calendar is not busy.", valueName: "from-to"))
    var hours = "08:00-20:30"

    @Option(help: ArgumentHelp("How many weeks of a calendar count.", valueName: "n"))
    var weeks = 8

    @Option(
      help: ArgumentHelp(
        "The day as of which courses and calendars count; today, or the nearest of a term, where nothing is said.",
        valueName: "day"))
    var on: String?

    @Flag(name: .customLong("accept-notices"), help: "Write the roster although there are notices.")
    var acceptNotices = false

    @Flag(help: "Tell what changed as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but problems and notices that stand in the way.")
    var quiet = false

    func validate() throws {
      guard !oneroster.isEmpty || !survey.isEmpty || !availability.isEmpty else {
        throw ValidationError("Nothing to import: give --oneroster, --survey or --availability.")
      }
      guard survey.count == map.count else {
        throw ValidationError(
          "Each --survey needs a --map; draft one with `kith map \(survey.last ?? "FILE.csv")`.")
      }
      if let on, CalendarDate(on) == nil {
        throw ValidationError("--on \(on) is no day; write YYYY-MM-DD")
      }
      var zones = ZoneNames()
      for zone in [timeZone, hoursZone].compactMap(\.self) where !zones.isKnown(zone) {
        let nearest = zones.nearest(to: zone).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError("\(zone) is not a known time zone\(nearest)")
      }
      guard ClockTime.range(hours) != nil else {
        throw ValidationError("--hours \(hours) is no part of a day; write such as 08:00-20:30")
      }
      guard (1...53).contains(weeks) else {
        throw ValidationError("--weeks \(weeks) is out of range; give 1 to 53")
      }
    }

    func run() throws {
      var problems = ProblemList()
      var sources = RosterImport.Sources()
      sources.oneRoster = oneroster
      sources.surveys = zip(survey, map).map { ($0, $1) }
      sources.availability = availability
      let outcome = RosterImport(sources, into: out, options).run(&problems)
      let waiting = problems.notices.contains { !$0.isAnnouncement } && !acceptNotices
      if !quiet || waiting || !problems.isEmpty { tell(problems) }
      try problems.throwAny()
      guard let outcome else { preconditionFailure("an import failed without a problem") }
      guard !waiting else {
        StandardError.say(
          "Nothing was written: put right what the notices tell, or accept them with --accept-notices."
        )
        throw ExitCode(.badInput)
      }
      try RosterFolderWriter(outcome.roster)
        .write(to: out, with: OneRosterFolder(outcome.oneRoster).files)
      if !quiet { report(outcome) }
    }

    private var options: IntakeOptions {
      let now = Int(Date().timeIntervalSince1970)
      var options = IntakeOptions(today: CalendarDate(dayNumber: now / 86_400))
      options.day = on.flatMap { CalendarDate($0) }
      options.timeZone = timeZone
      options.hoursZone = hoursZone
      options.hours = ClockTime.range(hours) ?? options.hours
      options.weeks = weeks
      return options
    }

    private func tell(_ problems: ProblemList) {
      for notice in problems.notices.sorted(by: { $0.about < $1.about }) {
        StandardError.say(notice.line)
      }
      if problems.omittedNotices > 0 {
        StandardError.say("\(problems.omittedNotices) more notices")
      }
    }

    private func report(_ outcome: RosterImport.Outcome) {
      if json {
        FileHandle.standardOutput.write(Data(ChangesText.json(of: outcome.changes)))
      } else {
        print(ChangesText.text(of: outcome.changes))
        print("Written to \(out): \(outcome.roster.students.count) students, as of \(outcome.day).")
      }
    }
  }
}
