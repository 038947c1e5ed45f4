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
        Takes OneRoster exports, surveys, grids of free hours and calendars, in any mix:

          kith import --oneroster sis.zip --survey answers.csv \\
            --availability hours.csv --time-zone America/New_York --out maple

        A survey is mapped by its own draft, by the mapping that an earlier import has kept beside \
        the roster, or by --map (see `kith map`). Guesses about consents, wishes, names and whatever \
        is private do nothing before somebody has confirmed them: at a terminal you are asked, \
        elsewhere they wait.

        Nothing is written while anything is wrong. Notices tell what was left out or read in a way \
        that somebody should know, by kind; nothing is written either until they are accepted, with \
        --accept for their kinds or --accept-notices for all. Notes only tell how something was read.

        A folder that holds a roster already is brought up to date, and what changed is told. \
        Columns of the school's own are kept.
        """)

    @OptionGroup var files: ImportFiles

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

    @Option(
      help: ArgumentHelp(
        "The term whose weeks of calendars are looked at.", valueName: "start..end"))
    var term: String?

    @Option(
      help: ArgumentHelp(
        "Consents that are on file for everybody in the import, such as matching,peer-contact.",
        valueName: "list"))
    var consents: String?

    @Option(
      name: .customLong("vouched-by"),
      help: ArgumentHelp(
        "Who vouches for the consents, and where they are on file.", valueName: "who"))
    var vouchedBy: String?

    @Option(
      help: ArgumentHelp("Roles of everybody in the import, such as mentor.", valueName: "list"))
    var roles: String?

    @Flag(
      name: .customLong("add-people"),
      help: "Let surveys bring students who are not on the roster.")
    var addPeople = false

    @Option(
      help: ArgumentHelp(
        "Kinds of notices that are accepted, such as newcomer,unread-answer.", valueName: "kinds"))
    var accept: String?

    @Flag(name: .customLong("accept-notices"), help: "Write the roster although there are notices.")
    var acceptNotices = false

    @Flag(help: "Tell what changed as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but problems and notices that stand in the way.")
    var quiet = false

    func validate() throws {
      try files.check()
      if let on, CalendarDate(on) == nil {
        throw ValidationError("--on \(on) is no day; write YYYY-MM-DD")
      }
      if let term, Self.days(term) == nil {
        throw ValidationError("--term \(term) is no term; write YYYY-MM-DD..YYYY-MM-DD")
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
      for consent in Self.list(consents) where Consent(rawValue: consent) == nil {
        let known = Consent.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--consents \(consent) is not known; give some of \(known)")
      }
      guard consents == nil || vouchedBy?.contains(where: { !$0.isWhitespace }) == true else {
        throw ValidationError(
          "--consents needs --vouched-by: who vouches for them, and where they are on file")
      }
    }

    func run() throws {
      var problems = ProblemList()
      let terminal = TerminalAdviser.atTerminal
      let outcome = RosterImport(
        files.sources, into: out, options, asking: terminal?.adviser ?? Adviser()
      ).run(&problems)
      var kinds = problems.waiting
      for kind in Self.list(accept) { kinds[kind] = nil }
      var isWaiting = !kinds.isEmpty && !acceptNotices
      if !quiet || isWaiting || !problems.isEmpty { NoticeText(problems).say() }
      try problems.throwAny()
      guard let outcome else { throw ReaderFault() }
      if !quiet { for join in outcome.joins { StandardError.say(join.line) } }
      if isWaiting, let terminal { isWaiting = !terminal.agrees("Write the roster all the same?") }
      guard !isWaiting else {
        StandardError.say(
          "Nothing was written: put right what the notices tell, or accept them with --accept "
            + kinds.keys.sorted().joined(separator: ",") + ", or all with --accept-notices.")
        throw ExitCode(.badInput)
      }
      try RosterFolderWriter(outcome.roster)
        .write(
          to: out,
          with: OneRosterFolder(outcome.oneRoster).files + outcome.files + voucher(outcome))
      if !quiet { try report(outcome) }
      if let terminal { try writeFirstProgram(terminal) }
    }

    /// Writes a first program beside the roster, for somebody at a terminal who has none.
    private func writeFirstProgram(_ terminal: TerminalAdviser) throws {
      let path = "\(out)/program.yaml"
      guard !FileManager.default.fileExists(atPath: path), let kind = terminal.firstKind(),
        let term = term ?? terminal.term(), let days = Self.days(term)
      else { return }
      let text = """
        program: first-\(kind)
        kind: \(kind)
        term: {starts: \(days.lowerBound), ends: \(days.upperBound)}

        """
      try AtomicFile.write(Array(text.utf8), to: path)
      print("Written \(path). Match it: kith match --roster \(out) --program \(path) --out result")
    }

    private var options: IntakeOptions {
      let now = Int(Date().timeIntervalSince1970)
      var options = IntakeOptions(today: CalendarDate(dayNumber: now / 86_400))
      options.day = on.flatMap { CalendarDate($0) }
      options.term = term.flatMap(Self.days)
      options.timeZone = timeZone
      options.hoursZone = hoursZone
      options.hours = ClockTime.range(hours) ?? options.hours
      options.weeks = weeks
      options.consents = Set(Self.list(consents).compactMap(Consent.init))
      options.roles = Self.list(roles)
      options.addsPeople = addPeople
      return options
    }

    private static func list(_ text: String?) -> [String] {
      (text ?? "").split { ",;".contains($0) }
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func days(_ text: String) -> ClosedRange<CalendarDate>? {
      guard let dots = text.firstRange(of: ".."), let from = CalendarDate(text[..<dots.lowerBound]),
        let to = CalendarDate(text[dots.upperBound...]), from <= to
      else { return nil }
      return from...to
    }

    /// The record of who vouched for what, with those of earlier imports.
    private func voucher(_ outcome: RosterImport.Outcome) throws -> [(name: String, text: String)] {
      guard let vouchedBy, consents != nil else { return [] }
      let name = "vouchers.csv"
      let earlier = try? String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
      var row = TableText(["day", "consents", "vouched_by"])
      row.add(outcome.day.description)
      row.add(list: Self.list(consents))
      row.add(vouchedBy)
      row.endRow()
      guard let earlier else { return [(name, row.text)] }
      return [(name, earlier + row.text.drop { $0 != "\n" }.dropFirst())]
    }

    private func report(_ outcome: RosterImport.Outcome) throws {
      if json {
        try FileHandle.standardOutput.write(
          contentsOf: Data(ChangesText.json(of: outcome.changes, joins: outcome.joins)))
        return
      }
      print(ChangesText.text(of: outcome.changes))
      print("Written to \(out): \(outcome.roster.students.count) students, as of \(outcome.day).")
      if outcome.consenting == 0 {
        print(
          "Nobody has agreed to matching yet: confirm a question of a survey that asks for it, or "
            + "give --consents matching --vouched-by WHO where consent is on file.")
      }
    }
  }
}
