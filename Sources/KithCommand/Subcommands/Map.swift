import ArgumentParser
import Foundation
import KithFiles
import KithIntake

extension KithCommand {
  struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Drafts the mapping of a survey.",
      discussion: """
        Looks at the titles and the answers of a survey from Google Forms, Microsoft Forms or \
        elsewhere, in any of fourteen languages, and guesses which question becomes what, with a \
        confidence each:

          kith map answers.csv --out answers.yaml

        Guesses about consents, wishes, names and whatever is private carry `confirmed: false` and \
        do nothing until you set that to true. At a terminal, --review shows each of them with three \
        real answers, and one key confirms, corrects or drops it; with a mapping that is there \
        already it walks through that again:

          kith map answers.csv --out answers.yaml --review

        A form about groups that met, for kith feedback import --map:

          kith map answers.csv --feedback --out answers.yaml
        """)

    @Argument(help: ArgumentHelp("Tables of survey answers.", valueName: "file"))
    var surveys: [String]

    @Option(
      help: ArgumentHelp(
        "The mapping to write; printed where nothing is said.", valueName: "map.yaml"))
    var out: String?

    @Flag(help: "Walk through the questions at a terminal, those of the mapping where it is there.")
    var review = false

    @Flag(help: "Draft for a form about groups: fit, rating, belonging and contacts.")
    var feedback = false

    func validate() throws {
      guard !feedback || surveys.count == 1 && !review else {
        throw ValidationError("--feedback looks at one table, without --review.")
      }
      guard !surveys.isEmpty else { throw ValidationError("Give a table of survey answers.") }
    }

    func run() throws {
      var problems = ProblemList()
      guard !feedback else { return try draftFeedback() }
      let terminal = review ? TerminalAdviser.atTerminal : nil
      if review, terminal == nil {
        throw ValidationError("--review asks at a terminal, and there is none.")
      }
      let earlier =
        review ? out.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil } : nil
      let draft = SurveyMapDraft(surveys, reviewing: earlier, &problems)
      try problems.throwAny()
      NoticeText(problems).say()
      guard var draft else { throw ReaderFault() }
      if let terminal { draft.ask(terminal.adviser, everything: true) }
      guard let out else {
        print(draft.yaml, terminator: "")
        return
      }
      try AtomicFile.write(Array(draft.yaml.utf8), to: out)
      let waiting = draft.entries.count { !$0.question.isConfirmed }
      print("Drafted \(out). Correct it, then use it with kith import.")
      if waiting > 0 {
        print(
          "\(waiting) of \(draft.entries.count) questions wait for somebody to confirm them: "
            + "set `confirmed: true`, or run kith map --review at a terminal.")
      }
    }

    /// The mapping of a form about groups.
    private func draftFeedback() throws {
      var problems = ProblemList()
      let draft = FeedbackMap(draftedFrom: surveys[0], &problems)
      try problems.throwAny()
      NoticeText(problems).say()
      guard let draft else { throw ReaderFault() }
      guard let out else {
        print(draft.yaml, terminator: "")
        return
      }
      try AtomicFile.write(Array(draft.yaml.utf8), to: out)
      print("Drafted \(out). Correct it.")
      print("next: kith feedback import \(surveys[0]) --map \(out)")
    }
  }
}
