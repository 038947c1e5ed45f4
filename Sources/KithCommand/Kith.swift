import ArgumentParser
import Foundation
import KithFiles

@main
struct KithCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kith",
    abstract: "Gives every student of an online school their people.",
    discussion: """
      One term with a school that is made up; your own begins with kith import:

        kith generate --students 240 --seed 7 --out maple
        kith program --new pod --term 2027-01-11..2027-05-28 --out pods.yaml
        kith init
        kith roster maple
        kith program pods.yaml
        kith match --draft
        kith review --worst 10
        kith publish
        kith letters --out letters
        kith export --out send

      Exit codes:
        0   done
        1   no answer exists, or a verification failed
        2   bad input or usage, and nothing was written; or an answer that could not be written
        3   stopped by a limit without any answer
        70  an internal fault
      """,
    version: version,
    subcommands: [
      Import.self, Map.self, Check.self, Match.self, Plan.self, Suggest.self, Explain.self,
      Report.self,
      Export.self,
      Verify.self,
      Score.self, Generate.self, Solve.self, Replay.self, Diff.self, Kinds.self,
      Rules.self, Criteria.self,
    ],
    groupedSubcommands: [
      CommandGroup(
        name: "In a workspace",
        subcommands: [
          Initialize.self, ImportRoster.self, ImportProgram.self, Status.self, Review.self,
          Pin.self, Veto.self, Unpin.self, Move.self, Publish.self, Letters.self, Rematch.self,
          Withdraw.self,
          Undo.self, Redo.self,
          Serve.self, Invite.self,
          FeedbackCommand.self, OutcomesCommand.self, Learn.self, Forget.self, Log.self,
        ]),
      CommandGroup(
        name: "Every day of a term",
        subcommands: [
          TodayCommand.self, UnderstudiesCommand.self, Met.self, PauseCommand.self,
          LeaveCommand.self, FlagCommand.self,
          Fill.self, RoundCommand.self, Rounds.self, Milestones.self, Record.self,
        ]),
    ])

  /// Runs the command that the arguments name, and ends with the exit code of its outcome.
  static func main() {
    // An answer that nobody takes is told as an answer that no disk takes.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
      Conclusion().exit()
    } catch {
      Conclusion(of: error).exit()
    }
  }
}
