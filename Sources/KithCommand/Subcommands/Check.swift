import ArgumentParser
import Foundation
import KithFiles
import KithIntake

extension KithCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks a roster over before anything is matched.",
      discussion: """
        Tells every problem and everything that is odd in one go: bad cells, people entered twice, \
        students without hours or consent, courses nobody else takes, wishes that name nobody or \
        contradict each other. With a program it also tells how many partners each student has, who \
        has none, and which rules stand in the way:

          kith check maple --program pods.yaml

        Ends with 2 where there are problems.
        """)

    @Argument(help: ArgumentHelp("The folder that holds students.csv.", valueName: "roster"))
    var roster: String

    @Option(help: ArgumentHelp("The program to look ahead at.", valueName: "file"))
    var program: String?

    @Flag(help: "Print everything as JSON.")
    var json = false

    @Flag(help: "Print everything as a CSV table.")
    var csv = false

    @Option(help: "Threads to use; they change no answer. All cores where nothing is said.")
    var threads: Int?

    func validate() throws {
      if json, csv { throw ValidationError("Give --json or --csv, not both.") }
      if let threads, !(1...1024).contains(threads) {
        throw ValidationError("--threads \(threads) is out of range; give 1 or more")
      }
    }

    func run() throws {
      let check = RosterCheck(
        roster, program: program,
        threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
      let text = CheckText(check)
      if json {
        try FileHandle.standardOutput.write(contentsOf: text.json)
      } else if csv {
        print(text.table, terminator: "")
      } else {
        print(text.text)
      }
      if !check.problems.isEmpty { throw ExitCode(.badInput) }
    }
  }
}
