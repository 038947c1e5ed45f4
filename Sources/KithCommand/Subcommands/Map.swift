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
        elsewhere, and guesses which question becomes what, with a confidence each:

          kith map answers.csv --out answers.yaml

        Read the draft and correct it before `kith import` uses it. Nobody's consent is taken from \
        an answer that the mapping does not explain.
        """)

    @Argument(help: ArgumentHelp("The table of survey answers.", valueName: "file.csv"))
    var survey: String

    @Option(
      help: ArgumentHelp(
        "The mapping to write; printed where nothing is said.", valueName: "map.yaml"))
    var out: String?

    func run() throws {
      var problems = ProblemList()
      let draft = SurveyMapDraft(survey, &problems)
      try problems.throwAny()
      for notice in problems.notices { StandardError.say(notice.line) }
      guard let draft else { preconditionFailure("a draft failed without a problem") }
      if let out {
        try AtomicFile.write(Array(draft.yaml.utf8), to: out)
        print("Drafted \(out). Correct it, then use it with kith import.")
      } else {
        print(draft.yaml, terminator: "")
      }
    }
  }
}
