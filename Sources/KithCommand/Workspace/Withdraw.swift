public import ArgumentParser
public import Kith
import KithReport
import KithWorkspace

extension Consent: ExpressibleByArgument {}

extension KithCommand {
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a family's consent back, and places the others of its groups again.",
      discussion: """
        Says which published groups may not go on, which meetings to cancel and which people to \
        tell. The groups are held back everywhere from then on. A rematch of each program that is \
        touched becomes a draft, to be reviewed and published as any other:

          kith withdraw s17 in-person
          kith review
          kith publish
        """)

    @Argument(help: "The id of the student.")
    var student: String

    @Argument(help: "The consent that is taken back.")
    var consent: Consent

    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var search: SearchOptions

    func run() throws {
      let workspace = try options.open()
      let withdrawal = try workspace.withdraw(
        consent, of: Student.ID(rawValue: student), by: options.author)
      print(
        "\(student) no longer agrees to \(consent.rawValue): roster \(withdrawal.rosterVersion).")
      for touched in withdrawal.touched { for line in lines(touched) { print(line) } }
      guard !withdrawal.touched.isEmpty else {
        print("No published group needs the consent.")
        return
      }
      for program in withdrawal.programs { try replace(program, workspace) }
    }

    private func lines(_ touched: Withdrawal.Touched) -> [String] {
      let group = touched.group
      let people =
        touched.others.map(\.rawValue) + [group.host.map { "coach \($0)" }].compactMap { $0 }
      let until = touched.ends.map { ", every week until \($0)" } ?? ""
      return touched.concerns.map { "\(touched.program) \($0)" }
        + group.meetings.map { "  cancel: \(Figures.meeting($0))\(until)" }
        + ["  tell: the family of \(student)" + people.map { ", \($0)" }.joined()]
    }

    /// Matches a program again, with as little change as it can.
    private func replace(_ program: String, _ workspace: Workspace) throws {
      let drafting = try Drafting(workspace, program, options.author)
      guard let published = try workspace.standing(of: program) else { return }
      let result = try drafting.run(
        "rematch", search, from: published.result, disturbing: published.result)
      for line in AffectedStudents(from: published.result, to: result, drafting.roster).lines {
        print(line)
      }
      print("next: kith review --program \(program), then kith publish --program \(program)")
    }
  }
}
