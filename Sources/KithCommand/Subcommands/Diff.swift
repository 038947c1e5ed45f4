import ArgumentParser
import Foundation
import KithFiles
import KithScenarios

extension KithCommand {
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells what changed from one result to another.",
      discussion: """
        Compares two files that `kith match` wrote: who moved, who is new with whom, which \
        meetings changed, and the figures.

          kith diff term1/result.json term2/result.json
        """)

    @Argument(help: "The earlier result.")
    var before: String

    @Argument(help: "The later result.")
    var after: String

    @Flag(help: "Print the difference as JSON.")
    var json = false

    @Flag(help: "End with code 1 where the results differ.")
    var exitCode = false

    func run() throws {
      var problems = ProblemList()
      var (first, second) = (ResultFileReader(before), ResultFileReader(after))
      let (old, new) = (first.read(&problems), second.read(&problems))
      try problems.throwAny()
      guard let old, let new else { throw ReaderFault() }
      let difference = ResultDifference(from: old, to: new)
      if json {
        try FileHandle.standardOutput.write(contentsOf: difference.json)
      } else {
        let lines = difference.lines
        print(lines.isEmpty ? difference.silence : lines.joined(separator: "\n"))
      }
      if exitCode, old != new { throw ExitCode(.noAnswer) }
    }
  }
}
