import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithWorkspace

extension KithCommand {
  struct Rematch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Matches again after students joined or left, with as little change as it can.",
      discussion: """
        Begins with what is published. The one who stays with their companions earns the program's \
        `disruption:` points; who joined or waited goes first. The draft is then reviewed and \
        published as any other:

          kith roster maple-in-february
          kith rematch
          kith publish
        """)

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var search: SearchOptions
    @OptionGroup var names: NamesOption

    func run() throws {
      let workspace = try options.open()
      let drafting = try Drafting(workspace, target.program, options.author)
      guard let published = try workspace.standing(of: drafting.name) else {
        throw workspace.refusal(
          "nothing is published of \(drafting.name)", "begin with kith match --draft")
      }
      let result = try drafting.run(
        "rematch", search, from: published.result, disturbing: published.result,
        names: names)
      guard !search.quiet else { return }
      for line in AffectedStudents(from: published.result, to: result, drafting.roster).lines {
        print(line)
      }
    }
  }
}

/// Whom a rematch touches.
struct AffectedStudents {
  let before: MatchResult
  let after: MatchResult
  let present: Set<Student.ID>

  init(from before: MatchResult, to after: MatchResult, _ roster: Roster) {
    self.before = before
    self.after = after
    present = Set(roster.students.filter(\.isEnrolled).map(\.id))
  }

  /// A line for each way in which students are touched.
  var lines: [String] {
    let change = GroupChange(from: before, to: after)
    let left = change.lost.filter { !present.contains($0) }
    let waiting = change.lost.filter(present.contains)
    return [
      line("Placed now", change.gained), line("In another group", change.moved),
      line("In their group, with others", change.withOthers),
      line("Meeting at another time", change.meetingMoved),
      line("Without a group now", waiting), line("Left the school", left),
    ].compactMap(\.self)
  }

  private func line(_ title: String, _ students: [Student.ID]) -> String? {
    students.isEmpty
      ? nil : "\(title): \(students.count) (\(students.map(\.rawValue).joined(separator: ", ")))"
  }
}
