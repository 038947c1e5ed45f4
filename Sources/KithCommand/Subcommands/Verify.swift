import ArgumentParser
import Kith
import KithFiles
import KithWorkspace

extension KithCommand {
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a result against its roster and its program.",
      discussion: """
        Every rule, meeting, figure, reason and notice is checked again from the roster, and the \
        certificate's bound is proven again from its prices. Where the certificate proves less \
        than the result claims, `kith verify` searches again as far as it can:

          kith verify --roster maple --program pods.yaml --result term1/result.json

        What `kith match` was told of other programs is told here too:

          kith verify --roster maple --program pods.yaml --result term1/result.json \\
            --busy clubs/result.json

        A plan is proven as a whole, with each of its programs and what they share:

          kith verify --roster maple --plan spring.yaml --result spring/plan.json

        Ends with 1, and says why, where the result is refused or what it claims is not proven.
        """)

    @OptionGroup var request: RequestOptions

    @Option(
      help: ArgumentHelp(
        "The result to check; in a workspace, its latest otherwise.", valueName: "file"))
    var result: String?

    @OptionGroup var busy: BusyOptions

    @Option(help: ArgumentHelp("The file of a plan, whose result is checked.", valueName: "file"))
    var plan: String?

    @Flag(name: .shortAndLong, help: "Say nothing but why a result is refused.")
    var quiet = false

    func validate() throws {
      guard plan != nil else { return }
      guard request.roster != nil, result != nil, request.program == nil, busy.files.isEmpty else {
        throw ValidationError("--plan needs --roster and --result, and nothing of one program")
      }
    }

    func run() throws {
      if let plan, let folder = request.roster, let result {
        return try verify(result, of: PlanRequest(roster: folder, plan: plan))
      }
      guard let result else {
        let made = try request.latest()
        return try say(
          made.result, Verifier(made.roster, made.program, busy: made.busy).verify(made.result),
          of: made.name)
      }
      var problems = ProblemList()
      var reader = ResultFileReader(result)
      let read = reader.read(&problems)
      let busyGroups = busy.groups(&problems)
      let (program, roster, notices) = try request.read(problems)
      guard let read else { throw ReaderFault() }
      var verifier = Verifier(roster, program, busy: busyGroups)
      verifier.heard = notices.forResult
      let verification = verifier.verify(read)
      try say(read, verification, more: reader.contradictions(with: read), of: result)
    }

    private func verify(_ path: String, of request: PlanRequest) throws {
      var problems = ProblemList()
      var reader = PlanResultReader(path)
      let read = reader.read(&problems)
      try problems.throwAny()
      guard let read else { throw ReaderFault() }
      var verifier = PlanVerifier(request.roster, request.plan)
      verifier.heard = request.notices.forResult
      let verification = verifier.verify(read)
      try refuse(
        path, verification.findings.map(\.description) + reader.contradictions(with: read),
        unproven: verification.unproven)
      guard !quiet else { return }
      print(
        """
        The plan is feasible: each of \(read.results.count) programs keeps every rule beside the \
        others, and no two meetings of a student overlap.
        The load, the hours of pairs, the figures and the objective of \(read.objective) points agree.
        The certificates prove that no plan is worth more than \(read.bound) points.
        """)
    }

    /// Ends with a failure where there is a reason.
    private func refuse(_ path: String, _ reasons: [String], unproven: [String]) throws {
      if !reasons.isEmpty {
        StandardError.say("\(path): refused")
        for reason in reasons { StandardError.say("  \(reason)") }
      } else {
        for claim in unproven { StandardError.say("\(path): not proven: \(claim)") }
      }
      guard reasons.isEmpty, unproven.isEmpty else { throw ExitCode(.noAnswer) }
    }

    private func say(
      _ read: MatchResult, _ verification: Verification, more: [String] = [], of result: String
    ) throws {
      let reasons = verification.findings.map(\.description) + more
      try refuse(result, reasons, unproven: [verification.unproven].compactMap(\.self))
      guard !quiet else { return }
      print(summary(read, verification))
      print("next: kith report, or kith explain")
    }

    /// What was checked, in a few lines.
    private func summary(_ result: MatchResult, _ verification: Verification) -> String {
      switch result.status {
      case .infeasible:
        return "There is no answer: the contradiction that the result names is real."
      case .empty: return "There is nobody to place."
      case .optimal, .feasible: break
      }
      var lines = [
        "The result is feasible: \(result.groups.count) groups with \(result.placed) placed keep "
          + "every rule and meeting.",
        "The values, the objective of \(result.objective) points, and all that is told of the "
          + "\(result.unplaced.count) unplaced agree.",
      ]
      if verification.searchedBound == nil {
        lines.append(
          "The certificate proves that no allowed answer is worth more than "
            + "\(result.bound) points.")
      } else {
        lines.append(
          "The certificate proves less, but another search shows that no allowed answer is worth "
            + "more than \(result.bound) points.")
      }
      lines += verification.checked.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      return lines.joined(separator: "\n")
    }
  }
}
