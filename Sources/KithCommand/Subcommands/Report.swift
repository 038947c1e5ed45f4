import ArgumentParser
import Kith
import KithFiles
import KithReport
import KithScenarios

extension KithCommand {
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes a result as a page that people can read.",
      discussion: """
        One HTML file that needs no network, works in light and dark, on a phone and on paper:

          kith report term1/result.json --roster maple --program pods.yaml --out page

        The whole program is for its coordinator. A coach gets the groups of their students, and a \
        family its own, with nothing of others but what the program lists under `directory`:

          kith report term1/result.json --roster maple --program pods.yaml --out page \\
            --for family s017
          kith report term2/result.json --roster maple --program pods.yaml --out page \\
            --previous term1/result.json
        """)

    @OptionGroup var source: PublicationOptions

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var out: String

    @Option(
      name: .customLong("for"), parsing: .upToNextOption,
      help: ArgumentHelp(
        "The reader: coordinator, coach ID, coaches (a page each), family STUDENT, or families.",
        valueName: "reader"))
    var readers: [String] = ["coordinator"]

    @Option(
      help: ArgumentHelp(
        "An earlier result, to tell what changed since.", valueName: "result.json"))
    var previous: String?

    @Flag(name: .shortAndLong, help: "Say nothing but problems.")
    var quiet = false

    func validate() throws {
      let isWhole = ["coordinator", "coaches", "families"].contains(readers.first)
      let isOne = ["coach", "family"].contains(readers.first)
      guard isWhole && readers.count == 1 || isOne && readers.count == 2 else {
        throw ValidationError(
          "--for \(readers.joined(separator: " ")) names no reader; write coordinator, coach ID, "
            + "coaches, family STUDENT or families")
      }
    }

    func run() throws {
      var earlier: MatchResult?
      let publication = try source.read { problems in
        guard let previous else { return }
        var reader = ResultFileReader(previous)
        earlier = reader.read(&problems)
      }
      let changes = earlier.map { before -> ReportPage.Changes in
        let difference = ResultDifference(from: before, to: publication.result)
        return ReportPage.Changes(
          lines: difference.lines, moved: Set(difference.moves.map(\.student)),
          rescheduled: Set(difference.reschedules.map(\.after.id)))
      }
      let files = try audience(of: publication).map {
        ReportPage(publication, for: $0, changes: changes).file
      }
      try OutputFolder(out, quiet: quiet).write(files.map { ($0.path, $0.bytes) })
      if !quiet {
        print(
          files.count == 1
            ? "Wrote \(out)/\(files[0].path)." : "Wrote \(files.count) pages to \(out).")
        print("next: open \(out)/\(files.first?.path ?? ""), then kith export")
      }
    }

    /// Whom pages are for.
    private func audience(of publication: Publication) throws -> [Reader] {
      let students = publication.roster.students.filter(\.isEnrolled).map(\.id)
      let coaches = publication.roster.coaches.map(\.id)
      switch readers[0] {
      case "coaches": return coaches.sorted().map { .coach($0) }
      case "families": return students.sorted().map { .family($0) }
      case "coach":
        try check(readers[1], among: coaches, is: "coach")
        return [.coach(readers[1])]
      case "family":
        try check(readers[1], among: students.map(\.rawValue), is: "enrolled student")
        return [.family(Student.ID(rawValue: readers[1]))]
      default: return [.coordinator]
      }
    }

    private func check(_ id: String, among known: [String], is what: String) throws {
      guard !known.contains(id) else { return }
      let nearest = TextDistance.nearest(to: id, among: known).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("no \(what) on the roster has the id \(id)\(nearest)")
    }
  }
}
