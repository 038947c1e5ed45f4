import ArgumentParser
import Kith
import KithFiles

extension KithCommand {
  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the score of every pair that a program allows.",
      discussion: """
        One row a,b,weight for each allowed pair, weights 0 to 1000, guides in column a; with \
        --breakdown one more column for each criterion: what counts in the weight, and nothing \
        where a missing answer leaves the criterion out. What students told in confidence \
        (circumstances, wishes, pace, dislikes, homes) counts, and has no column:

          kith score --roster maple --program pods.yaml --out edges.csv --breakdown

        The table is one that `kith solve` reads, and spreadsheets too.
        """)

    @OptionGroup var request: RequestOptions

    @Option(help: ArgumentHelp("The table to write.", valueName: "file"))
    var out: String

    @Flag(help: "Add one column for each criterion that has a weight and is not confidential.")
    var breakdown = false

    @Flag(name: .shortAndLong, help: "Say nothing but problems.")
    var quiet = false

    func run() throws {
      let (program, roster, notices) = try request.read()
      if !quiet { for notice in notices { StandardError.say(notice.about.description) } }
      var file = try ScoreFile(out, criteria: breakdown ? program.toldCriteria : [])
      try Matchmaker(program).forEachAllowedPair(of: roster) { try file.add($0) }
      try file.finish()
      guard !quiet else { return }
      print("Wrote \(file.count) pairs to \(out).")
      print("next: kith solve grouping \(out) --least 3 --most 5, or pairing, or assignment")
    }
  }
}
