import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithStore

extension KithCommand {
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a student into another group of the draft, and shows what it costs first.",
      discussion: """
        The group stays as it then is in every later match. Rules of safety refuse the move, with \
        their names; ordinary rules that it breaks are shown:

          kith move s17 g3 --dry-run
          kith move s17 g3
        """)

    @Argument(help: "The id of the student.")
    var student: String

    @Argument(help: "The id of the group; in mentor and tutor programs, of any with the guide.")
    var group: String

    @Flag(help: "Show what it would cost, and do nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Do not ask at a terminal.")
    var yes = false

    @Option(help: "Why, for whoever reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let found = try workspace.program(target.program)
      let name = found.stored.name
      guard let draft = try workspace.draft(of: name) else {
        throw workspace.refusal("there is no draft of \(name)", "begin with kith match --draft")
      }
      // Consents and wishes count as they are now.
      let program = try workspace.program(version: draft.stored.program)
      let now = try workspace.roster()
      let roster = try workspace.rosterWithHistory(
        version: now.version, before: workspace.term(of: program, options.author))
      var keeping = draft.result.keeping
      keeping.apart = try workspace.keeping(of: name, program).apart
      let matchmaker = Matchmaker(
        program, busy: try workspace.busyGroups(beside: name, program), keeping: keeping)
      let change: Rearrangement
      do {
        change = try matchmaker.move(
          Student.ID(rawValue: student), to: group, in: draft.result, of: roster,
          threads: ProcessInfo.processInfo.activeProcessorCount)
      } catch RearrangementProblem.unsafe(let findings) {
        throw try Handwork(workspace, name).refusal(findings)
      } catch RearrangementProblem.impossible(let reason) {
        throw workspace.refusal(reason, "see kith review")
      }
      for line in cost(draft.result, change, program) { print(line) }
      guard !dryRun, isWanted else {
        print("Nothing was moved.")
        return
      }
      let earlier = Set(draft.result.keeping.groups)
      let pins = change.result.keeping.groups.filter { !earlier.contains($0) }.map {
        NewPin(.group, $0.students, subject: $0.subject, reason: why)
      }
      let id = try workspace.store.addDraft(
        name, program: draft.stored.program, roster: now.version, action: "move",
        result: Data(ResultText.json(of: change.result)), pins: pins,
        detail: "from draft \(draft.stored.id), "
          + "\(change.result.objective - draft.result.objective) points", by: options.author)
      print("Moved; kept as draft \(id) of \(name).")
    }

    private var isWanted: Bool {
      guard !yes, isatty(STDIN_FILENO) == 1 else { return true }
      print("Move \(student) to \(group)? [y/N] ", terminator: "")
      return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
    }

    /// What the move costs, group by group.
    private func cost(
      _ before: MatchResult, _ change: Rearrangement, _ program: Program
    ) -> [String] {
      let after = change.result
      var lines = [
        "Objective: \(before.objective) -> \(after.objective) "
          + "(\(after.objective - before.objective) points); placed: \(before.placed) -> "
          + "\(after.placed)"
      ]
      let old = Dictionary(before.groups.map { ($0.id, $0) }) { first, _ in first }
      let new = Dictionary(after.groups.map { ($0.id, $0) }) { first, _ in first }
      for id in Set(old.keys).union(new.keys).sorted()
      where old[id]?.members != new[id]?.members {
        let scores = [old[id], new[id]].map { group in
          group.map { "\($0.meanScore(program)) of \($0.members.count)" } ?? "none"
        }
        lines.append("\(id): score \(scores[0]) -> \(scores[1])")
      }
      for breach in change.breaches { lines.append("Breaks \(breach)") }
      if new.values.contains(where: { group in
        group.members.contains { $0.student.rawValue == student } && group.meetings.isEmpty
      }), !program.meeting.isAsynchronous {
        lines.append("Breaks common_meeting: they have no common time")
      }
      if !change.displaced.isEmpty {
        let names = change.displaced.map(\.rawValue).joined(separator: ", ")
        lines.append("Falls apart, so that these wait for the next match: \(names)")
      }
      return lines
    }
  }
}
