import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithWorkspace

extension KithCommand {
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Proposes weights for the next term from what students said about the last.",
      discussion: """
        Fits the weights of the published program to the ratings, tests the fit on ratings that it \
        did not see, and writes a program file with the new weights where they predict better. It \
        shows what last term would have looked like under them. Rules are never changed, and the \
        workspace neither: take the file in with kith program if you agree.

          kith learn --out pods-next.yaml
        """)

    @Option(help: ArgumentHelp("Where to write the proposed program.", valueName: "file"))
    var out: String?

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var search: SearchOptions

    func run() throws {
      let workspace = try options.open()
      let name = try workspace.program(target.program).stored.name
      let published = try workspace.published(name)
      let term = try PublishedTerm(workspace, published)
      let learner = WeightLearner(
        term.result, term.feedback, of: term.roster, program: term.program)
      switch learner.lesson() {
      case .notEnoughData(let reason):
        print("Not enough data: \(reason). The weights stay as they are; nothing was written.")
      case .keep(let evidence):
        for line in lines(evidence) { print(line) }
        print("The ratings give no reason for other weights; nothing was written.")
      case .change(let weights, let evidence):
        for line in lines(evidence) { print(line) }
        let file = out ?? "\(name)-learnt.yaml"
        let proposal = try workspace.proposal(weights, evidence, of: term, for: file)
        try AtomicFile.write(Array(proposal.text.utf8), to: file)
        for criterion in term.program.scoredCriteria where weights[criterion] != nil {
          let (now, then) = (term.program.weights[criterion, default: 0], weights[criterion] ?? 0)
          let name =
            term.program.isPrivate(criterion) ? "a private question" : criterion.rawValue
          print("  \(name): \(now) -> \(then)")
        }
        try compare(term, proposal.program)
        print("Written to \(file). If you agree: kith program \(file)")
      }
    }

    private func lines(_ evidence: WeightLearner.Evidence) -> [String] {
      let errors = [evidence.errorOfMean, evidence.errorNow, evidence.errorThen].map {
        rounded($0.squareRoot(), 3)
      }
      return [
        "\(evidence.ratings) ratings about \(evidence.groups) groups.",
        "Typical error for ratings that were left out: \(errors[0]) if all get the mean, "
          + "\(errors[1]) by the present weights, \(errors[2]) by the fitted ones.",
      ]
    }

    /// Shows last term as it was, and as it would have been.
    private func compare(_ term: PublishedTerm, _ proposed: Program) throws {
      var program = proposed
      search.override(&program)
      let interrupt = Interrupt()
      let other = try term.rematched(
        program,
        Drafting.Search(
          threads: search.threadCount, stop: interrupt.flag, progress: search.progress))
      let change = GroupChange(from: term.result, to: other)
      let now = Matchmaker(program).meanScore(of: term.result, in: term.roster)
      let then = Matchmaker(program).meanScore(of: other, in: term.roster)
      print(
        "Under them last term would have placed \(other.placed) instead of \(term.result.placed), "
          + "with a mean score of \(then) instead of \(now) by the new weights;")
      print(
        "\(change.moved.count) students would have been in another group, "
          + "\(change.gained.count) placed who were not, \(change.lost.count) not placed who were.")
    }
  }
}
