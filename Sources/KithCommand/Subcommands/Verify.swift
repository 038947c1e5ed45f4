import ArgumentParser
import Kith
import KithFiles

extension KithCommand {
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a result against its roster and its program.",
      discussion: """
        Every rule, meeting and figure is checked by code that took no part in finding the result, \
        and the certificate's bound is proven again from its prices:

          kith verify --roster maple --program pods.yaml --result term1/result.json

        What `kith match` was told of other programs is told here too:

          kith verify --roster maple --program pods.yaml --result term1/result.json \\
            --busy clubs/result.json

        Ends with 1, and says why, where the result is refused.
        """)

    @OptionGroup var request: RequestOptions

    @Option(help: ArgumentHelp("The result to check.", valueName: "file"))
    var result: String

    @OptionGroup var busy: BusyOptions

    @Flag(name: .shortAndLong, help: "Say nothing but why a result is refused.")
    var quiet = false

    func run() throws {
      var problems = ProblemList()
      var reader = ResultFileReader(result)
      let read = reader.read(&problems)
      let busyGroups = busy.groups(&problems)
      let (program, roster, _) = try request.read(problems)
      guard let read else { preconditionFailure("the reader failed without a problem") }
      let verification = Verifier(roster, program, busy: busyGroups).verify(read)
      let reasons =
        verification.findings.map(\.description) + reader.contradictions(with: read)
      guard reasons.isEmpty else {
        StandardError.say("\(result): refused")
        for reason in reasons { StandardError.say("  \(reason)") }
        throw ExitCode(.noAnswer)
      }
      if !quiet { print(summary(read, verification)) }
    }

    /// What was checked, in a few lines.
    private func summary(_ result: MatchResult, _ verification: Verification) -> String {
      var lines = [
        "The result is feasible: \(result.groups.count) groups with \(result.placed) placed keep "
          + "every rule and meeting.",
        "The values and the objective of \(result.objective) points agree.",
      ]
      if let bound = verification.provenBound {
        lines.append(
          "The certificate proves that no allowed answer is worth more than \(bound) points.")
        if bound > result.bound {
          lines.append("The result's own bound of \(result.bound) rests on the search as well.")
        }
      } else if verification.isProofUnfinished {
        lines.append("The certificate was too large to prove again; its bound is not confirmed.")
      } else {
        lines.append(
          "The result holds no certificate; its bound of \(result.bound) is not confirmed.")
      }
      return lines.joined(separator: "\n")
    }
  }
}
